package org.podstudio.inference.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.inference.onnx.OnnxMessage.Field;

/**
 * Numbers that a network holds.
 *
 * @param values 32-bit floats one after the other; null when they are of another type or written otherwise
 * @param outside whether they lie in another file
 * @param content the fields of the message
 */
record LeanWeights(String name, List<Long> shape, @Nullable ByteBuffer values, boolean outside, List<Piece> content) {
    private static final int FLOAT = 1;

    static LeanWeights read(Field field) throws IOException {
        List<Long> shape = new ArrayList<>();
        String name = "";
        ByteBuffer raw = null;
        boolean floats = false;
        boolean outside = false;
        for (Field part : OnnxMessage.fields(field.bytes())) {
            switch (part.number()) {
                case 1 -> shape.addAll(part.wholes());
                case 2 -> floats = part.value() == FLOAT;
                case 8 -> name = part.text();
                case 9 -> raw = part.bytes();
                case 13 -> outside = true;
                default -> { }
            }
        }
        return new LeanWeights(name, shape, floats ? raw : null, outside, List.of(new Piece.Bytes(field.bytes())));
    }

    void addTo(List<Piece> graph) {
        Piece.add(graph, 5, content);
    }

    /** Of a kernel the part that looks at some of the channels. @param at number of the first of them */
    LeanWeights channels(String part, int at, int count) {
        int filters = Math.toIntExact(shape.get(0));
        int area = Math.toIntExact(shape.get(2) * shape.get(3));
        List<Piece> fields = new ArrayList<>(List.of(Piece.of(new ProtoMessage().number(1, filters).number(1, count)
                .number(1, shape.get(2)).number(1, shape.get(3)).number(2, FLOAT).text(8, part).toBytes())));
        int step = Math.toIntExact(shape.get(1)) * area * Float.BYTES;
        Piece.add(fields, 9, List.of(new Slices(values, at * area * Float.BYTES, count * area * Float.BYTES, step, filters)));
        return new LeanWeights(part, List.of((long) filters, (long) count, shape.get(2), shape.get(3)), null, false, fields);
    }

    /** @param from of the first slice @param step from one slice to the next, all in bytes */
    private record Slices(ByteBuffer values, int from, int size, int step, int count) implements Piece {
        @Override
        public long length() {
            return (long) size * count;
        }

        @Override
        public void write(FileChannel out) throws IOException {
            ByteBuffer all = ByteBuffer.allocate(Math.multiplyExact(size, count));
            for (int i = 0; i < count; i++) {
                all.put(values.slice(from + i * step, size));
            }
            new Piece.Bytes(all.flip()).write(out);
        }
    }
}
