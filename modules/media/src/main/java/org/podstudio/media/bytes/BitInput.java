package org.podstudio.media.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A compressed stream in memory, read bit by bit, the lowest first. Its numbers are open: whoever decodes many symbols at once may work on
 * copies of them and put them back.
 */
public final class BitInput {
    /** Free bytes that a stream needs behind its end. */
    public static final int PADDING = 16;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    public final byte[] bytes;
    public final int end;

    /** The next byte to take bits from. */
    public int at;

    /** Bits that were taken and not used yet, the next one lowest; above those of {@link #count} they are what comes next or 0. */
    public long bits;

    public int count;

    /** Set where more was asked for than there is. */
    public boolean cut;

    /** @param bytes the stream and {@link #PADDING} bytes more */
    public BitInput(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** A copy of a part, with zeros behind it. */
    public static BitInput of(byte[] stream, int from) {
        byte[] padded = new byte[Math.addExact(stream.length - from, PADDING)];
        System.arraycopy(stream, from, padded, 0, stream.length - from);
        return new BitInput(padded, stream.length - from);
    }

    /** At least 56 bits can be used then. */
    public void refill() {
        bits |= (long) LONG.get(bytes, Math.min(at, bytes.length - 8)) << count;
        at += 63 - count >> 3;
        count |= 56;
    }

    /** Up to 32 bits; sets {@link #cut} where there are fewer. */
    public long take(int n) {
        refill();
        long value = bits & (1L << n) - 1;
        skip(n);
        cut |= beyondEnd();
        return value;
    }

    public boolean flag() {
        return take(1) == 1;
    }

    /** Passes over bits that are held. */
    public void skip(int n) {
        bits >>>= n;
        count -= n;
    }

    /** Whether more was used than there is. */
    public boolean beyondEnd() {
        return 8L * at - count > 8L * end;
    }

    public void skipToByte() {
        skip(count & 7);
    }

    /** Back to whole bytes: what was read ahead is read again. */
    public void giveBack() {
        at -= count >> 3;
        bits = 0;
        count = 0;
    }
}
