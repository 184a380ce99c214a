package org.podstudio.library.similar;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds 64-bit hashes near a given one, exactly: multi-index hashing (Norouzi, Punjani, Fleet 2012). A hash is cut into four
 * words of 16 bits; two hashes that differ in at most r bits differ in at most r/4 in one of the words, and words so near are
 * enumerated. Each word has a table by value. Immutable, safe from any thread; about 30 bytes a hash.
 */
final class HashIndex {
    private static final int WORDS = 4;
    private static final int VALUES = 1 << 16;

    /** Above this radius of a word, its enumeration costs more than to look at every hash. */
    private static final int MOST_FLIPS = 3;

    /** All 16-bit masks, by number of bits set; {@code FLIP_STARTS[k]} is where those with k bits begin. */
    private static final int[] FLIPS = new int[VALUES];

    private static final int[] FLIP_STARTS = new int[18];

    static {
        int at = 0;
        for (int bits = 0; bits <= 16; bits++) {
            FLIP_STARTS[bits] = at;
            for (int mask = 0; mask < VALUES; mask++) {
                if (Integer.bitCount(mask) == bits) {
                    FLIPS[at++] = mask;
                }
            }
        }
        FLIP_STARTS[17] = at;
    }

    private final long[] hashes;
    private final int[][] starts = new int[WORDS][];
    private final int[][] members = new int[WORDS][];

    /** The n-th hash is known by its number n. */
    HashIndex(long[] hashes) {
        this.hashes = hashes.clone();
        for (int word = 0; word < WORDS; word++) {
            int[] start = new int[VALUES + 1];
            for (long hash : hashes) {
                start[word(hash, word) + 1]++;
            }
            for (int value = 0; value < VALUES; value++) {
                start[value + 1] += start[value];
            }
            int[] next = Arrays.copyOf(start, VALUES);
            int[] member = new int[hashes.length];
            for (int i = 0; i < hashes.length; i++) {
                member[next[word(hashes[i], word)]++] = i;
            }
            starts[word] = start;
            members[word] = member;
        }
    }

    private static int word(long hash, int word) {
        return (int) (hash >>> 16 * word) & 0xffff;
    }

    int size() {
        return hashes.length;
    }

    /** Calls {@code found} once for the number of each hash that differs from {@code hash} in at most {@code radius} bits. */
    void near(long hash, int radius, IntConsumer found) {
        int flips = radius / WORDS;
        if (flips > MOST_FLIPS) {
            for (int i = 0; i < hashes.length; i++) {
                if (Long.bitCount(hashes[i] ^ hash) <= radius) {
                    found.accept(i);
                }
            }
            return;
        }
        int masks = FLIP_STARTS[flips + 1];
        for (int word = 0; word < WORDS; word++) {
            int own = word(hash, word);
            for (int m = 0; m < masks; m++) {
                int value = own ^ FLIPS[m];
                for (int i = starts[word][value]; i < starts[word][value + 1]; i++) {
                    int candidate = members[word][i];
                    long difference = hashes[candidate] ^ hash;
                    if (Long.bitCount(difference) <= radius && firstNearWord(difference, flips) == word) {
                        found.accept(candidate);
                    }
                }
            }
        }
    }

    /** A hash is found by each word that is near enough; only the first counts. */
    private static int firstNearWord(long difference, int flips) {
        for (int word = 0; word < WORDS; word++) {
            if (Integer.bitCount(word(difference, word)) <= flips) {
                return word;
            }
        }
        return WORDS;
    }
}
