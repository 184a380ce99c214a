package org.podstudio.media.webp.lossless;

import org.podstudio.media.bytes.BitInput;
import org.podstudio.media.webp.WebpException;

/**
 * The five codes that belong together: of green and of how long a repetition is, of red, blue and transparency, of how far back it lies.
 *
 * @param rest red, blue and alpha where each has one value only, else {@link #VARIES}
 */
record CodeGroup(PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode back, long rest) {
    /** Symbols that stand for lengths, behind those of the 256 values of green. */
    static final int LENGTHS = 24;

    static final long VARIES = -1;
    private static final int DISTANCES = 40;

    /** @param cacheColours how many colours can be named by their place in the cache */
    static CodeGroup read(BitInput bits, int cacheColours) throws WebpException {
        PrefixCode green = PrefixCode.read(bits, 256 + LENGTHS + cacheColours);
        PrefixCode red = PrefixCode.read(bits, 256);
        PrefixCode blue = PrefixCode.read(bits, 256);
        PrefixCode alpha = PrefixCode.read(bits, 256);
        boolean fixed = red.single() && blue.single() && alpha.single();
        long rest = fixed ? (long) alpha.only() << 24 | red.only() << 16 | blue.only() : VARIES;
        return new CodeGroup(green, red, blue, alpha, PrefixCode.read(bits, DISTANCES), rest);
    }

    int size() {
        return green.size() + red.size() + blue.size() + alpha.size() + back.size();
    }
}
