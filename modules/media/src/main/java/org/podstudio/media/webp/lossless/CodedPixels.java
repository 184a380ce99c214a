package org.podstudio.media.webp.lossless;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.BitInput;
import org.podstudio.media.webp.WebpException;

/** Pixels as they are written: by codes that may differ from block to block, as repetitions, or as colours that were used lately. */
final class CodedPixels {
    /** Of all codes of a picture together; encoders need some thousands, and what is larger is meant to use up memory. */
    private static final int MAX_TABLE_NUMBERS = 1 << 24;

    private static final int MAX_CACHE_BITS = 11;
    private static final int CACHE_HASH = 0x1e35a7bd;

    /** Names for pixels near by: how far to the left, and how far up. Source: the specification's table. */
    private static final byte[] NEAR = {
        0, 1, 1, 0, 1, 1, -1, 1, 0, 2, 2, 0, 1, 2, -1, 2, 2, 1, -2, 1, 2, 2, -2, 2, 0, 3, 3, 0, 1, 3, -1, 3, 3, 1, -3, 1, 2, 3, -2, 3,
        3, 2, -3, 2, 0, 4, 4, 0, 1, 4, -1, 4, 4, 1, -4, 1, 3, 3, -3, 3, 2, 4, -2, 4, 4, 2, -4, 2, 0, 5, 3, 4, -3, 4, 4, 3, -4, 3, 5, 0,
        1, 5, -1, 5, 5, 1, -5, 1, 2, 5, -2, 5, 5, 2, -5, 2, 4, 4, -4, 4, 3, 5, -3, 5, 5, 3, -5, 3, 0, 6, 6, 0, 1, 6, -1, 6, 6, 1,
        -6, 1, 2, 6, -2, 6, 6, 2, -6, 2, 4, 5, -4, 5, 5, 4, -5, 4, 3, 6, -3, 6, 6, 3, -6, 3, 0, 7, 7, 0, 1, 7, -1, 7, 5, 5, -5, 5,
        7, 1, -7, 1, 4, 6, -4, 6, 6, 4, -6, 4, 2, 7, -2, 7, 7, 2, -7, 2, 3, 7, -3, 7, 7, 3, -7, 3, 5, 6, -5, 6, 6, 5, -6, 5, 8, 0,
        4, 7, -4, 7, 7, 4, -7, 4, 8, 1, 8, 2, 6, 6, -6, 6, 8, 3, 5, 7, -5, 7, 7, 5, -7, 5, 8, 4, 6, 7, -6, 7, 7, 6, -7, 6, 8, 5, 7, 7,
        -7, 7, 8, 6, 8, 7,
    };

    private final BitInput bits;
    private final int width;
    private final int height;
    private final int[] pixels;
    private final int cacheShift;
    private final int[] cache;
    private final int blockBits;
    private final int[] blocks;
    private final @Nullable CodeGroup[] groups;

    private CodedPixels(BitInput bits, int width, int height, boolean main) throws WebpException {
        this.bits = bits;
        this.width = width;
        this.height = height;
        int cacheBits = bits.flag() ? (int) bits.take(4) : -1;
        if (cacheBits == 0 || cacheBits > MAX_CACHE_BITS) {
            throw new WebpException("Its compressed picture has a cache of an impossible size");
        }
        cacheShift = 32 - cacheBits;
        cache = new int[cacheBits < 0 ? 0 : 1 << cacheBits];
        if (main && bits.flag()) {
            blockBits = 2 + (int) bits.take(3);
            blocks = read(bits, blocks(width, blockBits), blocks(height, blockBits), false);
        } else {
            blockBits = 31;
            blocks = new int[1];
        }
        groups = groups();
        pixels = new int[width * height];
    }

    /** @param main whether its codes may differ from block to block. @return the pixels, alpha, red, green and blue from the highest bit on */
    static int[] read(BitInput bits, int width, int height, boolean main) throws WebpException {
        CodedPixels coded = new CodedPixels(bits, width, height, main);
        coded.decode();
        checkEnd(bits);
        return coded.pixels;
    }

    static void checkEnd(BitInput bits) throws WebpException {
        if (bits.beyondEnd()) {
            throw new WebpException("Its compressed picture ends too early");
        }
    }

    /** How many blocks of {@code 1 << bits} pixels lie beside each other. */
    static int blocks(int px, int bits) {
        return px + (1 << bits) - 1 >> bits;
    }

    /** Reads all codes, and keeps those that a block uses. */
    private @Nullable CodeGroup[] groups() throws WebpException {
        int count = 1;
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = blocks[i] >>> 8 & 0xffff;
            count = Math.max(count, blocks[i] + 1);
        }
        boolean[] used = new boolean[count];
        for (int block : blocks) {
            used[block] = true;
        }
        @Nullable CodeGroup[] all = new CodeGroup[count];
        long size = 0;
        for (int i = 0; i < count; i++) {
            CodeGroup group = CodeGroup.read(bits, cache.length);
            if (used[i]) {
                all[i] = group;
                size += group.size();
            }
            if (size > MAX_TABLE_NUMBERS) {
                throw new WebpException("Its compressed picture has more codes than any encoder writes");
            }
        }
        return all;
    }

    private CodeGroup group(int x, int y) {
        int across = blocks(width, blockBits);
        return java.util.Objects.requireNonNull(groups[blocks[blockBits == 31 ? 0 : (y >> blockBits) * across + (x >> blockBits)]]);
    }

    private void decode() throws WebpException {
        int total = pixels.length;
        int mask = (1 << blockBits) - 1;
        int x = 0;
        int y = 0;
        int cached = 0;
        CodeGroup group = group(0, 0);
        for (int at = 0; at < total;) {
            if ((x & mask) == 0) {
                group = group(x, y);
            }
            bits.refill();
            int symbol = group.green().next(bits);
            int run = 1;
            if (symbol < 256) {
                pixels[at] = group.rest() == CodeGroup.VARIES ? literal(group, symbol) : (int) group.rest() | symbol << 8;
            } else if (symbol < 256 + CodeGroup.LENGTHS) {
                run = repeated(group, symbol - 256, at);
            } else {
                cached = kept(cached, at);
                pixels[at] = cache[symbol - 256 - CodeGroup.LENGTHS];
            }
            at += run;
            x += run;
            if (x >= width) {
                checkEnd(bits);
                y += x / width;
                x %= width;
                cached = kept(cached, at);
            }
            if (run > 1 && at < total) {
                group = group(x, y);
            }
        }
    }

    private int literal(CodeGroup group, int green) {
        int red = group.red().next(bits);
        bits.refill();
        int blue = group.blue().next(bits);
        return group.alpha().next(bits) << 24 | red << 16 | green << 8 | blue;
    }

    /** Colours find their place in the cache as they come. @return {@code to} */
    private int kept(int from, int to) {
        if (cache.length > 0) {
            for (int i = from; i < to; i++) {
                cache[pixels[i] * CACHE_HASH >>> cacheShift] = pixels[i];
            }
        }
        return to;
    }

    /** @return how many pixels were repeated */
    private int repeated(CodeGroup group, int lengthSymbol, int at) throws WebpException {
        int length = number(lengthSymbol);
        bits.refill();
        int back = distance(number(group.back().next(bits)));
        if (back > at || length > pixels.length - at) {
            throw new WebpException("Its compressed picture repeats pixels that it has not");
        }
        if (back >= length) {
            System.arraycopy(pixels, at - back, pixels, at, length);
        } else if (back == 1) {
            Arrays.fill(pixels, at, at + length, pixels[at - 1]);
        } else {
            for (int i = at; i < at + length; i++) {
                pixels[i] = pixels[i - back];
            }
        }
        return length;
    }

    /** A length or distance: its size by the symbol, the rest in plain bits. */
    private int number(int symbol) {
        if (symbol < 4) {
            return symbol + 1;
        }
        int extra = symbol - 2 >> 1;
        return (2 + (symbol & 1) << extra) + (int) bits.take(extra) + 1;
    }

    private int distance(int number) {
        if (number > NEAR.length / 2) {
            return number - NEAR.length / 2;
        }
        return Math.max(1, NEAR[2 * number - 2] + NEAR[2 * number - 1] * width);
    }
}
