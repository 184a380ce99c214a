package org.podstudio.media.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers and marks inside a byte array. Offsets outside the array throw {@link IndexOutOfBoundsException}. */
public final class Bytes {
    private static final VarHandle SHORT_BE = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT_LE = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    public static int u8(byte[] b, int at) {
        return b[at] & 0xff;
    }

    public static int u16be(byte[] b, int at) {
        return (short) SHORT_BE.get(b, at) & 0xffff;
    }

    public static int u16le(byte[] b, int at) {
        return (short) SHORT_LE.get(b, at) & 0xffff;
    }

    public static int s32be(byte[] b, int at) {
        return (int) INT_BE.get(b, at);
    }

    public static int s32le(byte[] b, int at) {
        return (int) INT_LE.get(b, at);
    }

    public static long u32be(byte[] b, int at) {
        return s32be(b, at) & 0xffffffffL;
    }

    public static long u32le(byte[] b, int at) {
        return s32le(b, at) & 0xffffffffL;
    }

    public static void put32be(byte[] b, int at, int value) {
        INT_BE.set(b, at, value);
    }

    /** Whether the Latin-1 text {@code mark} stands at {@code at}; false where the array is too short. */
    public static boolean has(byte[] b, int at, String mark) {
        if (at < 0 || at + mark.length() > b.length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((b[at + i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** First place of {@code mark} in {@code from..to}, or -1. */
    public static int find(byte[] b, int from, int to, String mark) {
        int last = Math.min(to, b.length) - mark.length();
        for (int i = Math.max(from, 0); i <= last; i++) {
            if (has(b, i, mark)) {
                return i;
            }
        }
        return -1;
    }
}
