package org.podstudio.media.webp.lossless;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.ffmpeg.WebpEncoder;
import org.podstudio.media.webp.WebpException;

/** What libwebp encodes comes back bit for bit; what is broken is refused and nothing else happens. */
class LosslessPictureTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, NOISE, 75", "7, 5, NOISE, 75", "64, 300, NOISE, 75", "300, 64, WAVES, 1", "501, 333, WAVES, 75", "501, 333, WAVES, 100",
        "400, 300, PATCHES, 75", "400, 300, PATCHES, 100", "1000, 700, DRAWING, 75", "333, 200, DRAWING, 1", "127, 90, TWO, 75", "127, 90, FOUR, 75",
        "127, 90, SIXTEEN, 75", "130, 91, MANY, 75", "1, 2000, WAVES, 75", "2000, 1, SIXTEEN, 75",
    })
    void whatWasEncodedComesBack(int width, int height, Kind kind, int effort) throws Exception {
        BufferedImage drawn = kind.draw(width, height);
        LosslessPicture picture = LosslessPicture.decode(chunk(WebpEncoder.encode(drawn, effort, true)), width, height);
        int[] wanted = drawn.getRGB(0, 0, width, height, null, 0, width);
        int[] got = picture.argb();
        if (!picture.alpha()) {
            for (int i = 0; i < got.length; i++) {
                got[i] |= 0xff000000;
            }
        }
        assertArrayEquals(wanted, got);
        assertEquals(Arrays.stream(wanted).anyMatch(pixel -> pixel >>> 24 < 255), picture.alpha());
    }

    @Test
    void rowsHaveFourBandsWithTransparencyAndThreeWithout() {
        int[] argb = {0x80010203, 0xff0a0b0c};
        byte[][] rows = new byte[2][];
        for (boolean alpha : new boolean[] {false, true}) {
            new LosslessPicture(2, 1, alpha, argb).to(new org.podstudio.media.pixels.RowSink() {
                @Override
                public void row(int y, byte[] samples) {
                    rows[alpha ? 1 : 0] = samples.clone();
                }

                @Override
                public void row(int y, short[] samples) {
                    throw new AssertionError("it has 8 bits");
                }
            });
        }
        assertArrayEquals(new byte[] {1, 2, 3, 10, 11, 12}, rows[0]);
        assertArrayEquals(new byte[] {1, 2, 3, (byte) 128, 10, 11, 12, (byte) 255}, rows[1]);
    }

    @Test
    void aPictureOfAnotherSizeThanItsFileSaysIsRefused() throws Exception {
        byte[] chunk = chunk(WebpEncoder.encode(Kind.WAVES.draw(30, 20), 75, true));
        assertThrows(WebpException.class, () -> LosslessPicture.decode(chunk, 31, 20));
        assertThrows(WebpException.class, () -> LosslessPicture.decode(chunk, 30, 19));
    }

    @Test
    void aPictureThatEndsTooEarlyIsRefused() throws Exception {
        byte[] chunk = chunk(WebpEncoder.encode(Kind.NOISE.draw(40, 30), 75, true));
        for (int length = 0; length < chunk.length - 8; length += 1 + length / 20) {
            byte[] cut = Arrays.copyOf(chunk, length);
            assertThrows(WebpException.class, () -> LosslessPicture.decode(cut, 40, 30), length + " bytes of " + chunk.length);
        }
    }

    @Test
    void whatIsBrokenGivesAPictureOrARefusalAndNothingElse() throws Exception {
        Random random = new Random(20261123);
        int refused = 0;
        for (Kind kind : Kind.values()) {
            byte[] chunk = chunk(WebpEncoder.encode(kind.draw(48, 37), 75, true));
            for (int i = 0; i < 400; i++) {
                byte[] broken = chunk.clone();
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    int at = 5 + random.nextInt(Math.min(broken.length - 5, i % 2 == 0 ? 40 : Integer.MAX_VALUE));
                    broken[at] ^= (byte) (1 << random.nextInt(8));
                }
                try {
                    assertEquals(48 * 37, LosslessPicture.decode(broken, 48, 37).argb().length);
                } catch (WebpException e) {
                    refused++;
                }
            }
        }
        assertTrue(refused > 100, refused + " of them were refused");
    }

    @Test
    void codesThatWouldUseUpTheMemoryAreRefused() throws Exception {
        // A group of codes for each of 65,536 blocks, four of the five with 256 words: 17,000 of them are too many already.
        BitWriter bits = new BitWriter();
        int side = 1024;
        bits.put(0x2f, 8).put(side - 1, 14).put(side - 1, 14).put(0, 1).put(0, 3);
        bits.put(0, 1); // nothing was done to it
        bits.put(0, 1).put(1, 1).put(0, 3); // no cache; blocks of four pixels
        blockNumbers(bits, side / 4);
        for (int i = 0; i < 17_000; i++) {
            evenCode(bits, 280);
            for (int code = 0; code < 3; code++) {
                evenCode(bits, 256);
            }
            oneWord(bits);
        }
        byte[] all = bits.bytes();
        WebpException refused = assertThrows(WebpException.class, () -> LosslessPicture.decode(all, side, side));
        assertTrue(refused.getMessage().contains("more codes"), refused.getMessage());
    }

    /** A picture of blocks, each with a number of its own: red and green of {@code x + y * side}, in plain words of eight bits. */
    private static void blockNumbers(BitWriter bits, int side) {
        bits.put(0, 1);
        evenCode(bits, 280);
        evenCode(bits, 256);
        for (int i = 0; i < 3; i++) {
            oneWord(bits);
        }
        for (int i = 0; i < side * side; i++) {
            bits.put(Integer.reverse(i & 0xff) >>> 24, 8).put(Integer.reverse(i >> 8) >>> 24, 8);
        }
    }

    /** 256 words of eight bits. */
    private static void evenCode(BitWriter bits, int symbols) {
        // Lengths are written by two words of one bit: 8 (0), and 0 (1) where there are more symbols.
        bits.put(0, 1).put(12 - 4, 4);
        int[] order = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8};
        for (int symbol : order) {
            bits.put(symbol == 8 || symbol == 0 ? 1 : 0, 3);
        }
        bits.put(0, 1);
        for (int i = 0; i < symbols; i++) {
            bits.put(i < 256 ? 1 : 0, 1);
        }
    }

    /** The word for 0, which takes no bits. */
    private static void oneWord(BitWriter bits) {
        bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1);
    }

    /** Numbers of some bits, the lowest first. */
    private static final class BitWriter {
        private byte[] bytes = new byte[256];
        private int count;

        BitWriter put(int value, int n) {
            for (int i = 0; i < n; i++, count++) {
                if (count >> 3 == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * count >> 3);
                }
                bytes[count >> 3] |= (byte) ((value >> i & 1) << (count & 7));
            }
            return this;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, count + 7 >> 3);
        }
    }

    /** What is drawn: encoders go about each in another way. */
    enum Kind {
        NOISE,
        WAVES,
        PATCHES,
        DRAWING,
        TWO,
        FOUR,
        SIXTEEN,
        MANY;

        /** No pixel is wholly transparent: of those libwebp changes the colour. */
        BufferedImage draw(int width, int height) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            Random random = new Random(ordinal());
            int[] few = random.ints(200).map(colour -> colour | 0x01000000).toArray();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    image.setRGB(x, y, pixel(x, y, random, few));
                }
            }
            return image;
        }

        private int pixel(int x, int y, Random random, int[] few) {
            return switch (this) {
                case NOISE -> random.nextInt() | 0x80000000;
                case WAVES -> 0xff000000 | wave(x, 31) << 16 | wave(y, 17) << 8 | wave(x + y, 53) + random.nextInt(3);
                case PATCHES -> (few[x / 16 + y / 16 & 63] | 0xff000000) ^ (x * y & 15) << 8;
                case DRAWING -> x / 40 % 3 == 0 && y / 30 % 2 == 0 ? 0xff203040 : 0x40000000 | wave(x % 50, 9) << 16 | wave(y % 50, 9) << 8;
                case TWO -> few[random.nextInt(2)];
                case FOUR -> few[random.nextInt(4)];
                case SIXTEEN -> few[(x / 3 + y / 5) % 16];
                case MANY -> few[random.nextInt(200)];
            };
        }

        private static int wave(int at, int length) {
            return (int) (120 + 110 * Math.sin(at / (double) length));
        }
    }

    static byte[] chunk(byte[] file) {
        for (int at = 12; at + 8 < file.length;) {
            int length = Bytes.s32le(file, at + 4);
            if (Bytes.has(file, at, "VP8L")) {
                return Arrays.copyOfRange(file, at + 8, at + 8 + length);
            }
            at += 8 + length + (length & 1);
        }
        throw new AssertionError("the encoder made no lossless picture");
    }
}
