package org.podstudio.media.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.media.bytes.BitInput;

class InflationTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "6,0", "9,0", "6,1", "6,2", "9,1"})
    void whatIsDeflatedComesBackInPiecesOfAnySize(int level, int strategy) throws Exception {
        Random random = new Random(31L * level + strategy);
        for (int kind = 0; kind < 4; kind++) {
            byte[] data = data(random, kind, 300_000);
            byte[] packed = deflate(data, level, strategy, random);
            Inflation inflation = new Inflation(Arrays.copyOf(packed, packed.length + BitInput.PADDING), packed.length);
            byte[] back = new byte[data.length];
            for (int at = 0; at < back.length;) {
                int n = Math.min(back.length - at, 1 + random.nextInt(5000));
                assertEquals(n, inflation.read(back, at, n));
                at += n;
            }
            assertArrayEquals(data, back);
            assertTrue(inflation.proven());
            assertEquals(0, inflation.read(back, 0, 1), "there is no more");
        }
    }

    @Test
    void aStreamThatIsCutGivesAsMuchAsTheJdksInflater() throws Exception {
        Random random = new Random(5);
        byte[] data = data(random, 1, 5000);
        byte[] packed = deflate(data, 6, 0, random);
        for (int length = 2; length < packed.length; length += 1 + length / 200) {
            byte[] expected = byJdk(packed, length);
            byte[] got = new byte[data.length];
            Inflation inflation = new Inflation(Arrays.copyOf(packed, length + BitInput.PADDING), length);
            assertEquals(expected.length, inflation.read(got, 0, got.length), "cut at " + length);
            assertArrayEquals(expected, Arrays.copyOf(got, expected.length));
            assertFalse(inflation.proven());
        }
    }

    @Test
    void damageEndsInARefusalOrIsNotProven() throws Exception {
        Random random = new Random(7);
        byte[] data = data(random, 2, 20_000);
        byte[] packed = deflate(data, 6, 0, random);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = Arrays.copyOf(packed, packed.length + BitInput.PADDING);
            bad[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] got = new byte[data.length];
            try {
                Inflation inflation = new Inflation(bad, packed.length);
                int n = inflation.read(got, 0, got.length);
                boolean same = n == data.length && Arrays.equals(got, data);
                assertTrue(same || !inflation.proven(), "damage was not seen");
            } catch (PngException e) {
                assertTrue(e.getMessage().startsWith("Its compressed pixel data is broken"), e.getMessage());
            }
        }
    }

    private static byte[] byJdk(byte[] packed, int length) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed, 0, length);
            byte[] out = new byte[100_000];
            int n = 0;
            for (int more; (more = inflater.inflate(out, n, out.length - n)) > 0; n += more) {
                // until nothing comes
            }
            return Arrays.copyOf(out, n);
        }
    }

    /** Noise, few symbols, smooth rows, and long runs with far repeats. */
    private static byte[] data(Random random, int kind, int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) switch (kind) {
                case 0 -> random.nextInt(256);
                case 1 -> (int) Math.abs(random.nextGaussian() * 6);
                case 2 -> (int) (100 + 40 * Math.sin(i / 50.0) + random.nextInt(3));
                default -> i % 40_000 < 30_000 ? i / 1000 : i < 32_768 ? random.nextInt(256) : data[i - 32_768];
            };
        }
        return data;
    }

    private static byte[] deflate(byte[] data, int level, int strategy, Random random) {
        try (Deflater deflater = new Deflater(level)) {
            deflater.setStrategy(strategy);
            byte[] out = new byte[2 * data.length + 1000];
            int n = 0;
            for (int at = 0; at < data.length;) {
                int part = Math.min(data.length - at, 1 + random.nextInt(200_000));
                deflater.setInput(data, at, part);
                do {
                    n += deflater.deflate(out, n, out.length - n, Deflater.SYNC_FLUSH);
                } while (!deflater.needsInput());
                at += part;
            }
            deflater.finish();
            n += deflater.deflate(out, n, out.length - n);
            return Arrays.copyOf(out, n);
        }
    }
}
