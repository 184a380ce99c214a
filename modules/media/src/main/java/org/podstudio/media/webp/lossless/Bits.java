package org.podstudio.media.webp.lossless;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.podstudio.media.webp.WebpException;

/** Numbers of some bits, the lowest first. */
final class Bits {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** At least as many bits are held after {@link #fill}. */
    static final int HELD = 56;

    /** Zeros behind the end, so that it can be read over a little. */
    private static final int PADDING = 16;

    private final byte[] in;
    private final int end;
    private int at;
    private long hold;
    private int held;

    Bits(byte[] stream, int from, int to) {
        in = Arrays.copyOfRange(stream, from, Math.addExact(to, PADDING));
        Arrays.fill(in, to - from, in.length, (byte) 0);
        end = to - from;
    }

    /** Reads on until at least {@link #HELD} bits are held; beyond the end they are 0. */
    void fill() {
        hold |= (long) LONG.get(in, Math.min(at, in.length - 8)) << held;
        at += 63 - held >> 3;
        held |= HELD;
    }

    /** What is held, the next bit lowest. */
    long held() {
        return hold;
    }

    /** Passes over bits that {@link #held} showed. */
    void skip(int n) {
        hold >>>= n;
        held -= n;
    }

    /** @param n 0 to 32 */
    int take(int n) {
        fill();
        int value = (int) (hold & (1L << n) - 1);
        skip(n);
        return value;
    }

    boolean flag() {
        return take(1) == 1;
    }

    /** @throws WebpException when more was read than is there */
    void checkEnd() throws WebpException {
        if (8L * at - held > 8L * end) {
            throw new WebpException("Its compressed picture ends too early");
        }
    }
}
