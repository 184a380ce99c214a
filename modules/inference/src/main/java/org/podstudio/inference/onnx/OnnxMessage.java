package org.podstudio.inference.onnx;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message of protocol buffers, the format of ONNX files, field by field. Only what an ONNX file needs: varints,
 * 32 and 64 bit values, and bytes with a length.
 */
public final class OnnxMessage {
    public static final int VARINT = 0;
    public static final int BYTES = 2;

    /**
     * @param value of a varint, else 0
     * @param bytes payload of a field with a length, else null
     * @param whole the field as it stands in the file, its tag included
     */
    public record Field(int number, int wireType, long value, @Nullable ByteBuffer bytes, ByteBuffer whole) {
        public String text() {
            return bytes == null ? "" : StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        /** Of a list of whole numbers: this one, or many that are packed together. */
        List<Long> wholes() throws IOException {
            if (bytes == null) {
                return List.of(value);
            }
            List<Long> values = new ArrayList<>();
            for (ByteBuffer in = bytes.duplicate(); in.hasRemaining();) {
                values.add(varint(in));
            }
            return values;
        }
    }

    private OnnxMessage() {}

    /** A model's file without reading it into memory. @param arena frees it */
    public static ByteBuffer map(Path model, Arena arena) throws IOException {
        try (FileChannel in = FileChannel.open(model)) {
            if (in.size() > Integer.MAX_VALUE) {
                throw new IOException("an ONNX file of " + in.size() + " bytes is larger than the format allows");
            }
            return in.map(FileChannel.MapMode.READ_ONLY, 0, in.size(), arena).asByteBuffer();
        }
    }

    public static List<Field> fields(ByteBuffer message) throws IOException {
        ByteBuffer in = message.duplicate();
        List<Field> fields = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                int start = in.position();
                long tag = varint(in);
                int wireType = (int) (tag & 7);
                long value = 0;
                ByteBuffer bytes = null;
                switch (wireType) {
                    case VARINT -> value = varint(in);
                    case 1 -> in.getLong();
                    case BYTES -> bytes = take(in, varint(in));
                    case 5 -> in.getInt();
                    default -> throw new IOException("not an ONNX file: wire type " + wireType);
                }
                fields.add(new Field((int) (tag >>> 3), wireType, value, bytes, in.slice(start, in.position() - start)));
            }
        } catch (BufferUnderflowException e) {
            throw new IOException("not an ONNX file: it ends in the middle of a field", e);
        }
        return fields;
    }

    private static ByteBuffer take(ByteBuffer in, long length) throws IOException {
        if (length < 0 || length > in.remaining()) {
            throw new IOException("not an ONNX file: a field of " + length + " bytes is longer than its message");
        }
        ByteBuffer bytes = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return bytes;
    }

    private static long varint(ByteBuffer in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IOException("not an ONNX file: a number without an end");
    }

    /** The bytes of a varint. */
    public static byte[] encoded(long value) {
        byte[] bytes = new byte[10];
        int n = 0;
        while ((value & ~0x7fL) != 0) {
            bytes[n++] = (byte) (value & 0x7f | 0x80);
            value >>>= 7;
        }
        bytes[n++] = (byte) value;
        return java.util.Arrays.copyOf(bytes, n);
    }
}
