package org.podstudio.media.ffmpeg;

import java.util.Arrays;

/** Bits of a parameter set of H.264 or HEVC, without the bytes put in against false start codes. Reading past the end gives zeros. */
final class RawBits {
    private final byte[] bytes;
    private long at;

    RawBits(byte[] unit) {
        byte[] plain = new byte[unit.length];
        int length = 0;
        for (int i = 0; i < unit.length; i++) {
            boolean inserted = unit[i] == 3 && i >= 2 && unit[i - 1] == 0 && unit[i - 2] == 0;
            if (!inserted) {
                plain[length++] = unit[i];
            }
        }
        bytes = Arrays.copyOf(plain, length);
    }

    void skip(int bits) {
        at += bits;
    }

    /** @param count at most 31 */
    int take(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            value = value << 1 | (at >> 3 < bytes.length ? bytes[(int) (at >> 3)] >> 7 - (int) (at & 7) & 1 : 0);
        }
        return value;
    }

    boolean flag() {
        return take(1) == 1;
    }

    /** An Exp-Golomb number, H.264 9.1; the largest int for one that no real file holds. */
    int number() {
        int zeros = 0;
        while (!ended() && !flag()) {
            zeros++;
        }
        return ended() || zeros > 30 ? Integer.MAX_VALUE : (1 << zeros) - 1 + take(zeros);
    }

    int signed() {
        int number = number();
        return (number & 1) == 0 ? -(number >> 1) : (number >> 1) + 1;
    }

    boolean ended() {
        return at >= 8L * bytes.length;
    }
}
