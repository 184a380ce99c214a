package org.podstudio.media.png;

import java.util.Arrays;

/**
 * A code of DEFLATE as one array: entries for the next {@link #BITS} bits, longer codes go on in tables behind.
 *
 * <p>An entry holds, from the lowest bit on: 6 bits, how many bits it takes with those that follow it; 5 unused or, from bit 8
 * on, the length of the code alone; the marks below; from bit 16 on the value. A literal's entry is negative.
 */
final class HuffmanTable {
    /** Bits that the first look-up covers. */
    static final int BITS = 11;

    static final int LITERAL = 1 << 31;
    static final int SPECIAL = 1 << 15;
    static final int END = 1 << 14;
    static final int INVALID = 1 << 13;

    /** Mask of the lengths of codes, at bit 8. */
    static final int CODE_LENGTH = 31;

    private static final int MAX_LENGTH = 15;

    /** How the symbols of one alphabet are written as entries, less the length of the code. */
    private final int[] meanings;

    private int[] entries = new int[1 << BITS];
    private int used;
    private final int[] count = new int[MAX_LENGTH + 1];
    private final int[] next = new int[MAX_LENGTH + 1];

    private HuffmanTable(int[] meanings) {
        this.meanings = meanings;
    }

    /** For literals, ends and lengths. */
    static HuffmanTable literals() {
        int[] meanings = new int[288];
        for (int i = 0; i < 256; i++) {
            meanings[i] = LITERAL | i << 16;
        }
        meanings[256] = SPECIAL | END;
        for (int i = 0; i < 28; i++) {
            int extra = i < 8 ? 0 : i / 4 - 1;
            int base = i < 8 ? 3 + i : 3 + (4 + i % 4 << extra);
            meanings[257 + i] = base << 16 | extra;
        }
        meanings[285] = 258 << 16;
        meanings[286] = meanings[287] = SPECIAL | INVALID;
        return new HuffmanTable(meanings);
    }

    /** For distances. */
    static HuffmanTable distances() {
        int[] meanings = new int[32];
        for (int i = 0; i < 30; i++) {
            int extra = i < 4 ? 0 : i / 2 - 1;
            int base = i < 4 ? 1 + i : 1 + (2 + i % 2 << extra);
            meanings[i] = base << 16 | extra;
        }
        meanings[30] = meanings[31] = SPECIAL | INVALID;
        return new HuffmanTable(meanings);
    }

    /** For the lengths of codes. */
    static HuffmanTable lengths() {
        int[] meanings = new int[19];
        for (int i = 0; i < 19; i++) {
            meanings[i] = i << 16;
        }
        return new HuffmanTable(meanings);
    }

    int[] entries() {
        return entries;
    }

    /**
     * Builds the table for a block.
     *
     * @param lengths bits of each symbol's code, 0 for symbols without one; {@code n} symbols from {@code from} on
     * @return whether the code is complete, or has one symbol at most, which is allowed
     */
    boolean build(byte[] lengths, int from, int n) {
        Arrays.fill(count, 0);
        for (int i = 0; i < n; i++) {
            count[lengths[from + i]]++;
        }
        int symbols = n - count[0];
        int left = 1;
        int longest = 0;
        for (int length = 1, code = 0; length <= MAX_LENGTH; length++) {
            left = (left << 1) - count[length];
            if (left < 0) {
                return false;
            }
            code = code + (length == 1 ? 0 : count[length - 1]) << 1;
            next[length] = code;
            longest = count[length] > 0 ? length : longest;
        }
        if (left > 0 && (symbols > 1 || longest > 1)) {
            return false;
        }
        Arrays.fill(entries, 0, 1 << BITS, SPECIAL | INVALID | 1);
        used = 1 << BITS;
        for (int i = 0; i < n; i++) {
            int length = lengths[from + i];
            if (length > 0) {
                put(Integer.reverse(next[length]++) >>> 32 - length, length, meanings[i], longest);
            }
        }
        return true;
    }

    private void put(int code, int length, int meaning, int longest) {
        // The extra bits are counted in the lowest bits of the meaning already.
        int entry = meaning + length | length << 8;
        if (length <= BITS) {
            for (int i = code; i < 1 << BITS; i += 1 << length) {
                entries[i] = entry;
            }
            return;
        }
        int head = code & (1 << BITS) - 1;
        int more = longest - BITS;
        if ((entries[head] & INVALID) != 0) {
            if (used + (1 << more) > entries.length) {
                entries = Arrays.copyOf(entries, 2 * entries.length);
            }
            Arrays.fill(entries, used, used + (1 << more), SPECIAL | INVALID | 1);
            // A table behind: where it begins, and how many bits choose in it.
            entries[head] = SPECIAL | used << 16 | more << 8;
            used += 1 << more;
        }
        int table = entries[head] >>> 16;
        for (int i = code >>> BITS; i < 1 << more; i += 1 << length - BITS) {
            entries[table + i] = entry;
        }
    }
}
