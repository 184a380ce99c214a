package org.podstudio.inference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes small real ONNX files, so that the runtime is tested without a download: a chain of 3x3 convolutions from
 * {@code input} [1,3,S,S] to {@code output} [1,1,S,S], with seeded weights in 32 or 16 bits.
 */
public final class TinyOnnx {
    private static final int FLOAT = 1;
    private static final int FLOAT16 = 10;

    private TinyOnnx() {}

    /** @param layers more of them take longer */
    public static Path write(Path file, int size, int layers, boolean half) {
        Message graph = new Message();
        String at = "input";
        if (half) {
            graph.bytes(1, cast(at, "narrow", FLOAT16));
            at = "narrow";
        }
        Random random = new Random(7);
        for (int layer = 0; layer < layers; layer++) {
            int out = layer == layers - 1 ? 1 : 3;
            String next = layer == layers - 1 && !half ? "output" : "x" + layer;
            graph.bytes(1, new Message().text(1, at).text(1, "w" + layer).text(2, next).text(4, "Conv")
                    .bytes(5, new Message().text(1, "pads").number(8, 1).number(8, 1).number(8, 1).number(8, 1).number(20, 7)));
            graph.bytes(5, weights("w" + layer, new long[] {out, 3, 3, 3}, random, half));
            at = next;
        }
        if (half) {
            graph.bytes(1, cast(at, "output", FLOAT));
        }
        graph.text(2, "tiny").bytes(11, value("input", 3, size)).bytes(12, value("output", 1, size));
        Message model = new Message().number(1, 8).bytes(7, graph).bytes(8, new Message().text(1, "").number(2, 15));
        try {
            return Files.write(file, model.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message cast(String from, String to, int type) {
        return new Message().text(1, from).text(2, to).text(4, "Cast")
                .bytes(5, new Message().text(1, "to").number(3, type).number(20, 2));
    }

    private static Message weights(String name, long[] shape, Random random, boolean half) {
        int count = (int) (shape[0] * shape[1] * shape[2] * shape[3]);
        ByteBuffer raw = ByteBuffer.allocate(count * (half ? 2 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            // Exact in 16 bits, so that both precisions compute with the same weights.
            float weight = Float.float16ToFloat(Float.floatToFloat16(random.nextFloat() * 0.07f));
            if (half) {
                raw.putShort(Float.floatToFloat16(weight));
            } else {
                raw.putFloat(weight);
            }
        }
        Message tensor = new Message();
        for (long dimension : shape) {
            tensor.number(1, dimension);
        }
        return tensor.number(2, half ? FLOAT16 : FLOAT).text(8, name).raw(9, raw.array());
    }

    private static Message value(String name, int channels, int size) {
        Message shape = new Message();
        for (int dimension : new int[] {1, channels, size, size}) {
            shape.bytes(1, new Message().number(1, dimension));
        }
        return new Message().text(1, name)
                .bytes(2, new Message().bytes(1, new Message().number(1, FLOAT).bytes(2, shape)));
    }

    /** A message of protocol buffers that is being written. */
    private static final class Message extends ByteArrayOutputStream {
        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String text) {
            return raw(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message bytes(int field, Message message) {
            return raw(field, message.toByteArray());
        }

        Message raw(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            writeBytes(bytes);
            return this;
        }

        private void varint(long value) {
            for (; (value & ~0x7fL) != 0; value >>>= 7) {
                write((int) (value & 0x7f | 0x80));
            }
            write((int) value);
        }
    }
}
