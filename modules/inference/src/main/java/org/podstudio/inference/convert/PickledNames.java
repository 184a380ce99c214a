package org.podstudio.inference.convert;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads which tensors a pickle of PyTorch names. A pickle is a program; only the few instructions that build tables of
 * tensors are known here, three constructors among them, and none of it runs anything.
 */
final class PickledNames {
    private static final String REBUILD = "torch._utils _rebuild_tensor_v2";
    private static final String ORDERED = "collections OrderedDict";
    private static final String FLOATS = "torch FloatStorage";

    private static final Object MARK = new Object();

    private final ByteBuffer in;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    /** @param file under {@code data/} @param from number of the first value in it */
    record Place(String file, long from, long[] shape) {}

    private record Name(String text) {}

    private record Storage(String file) {}

    private PickledNames(byte[] pickle) {
        in = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Tensors by name, in order; of checkpoints that hold several tables, {@code params_ema} before {@code params}. */
    static Map<String, Place> read(byte[] pickle) throws UnsupportedNetwork {
        try {
            Object all = new PickledNames(pickle).run();
            if (all instanceof Map<?, ?> tables && tables.values().stream().anyMatch(Map.class::isInstance)) {
                all = tables.get("params_ema") != null ? tables.get("params_ema") : tables.get("params");
            }
            Map<String, Place> places = new LinkedHashMap<>();
            if (all instanceof Map<?, ?> table) {
                table.forEach((name, place) -> places.put((String) name, (Place) place));
            }
            if (places.isEmpty()) {
                throw new UnsupportedNetwork("the checkpoint has no table of weights");
            }
            return places;
        } catch (BufferUnderflowException | NoSuchElementException | ClassCastException | IndexOutOfBoundsException e) {
            throw new UnsupportedNetwork("the checkpoint's table of weights cannot be read", e);
        }
    }

    private @Nullable Object run() throws UnsupportedNetwork {
        while (true) {
            int code = in.get() & 0xff;
            switch (code) {
                case 0x80 -> in.get(); // version of the format
                case '}' -> push(new LinkedHashMap<>());
                case ']' -> push(new ArrayList<>());
                case ')' -> push(List.of());
                case '(' -> push(MARK);
                case 'N' -> push(Boolean.FALSE); // nothing; never looked at
                case 0x88, 0x89 -> push(code == 0x88);
                case 'K' -> push((long) (in.get() & 0xff));
                case 'M' -> push((long) (in.getShort() & 0xffff));
                case 'J' -> push((long) in.getInt());
                case 'X' -> push(text(in.getInt()));
                case 'c' -> push(new Name(line() + " " + line()));
                case 'q' -> memo.put(in.get() & 0xff, stack.getFirst());
                case 'r' -> memo.put(in.getInt(), stack.getFirst());
                case 'h' -> push(remembered(in.get() & 0xff));
                case 'j' -> push(remembered(in.getInt()));
                case 't' -> push(sinceMark());
                case 0x85 -> push(last(1));
                case 0x86 -> push(last(2));
                case 0x87 -> push(last(3));
                case 'Q' -> push(storage((List<?>) stack.pop()));
                case 'R' -> push(made((List<?>) stack.pop(), (Name) stack.pop()));
                case 's' -> put(last(2));
                case 'u' -> put(sinceMark());
                case 'e' -> sinceMark(); // of lists nothing is asked
                case 'b' -> stack.pop(); // attributes of a table: versions of its layers
                case '.' -> {
                    return stack.pop();
                }
                default -> throw new UnsupportedNetwork("the checkpoint holds something else than weights (instruction 0x"
                        + Integer.toHexString(code) + ")");
            }
        }
    }

    private void push(Object value) {
        stack.push(value);
    }

    private Object remembered(int key) {
        Object value = memo.get(key);
        if (value == null) {
            throw new NoSuchElementException("nothing was remembered as " + key);
        }
        return value;
    }

    private List<Object> last(int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.addFirst(stack.pop());
        }
        return values;
    }

    private List<Object> sinceMark() {
        List<Object> values = new ArrayList<>();
        for (Object value; (value = stack.pop()) != MARK;) {
            values.add(value);
        }
        return values.reversed();
    }

    @SuppressWarnings("unchecked") // tables are made by this class only
    private void put(List<Object> namesAndValues) {
        Map<Object, Object> table = (Map<Object, Object>) stack.getFirst();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            table.put(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
    }

    /** {@code ("storage", kind, file, device, count)}. */
    private static Storage storage(List<?> words) throws UnsupportedNetwork {
        if (!words.get(1).equals(new Name(FLOATS))) {
            throw new UnsupportedNetwork("the checkpoint's weights are not 32-bit floats");
        }
        return new Storage((String) words.get(2));
    }

    private static Object made(List<?> arguments, Name by) throws UnsupportedNetwork {
        return switch (by.text) {
            case ORDERED -> new LinkedHashMap<>();
            case REBUILD -> tensor((Storage) arguments.get(0), (Long) arguments.get(1), (List<?>) arguments.get(2), (List<?>) arguments.get(3));
            default -> throw new UnsupportedNetwork("the checkpoint wants to run " + by.text + "; it is refused");
        };
    }

    private static Place tensor(Storage storage, long from, List<?> shape, List<?> steps) throws UnsupportedNetwork {
        long wanted = 1;
        for (int i = shape.size() - 1; i >= 0; i--) {
            if ((Long) steps.get(i) != wanted && (Long) shape.get(i) != 1) {
                throw new UnsupportedNetwork("weights of the checkpoint do not lie one after the other");
            }
            wanted *= (Long) shape.get(i);
        }
        return new Place(storage.file, from, shape.stream().mapToLong(Long.class::cast).toArray());
    }

    private String text(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int c; (c = in.get()) != '\n';) {
            line.append((char) c);
        }
        return line.toString();
    }
}
