package org.podstudio.inference.onnx;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.inference.onnx.OnnxMessage.Field;

/**
 * Says some steps of a network in other words. On x86 the runtime keeps pictures in blocks of channels between convolutions; at a
 * step that it does not know in that form it turns everything back and forth. PReLU and a product with a constant are such steps;
 * as convolutions of single channels they are not: {@code x + (1 - a) max(0, -x)} is PReLU. The same values to a rounding, in a
 * quarter less time (measured on realesr-animevideov3, of which these are half the steps). Used once, for one file.
 */
public final class FastGraph {
    private static final int FLOAT = 1;

    /** Channels in a block, at most: with any other number of channels nothing is gained. */
    private static final int BLOCK = 16;

    /** Of the file format: from here on weights need not be named as inputs. */
    private static final int LEAST_IR = 4;

    private static final Set<String> KEEP_CHANNELS = Set.of("Add", "Mul", "Relu", "LeakyRelu", "PRelu");

    private final Map<String, Weights> weights = new HashMap<>();
    private final Map<String, Integer> channels = new HashMap<>();
    private final ProtoMessage graph = new ProtoMessage();
    private int changed;

    private FastGraph() {}

    private record Weights(List<Long> shape, @Nullable ByteBuffer values) {
        int count() {
            return values == null ? -1 : values.remaining() / 4;
        }

        float[] numbers() {
            float[] numbers = new float[count()];
            values.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
            return numbers;
        }
    }

    private record Step(String operation, List<String> inputs, String output) {}

    /** Whether the runtime for this processor has the form in blocks. */
    public static boolean helps() {
        return Set.of("amd64", "x86_64").contains(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    }

    /** @return the model's file in other words; null where nothing is to gain. @throws IOException when it is no ONNX file */
    public static byte @Nullable [] of(Path model) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return new FastGraph().model(OnnxMessage.fields(OnnxMessage.map(model, arena)));
        }
    }

    private byte @Nullable [] model(List<Field> fields) throws IOException {
        if (fields.stream().noneMatch(field -> field.number() == 1 && field.value() >= LEAST_IR)) {
            return null;
        }
        ProtoMessage file = new ProtoMessage();
        for (Field field : fields) {
            if (field.number() == 7 && field.bytes() != null) {
                rewrite(OnnxMessage.fields(field.bytes()));
                file.message(7, graph);
            } else {
                file.whole(field.whole());
            }
        }
        return changed == 0 ? null : file.toBytes();
    }

    private void rewrite(List<Field> fields) throws IOException {
        for (Field field : fields) {
            if (field.number() == 5 && field.bytes() != null) {
                weights(OnnxMessage.fields(field.bytes()));
            }
        }
        for (Field field : fields) {
            if (field.number() != 1 || field.bytes() == null || !replaced(step(OnnxMessage.fields(field.bytes())))) {
                graph.whole(field.whole());
            }
        }
    }

    private void weights(List<Field> tensor) throws IOException {
        List<Long> shape = new ArrayList<>();
        String name = "";
        ByteBuffer values = null;
        boolean floats = false;
        for (Field field : tensor) {
            switch (field.number()) {
                case 1 -> shape.addAll(field.wholes());
                case 2 -> floats = field.value() == FLOAT;
                case 8 -> name = field.text();
                case 9 -> values = field.bytes();
                default -> { }
            }
        }
        weights.put(name, new Weights(shape, floats ? values : null));
    }

    private static Step step(List<Field> node) {
        List<String> inputs = new ArrayList<>();
        String operation = "";
        String output = "";
        for (Field field : node) {
            switch (field.number()) {
                case 1 -> inputs.add(field.text());
                case 2 -> output = field.text();
                case 4 -> operation = field.text();
                default -> { }
            }
        }
        return new Step(operation, inputs, output);
    }

    private boolean replaced(Step step) {
        Integer depth = depth(step);
        if (depth != null) {
            channels.put(step.output, depth);
        }
        if (depth == null || depth % BLOCK != 0 || step.inputs.size() != 2) {
            return false;
        }
        String value = step.inputs.getFirst();
        Weights by = weights.get(step.inputs.get(1));
        boolean one = by != null && by.count() == 1 && by.shape.size() <= 4;
        if (!one && (by == null || by.count() != depth || !by.shape.equals(List.of((long) depth, 1L, 1L)))) {
            return false;
        }
        float[] factors = one ? filled(depth, by.numbers()[0]) : by.numbers();
        switch (step.operation) {
            case "Mul" -> scaled(value, factors, step.output);
            case "PRelu" -> slopes(value, factors, step.output);
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable Integer depth(Step step) {
        if (step.operation.equals("Conv") && step.inputs.size() > 1) {
            Weights kernel = weights.get(step.inputs.get(1));
            return kernel == null || kernel.shape.isEmpty() ? null : Math.toIntExact(kernel.shape.getFirst());
        }
        return KEEP_CHANNELS.contains(step.operation) && !step.inputs.isEmpty() ? channels.get(step.inputs.getFirst()) : null;
    }

    private void slopes(String value, float[] slopes, String output) {
        String negative = scaled(value, filled(slopes.length, -1), name());
        String cut = name();
        node("Relu", cut, negative);
        float[] back = new float[slopes.length];
        for (int c = 0; c < back.length; c++) {
            back[c] = 1 - slopes[c];
        }
        node("Add", output, scaled(cut, back, name()), value);
    }

    /** Each channel by its own factor. @return {@code to} */
    private String scaled(String value, float[] factors, String to) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * factors.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(factors);
        String kernel = name();
        graph.message(5, new ProtoMessage().number(1, factors.length).number(1, 1).number(1, 1).number(1, 1)
                .number(2, FLOAT).text(8, kernel).bytes(9, bytes.array()));
        graph.message(1, new ProtoMessage().text(1, value).text(1, kernel).text(2, to).text(4, "Conv")
                .message(5, new ProtoMessage().text(1, "group").number(3, factors.length).number(20, 2)));
        return to;
    }

    private void node(String operation, String output, String... inputs) {
        ProtoMessage node = new ProtoMessage();
        for (String input : inputs) {
            node.text(1, input);
        }
        graph.message(1, node.text(2, output).text(4, operation));
    }

    private String name() {
        return "podstudio:" + changed++;
    }

    private static float[] filled(int count, float value) {
        float[] all = new float[count];
        Arrays.fill(all, value);
        return all;
    }
}
