package org.podstudio.inference.onnx;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.podstudio.inference.onnx.OnnxMessage.Field;

/** Reads from an ONNX file which pictures its network takes. Weights are passed over, so it is quick and needs no memory for them. */
public final class NetworkInput {
    private static final int GRAPH = 7; // of the model
    private static final int INPUT = 11; // of the graph

    /** The description of an input is a line; more is something else. */
    private static final long MAX_BYTES = 1 << 16;

    /** Smaller squares are weights, which old files list among the inputs. */
    private static final int LEAST_PX = 32;
    private static final int MOST_PX = 4096;

    private final InputStream in;
    private long at;

    private NetworkInput(InputStream in) {
        this.in = in;
    }

    /**
     * Width and height in pixels of the one picture that the network takes; empty when it takes any size, when it takes something else,
     * and when the file is no network.
     */
    public static OptionalInt side(Path model) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
            return new NetworkInput(in).find(Files.size(model), GRAPH);
        } catch (IOException unreadable) {
            return OptionalInt.empty(); // the runtime says what is wrong with it when it is used
        }
    }

    /** Looks for a side in the fields of a number, up to the end of their message. */
    private OptionalInt find(long end, int number) throws IOException {
        while (at < end) {
            long tag = varint();
            switch ((int) (tag & 7)) {
                case OnnxMessage.VARINT -> varint();
                case 1 -> skip(Long.BYTES);
                case 5 -> skip(Integer.BYTES);
                case OnnxMessage.BYTES -> {
                    long length = varint();
                    if (length < 0 || length > end - at) {
                        throw new EOFException();
                    }
                    if (tag >>> 3 != number || number == INPUT && length > MAX_BYTES) {
                        skip(length);
                        continue;
                    }
                    OptionalInt side = number == GRAPH ? find(at + length, INPUT) : side(take((int) length));
                    if (side.isPresent()) {
                        return side;
                    }
                }
                default -> throw new IOException("not an ONNX file");
            }
        }
        return OptionalInt.empty();
    }

    /** Of one input: its type's tensor's shape, as far as it is fixed. */
    private static OptionalInt side(ByteBuffer input) throws IOException {
        ByteBuffer shape = in(in(in(input, 2), 1), 2);
        List<Field> sizes = OnnxMessage.fields(shape).stream().filter(field -> field.number() == 1 && field.bytes() != null).toList();
        if (sizes.size() != 4) {
            return OptionalInt.empty();
        }
        long[] size = new long[4];
        for (int i = 0; i < 4; i++) {
            size[i] = fixed(sizes.get(i));
        }
        boolean square = size[0] <= 1 && (size[1] == 3 || size[1] == 0) && size[2] == size[3] && size[2] >= LEAST_PX && size[2] <= MOST_PX;
        return square ? OptionalInt.of((int) size[2]) : OptionalInt.empty();
    }

    /** @return 0 when it is open */
    private static long fixed(Field size) throws IOException {
        for (Field field : OnnxMessage.fields(size.bytes())) {
            if (field.number() == 1 && field.wireType() == OnnxMessage.VARINT) {
                return Math.max(0, field.value());
            }
        }
        return 0;
    }

    /** The first part of a number; nothing when there is none. */
    private static ByteBuffer in(ByteBuffer message, int number) throws IOException {
        for (Field field : OnnxMessage.fields(message)) {
            if (field.number() == number && field.bytes() != null) {
                return field.bytes();
            }
        }
        return ByteBuffer.allocate(0);
    }

    private ByteBuffer take(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        at += bytes.length;
        return ByteBuffer.wrap(bytes);
    }

    private void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        at += bytes;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            at++;
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("not an ONNX file");
    }
}
