package org.podstudio.inference.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of protocol buffers that is being written. Fields keep the order they were added in, so equal calls give equal
 * bytes. Contents are kept by reference and copied once, by {@link #toBytes}.
 */
public final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int FLOAT = 5;

    private final List<byte[]> pieces = new ArrayList<>();
    private int length;

    public ProtoMessage number(int field, long value) {
        add(varint((long) field << 3 | VARINT));
        return add(varint(value));
    }

    public ProtoMessage real(int field, float value) {
        add(varint((long) field << 3 | FLOAT));
        int bits = Float.floatToIntBits(value);
        return add(new byte[] {(byte) bits, (byte) (bits >>> 8), (byte) (bits >>> 16), (byte) (bits >>> 24)});
    }

    public ProtoMessage text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    public ProtoMessage bytes(int field, byte[] bytes) {
        add(varint((long) field << 3 | BYTES));
        add(varint(bytes.length));
        return add(bytes);
    }

    public ProtoMessage message(int field, ProtoMessage message) {
        add(varint((long) field << 3 | BYTES));
        add(varint(message.length));
        return append(message);
    }

    /** Adds all fields of another message. */
    public ProtoMessage append(ProtoMessage other) {
        pieces.addAll(other.pieces);
        length = Math.addExact(length, other.length);
        return this;
    }

    /** Adds a field as it stands in another file, its tag included. */
    public ProtoMessage whole(ByteBuffer field) {
        byte[] bytes = new byte[field.remaining()];
        field.duplicate().get(bytes);
        return add(bytes);
    }

    public byte[] toBytes() {
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private ProtoMessage add(byte[] piece) {
        pieces.add(piece);
        length = Math.addExact(length, piece.length);
        return this;
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4);
        long rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            out.write((int) (rest & 0x7f | 0x80));
        }
        out.write((int) rest);
        return out.toByteArray();
    }
}
