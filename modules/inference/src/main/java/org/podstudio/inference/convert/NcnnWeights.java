package org.podstudio.inference.convert;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads an ncnn {@code .bin} file front to back: the numbers of all layers, one after the other, without names or lengths. */
final class NcnnWeights {
    private static final int HALF = 0x01306B47;
    private static final int BYTE = 0x000D4B38;
    private static final int FLOAT = 0x0002C056;

    private final ByteBuffer in;

    NcnnWeights(byte[] bytes) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Numbers after a flag that tells how they are stored. @return 32-bit floats, little endian */
    byte[] flagged(NcnnLayer layer, int count) throws UnsupportedNetwork {
        try {
            int flag = in.getInt();
            return switch (flag) {
                case HALF -> halves(layer, count);
                case 0, FLOAT -> floats(layer, count);
                case BYTE -> throw layer.refused("its weights are 8-bit numbers", null);
                default -> throw layer.refused("its weights are stored in an unknown way, 0x" + Integer.toHexString(flag), null);
            };
        } catch (BufferUnderflowException e) {
            throw layer.refused("the file ends before its weights", e);
        }
    }

    /** Numbers without a flag, always 32-bit floats. @return them, little endian */
    byte[] raw(NcnnLayer layer, int count) throws UnsupportedNetwork {
        return floats(layer, count);
    }

    /** @throws UnsupportedNetwork when something is left over: then the numbers before were not those of their layers */
    void finish() throws UnsupportedNetwork {
        if (in.hasRemaining()) {
            throw new UnsupportedNetwork(in.remaining() + " bytes of the weights belong to no layer");
        }
    }

    private byte[] floats(NcnnLayer layer, int count) throws UnsupportedNetwork {
        if (count > in.remaining() / 4) {
            throw layer.refused("the file ends in the middle of its weights", null);
        }
        byte[] bytes = new byte[count * 4];
        in.get(bytes);
        return checked(layer, bytes);
    }

    private byte[] halves(NcnnLayer layer, int count) throws UnsupportedNetwork {
        int padding = count % 2 * 2; // to whole 4 bytes
        if (count > (in.remaining() - padding) / 2 || count > Integer.MAX_VALUE / 4) {
            throw layer.refused("the file ends in the middle of its weights", null);
        }
        ByteBuffer wide = ByteBuffer.allocate(count * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            wide.putFloat(Float.float16ToFloat(in.getShort()));
        }
        in.position(in.position() + padding);
        return checked(layer, wide.array());
    }

    /** One number that is none makes every picture black or white. */
    private static byte[] checked(NcnnLayer layer, byte[] littleEndian) throws UnsupportedNetwork {
        ByteBuffer values = ByteBuffer.wrap(littleEndian).order(ByteOrder.LITTLE_ENDIAN);
        while (values.hasRemaining()) {
            if (!Float.isFinite(values.getFloat())) {
                throw layer.refused("its weights are damaged", null);
            }
        }
        return littleEndian;
    }
}
