package org.podstudio.media.webp.lossless;

import java.util.Arrays;
import org.podstudio.media.bytes.BitInput;
import org.podstudio.media.webp.WebpException;

/**
 * A code whose words are read bit by bit, as a table: an entry for what the next bits may be, longer words go on in tables behind.
 * A code of a single word takes no bits.
 *
 * <p>An entry holds in its lower 8 bits how long the word is, above them its symbol; of a table behind, how many bits choose in it with
 * {@link #MORE}, and where it begins.
 */
final class PrefixCode {
    /** Longest word, in bits. */
    static final int MAX_LENGTH = 15;

    /** Bits that the first look covers at most. */
    private static final int ROOT_BITS = 9;

    private static final int MORE = 0x80;

    /** Order in which the lengths of the code for lengths are written. */
    private static final int[] LENGTH_ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private final int[] entries;
    private final int rootBits;

    private PrefixCode(int[] entries, int rootBits) {
        this.entries = entries;
        this.rootBits = rootBits;
    }

    /** Reads a code. @param symbols size of its alphabet */
    static PrefixCode read(BitInput bits, int symbols) throws WebpException {
        byte[] lengths = new byte[symbols];
        if (bits.flag()) {
            boolean two = bits.flag();
            int first = (int) bits.take(bits.flag() ? 8 : 1);
            mark(lengths, first);
            if (two) {
                mark(lengths, (int) bits.take(8));
            }
        } else {
            readLengths(bits, lengths);
        }
        CodedPixels.checkEnd(bits);
        return of(lengths);
    }

    /** Words for symbols that the alphabet has not are passed over. */
    private static void mark(byte[] lengths, int symbol) {
        if (symbol < lengths.length) {
            lengths[symbol] = 1;
        }
    }

    private static void readLengths(BitInput bits, byte[] lengths) throws WebpException {
        byte[] ofLengths = new byte[LENGTH_ORDER.length];
        int count = 4 + (int) bits.take(4);
        for (int i = 0; i < count; i++) {
            ofLengths[LENGTH_ORDER[i]] = (byte) (int) bits.take(3);
        }
        PrefixCode code = of(ofLengths);
        int most = lengths.length;
        if (bits.flag()) {
            most = 2 + (int) bits.take(2 + 2 * (int) bits.take(3));
            if (most > lengths.length) {
                throw broken("a code for more symbols than there are");
            }
        }
        byte last = 8;
        for (int i = 0; i < lengths.length && most > 0; most--) {
            bits.refill();
            int symbol = code.next(bits);
            if (symbol < 16) {
                lengths[i++] = (byte) symbol;
                last = symbol == 0 ? last : (byte) symbol;
                continue;
            }
            int n = symbol == 16 ? 3 + (int) bits.take(2) : symbol == 17 ? 3 + (int) bits.take(3) : 11 + (int) bits.take(7);
            if (i + n > lengths.length) {
                throw broken("a code for more symbols than there are");
            }
            Arrays.fill(lengths, i, i + n, symbol == 16 ? last : 0);
            i += n;
        }
    }

    /** @param lengths bits of each symbol's word, 0 for those without one */
    private static PrefixCode of(byte[] lengths) throws WebpException {
        int[] count = new int[MAX_LENGTH + 1];
        int only = 0;
        for (int i = 0; i < lengths.length; i++) {
            count[lengths[i]]++;
            only = lengths[i] > 0 ? i : only;
        }
        if (lengths.length - count[0] == 1) {
            return new PrefixCode(new int[] {only << 8}, 0);
        }
        int[] next = new int[MAX_LENGTH + 1];
        int left = 1;
        int longest = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            left = (left << 1) - count[length];
            if (left < 0) {
                break;
            }
            next[length] = next[length - 1] + (length == 1 ? 0 : count[length - 1]) << 1;
            longest = count[length] > 0 ? length : longest;
        }
        if (left != 0) {
            throw broken("a code whose words do not fit together");
        }
        return new Table(Math.min(ROOT_BITS, longest)).filled(lengths, next, count);
    }

    /** A table in the making. */
    private static final class Table {
        private final int rootBits;
        private int[] entries;
        private int used;

        Table(int rootBits) {
            this.rootBits = rootBits;
            this.used = 1 << rootBits;
            this.entries = new int[used];
        }

        PrefixCode filled(byte[] lengths, int[] next, int[] count) {
            for (int length = 1; length <= MAX_LENGTH; length++) {
                for (int symbol = 0; count[length] > 0 && symbol < lengths.length; symbol++) {
                    if (lengths[symbol] == length) {
                        put(Integer.reverse(next[length]) >>> 32 - length, length, symbol << 8 | length, next, count);
                        next[length]++;
                        count[length]--;
                    }
                }
            }
            return new PrefixCode(Arrays.copyOf(entries, used), rootBits);
        }

        private void put(int word, int length, int entry, int[] next, int[] count) {
            if (length <= rootBits) {
                for (int i = word; i < 1 << rootBits; i += 1 << length) {
                    entries[i] = entry;
                }
                return;
            }
            int head = word & (1 << rootBits) - 1;
            if (entries[head] == 0) {
                int more = behind(length, count);
                entries[head] = used << 8 | MORE | more;
                used += 1 << more;
                entries = Arrays.copyOf(entries, Math.max(used, entries.length));
            }
            int more = entries[head] & ~MORE & 0xff;
            int table = entries[head] >>> 8;
            for (int i = word >>> rootBits; i < 1 << more; i += 1 << length - rootBits) {
                entries[table + i] = entry;
            }
        }

        /** Bits that choose in a table whose shortest word, with all of that length and more still to come, is {@code length} long. */
        private int behind(int length, int[] count) {
            int free = 1 << length - rootBits;
            for (int l = length; l < MAX_LENGTH; l++) {
                free -= count[l];
                if (free <= 0) {
                    return l - rootBits;
                }
                free <<= 1;
            }
            return MAX_LENGTH - rootBits;
        }
    }

    /** How many numbers it holds. */
    int size() {
        return entries.length;
    }

    boolean single() {
        return rootBits == 0;
    }

    /** The symbol of a code that has one only. */
    int only() {
        return entries[0] >> 8;
    }

    /** The next symbol of bits that are held. */
    int next(BitInput bits) {
        int entry = entry(bits.bits);
        bits.skip(entry & 0xff);
        return entry >> 8;
    }

    /** Of the next word in {@code held}: its symbol from bit 8 on, below it the length. */
    int entry(long held) {
        int entry = entries[(int) held & (1 << rootBits) - 1];
        if ((entry & MORE) != 0) {
            return entries[(entry >>> 8) + ((int) (held >>> rootBits) & (1 << (entry & ~MORE & 0xff)) - 1)];
        }
        return entry;
    }

    private static WebpException broken(String what) {
        return new WebpException("Its compressed picture has " + what);
    }
}
