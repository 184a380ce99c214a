package org.podstudio.inference.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.inference.onnx.OnnxMessage;
import org.podstudio.inference.onnx.OnnxMessage.Field;
import org.podstudio.inference.onnx.Piece;

/**
 * Rewrites an ONNX file of 16-bit floats into one of 32-bit floats. The runtime has no 16-bit convolution for processors: it
 * would widen all weights at every load (1.1 to 2.3 s) and cast between every two layers. Field numbers are those of
 * {@code onnx.proto}, a stable format.
 */
final class FullPrecision {
    private static final int FLOAT = 1;
    private static final int FLOAT16 = 10;

    private enum Kind { MODEL, GRAPH, NODE, CAST, ATTRIBUTE, CAST_TO, TENSOR, HALF_TENSOR, VALUE, TYPE, TENSOR_TYPE }

    private FullPrecision() {}

    /** Whether weights of this model are stored as 16-bit floats. */
    static boolean needed(Path model) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            for (Field graph : OnnxMessage.fields(OnnxMessage.map(model, arena))) {
                if (graph.number() == 7 && graph.bytes() != null) {
                    for (Field field : OnnxMessage.fields(graph.bytes())) {
                        if (field.number() == 5 && field.bytes() != null && isHalf(OnnxMessage.fields(field.bytes()))) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    /** @param target is written anew and synced */
    static void expand(Path model, Path target, BooleanSupplier cancelled) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.CREATE)) {
            for (Piece piece : rewrite(OnnxMessage.map(model, arena), Kind.MODEL)) {
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedIOException("canceled while widening " + model.getFileName());
                }
                piece.write(out);
            }
            out.force(true);
        }
    }

    private static List<Piece> rewrite(ByteBuffer message, Kind kind) throws IOException {
        List<Field> fields = OnnxMessage.fields(message);
        Kind exact = refine(kind, fields);
        List<Piece> pieces = new ArrayList<>(fields.size());
        for (Field field : fields) {
            Kind inner = inner(exact, field.number());
            if (inner != null && field.bytes() != null) {
                Piece.add(pieces, field.number(), rewrite(field.bytes(), inner));
            } else if (exact == Kind.HALF_TENSOR && field.number() == 9 && field.bytes() != null) {
                Piece.add(pieces, 9, List.of(new Halves(field.bytes())));
            } else if (exact == Kind.HALF_TENSOR && (field.number() == 5 || field.number() == 13)) {
                throw new IOException("weights outside raw_data cannot be widened");
            } else if (namesHalf(exact, field)) {
                pieces.add(Piece.of(OnnxMessage.encoded((long) field.number() << 3)));
                pieces.add(Piece.of(OnnxMessage.encoded(FLOAT)));
            } else if (exact != Kind.GRAPH || field.number() != 13) { // value_info only repeats what can be inferred
                pieces.add(new Piece.Bytes(field.whole()));
            }
        }
        return pieces;
    }

    private static Kind refine(Kind kind, List<Field> fields) {
        return switch (kind) {
            case TENSOR -> isHalf(fields) ? Kind.HALF_TENSOR : Kind.TENSOR;
            case NODE -> fields.stream().anyMatch(f -> f.number() == 4 && f.text().equals("Cast")) ? Kind.CAST : Kind.NODE;
            case CAST_TO -> fields.stream().anyMatch(f -> f.number() == 1 && f.text().equals("to")) ? Kind.CAST_TO : Kind.ATTRIBUTE;
            default -> kind;
        };
    }

    private static boolean isHalf(List<Field> tensor) {
        return tensor.stream().anyMatch(f -> f.number() == 2 && f.wireType() == OnnxMessage.VARINT && f.value() == FLOAT16);
    }

    private static @Nullable Kind inner(Kind kind, int number) {
        return switch (kind) {
            case MODEL -> number == 7 ? Kind.GRAPH : null;
            case GRAPH -> switch (number) {
                case 1 -> Kind.NODE;
                case 5 -> Kind.TENSOR;
                case 11, 12 -> Kind.VALUE;
                default -> null;
            };
            case NODE -> number == 5 ? Kind.ATTRIBUTE : null;
            case CAST -> number == 5 ? Kind.CAST_TO : null;
            case ATTRIBUTE, CAST_TO -> switch (number) {
                case 5, 10 -> Kind.TENSOR;
                case 6, 11 -> Kind.GRAPH;
                default -> null;
            };
            case VALUE -> number == 2 ? Kind.TYPE : null;
            case TYPE -> number == 1 ? Kind.TENSOR_TYPE : null;
            case TENSOR, HALF_TENSOR, TENSOR_TYPE -> null;
        };
    }

    /** Whether this varint says "16-bit float" as the type of a tensor, of a value, or as the target of a cast. */
    private static boolean namesHalf(Kind kind, Field field) {
        return field.wireType() == OnnxMessage.VARINT && field.value() == FLOAT16 && switch (kind) {
            case HALF_TENSOR -> field.number() == 2;
            case TENSOR_TYPE -> field.number() == 1;
            case CAST_TO -> field.number() == 3;
            default -> false;
        };
    }

    private record Halves(ByteBuffer halves) implements Piece {
        private static final int CHUNK = 1 << 15;

        @Override
        public long length() {
            return halves.remaining() * 2L;
        }

        @Override
        public void write(FileChannel out) throws IOException {
            ByteBuffer in = halves.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            ByteBuffer wide = ByteBuffer.allocate(CHUNK * 4).order(ByteOrder.LITTLE_ENDIAN);
            while (in.remaining() > 1) {
                wide.clear();
                while (in.remaining() > 1 && wide.hasRemaining()) {
                    wide.putFloat(Float.float16ToFloat(in.getShort()));
                }
                wide.flip();
                while (wide.hasRemaining()) {
                    out.write(wide);
                }
            }
        }
    }
}
