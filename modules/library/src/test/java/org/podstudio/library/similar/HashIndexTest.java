package org.podstudio.library.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {
    @Test
    void itFindsExactlyWhatLookingAtEveryHashFindsAndNothingTwice() {
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            long[] hashes = hashes(random, 3000, round % 3 == 0);
            HashIndex index = new HashIndex(hashes);
            for (int radius : new int[] {0, 1, 3, 4, 7, 8, 10, 12, 15, 16, 31, 64}) {
                long wanted = random.nextBoolean() ? random.nextLong() : hashes[random.nextInt(hashes.length)];
                List<Integer> found = new ArrayList<>();
                index.near(wanted, radius, found::add);
                List<Integer> truth = new ArrayList<>();
                for (int i = 0; i < hashes.length; i++) {
                    if (Long.bitCount(hashes[i] ^ wanted) <= radius) {
                        truth.add(i);
                    }
                }
                assertThat(found).as("radius " + radius).containsExactlyInAnyOrderElementsOf(truth);
            }
        }
    }

    /** Random ones, families of near ones, and equal ones. */
    private static long[] hashes(Random random, int count, boolean crowded) {
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = i % 2 == 0 || i == 0 ? random.nextLong() : hashes[random.nextInt(i)];
            for (int flips = random.nextInt(12); flips > 0; flips--) {
                hashes[i] ^= 1L << random.nextInt(64);
            }
            if (crowded) {
                hashes[i] &= 0xffff_0000_00ffL;
            }
        }
        return hashes;
    }

    @Test
    void anEmptyIndexFindsNothing() {
        new HashIndex(new long[0]).near(5, 64, found -> {
            throw new AssertionError("found " + found);
        });
    }
}
