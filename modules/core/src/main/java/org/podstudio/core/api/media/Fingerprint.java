package org.podstudio.core.api.media;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a picture looks like, in 81 bytes: two pictures that a person would call the same have fingerprints near each other,
 * whatever their size, format and compression. Equal fingerprints of different pictures are possible: they narrow down, they
 * prove nothing.
 *
 * @param shape 64-bit perceptual hash: which slow waves of brightness go up, which go down
 * @param edges 64-bit gradient hash: where brightness rises from left to right on an 8 x 8 grid
 * @param detail 0 to 255, how strong the waves are that {@code shape} is made of; of flat pictures the hashes are noise
 * @param colours {@link #BINS} unsigned bytes: the square roots of the shares of 64 colours, the sum of squares about 255²
 */
public record Fingerprint(long shape, long edges, int detail, byte[] colours) {
    /** Version of the algorithm: fingerprints of different versions are never compared. Stored. */
    public static final int VERSION = 1;

    public static final int BINS = 64;

    /** Below this the picture is flat or nearly so. Chosen by measurement, see {@code docs/decisions}. */
    public static final int LEAST_DETAIL = 8;

    /** Bits of {@link #distance} between what may be the same picture: the radius to search. */
    public static final int RADIUS = 10;

    /** Bits in which the two hashes of the same picture differ together at most. */
    private static final int MOST_BITS = 16;

    /** Darker by a sixth gives 0.64 at worst; another colour of the same subject far less. */
    private static final double LEAST_COLOURS = 0.6;

    public Fingerprint {
        if (detail < 0 || detail > 255 || colours.length != BINS) {
            throw new IllegalArgumentException("detail " + detail + ", " + colours.length + " colours");
        }
        colours = colours.clone();
    }

    @Override
    public byte[] colours() {
        return colours.clone();
    }

    /** Bits in which the perceptual hashes differ, 0 to 64. */
    public int distance(Fingerprint other) {
        return Long.bitCount(shape ^ other.shape);
    }

    /** Bits in which the gradient hashes differ, 0 to 64. */
    public int edgeDistance(Fingerprint other) {
        return Long.bitCount(edges ^ other.edges);
    }

    /** How alike the colours are, 0 to 1 (Bhattacharyya's coefficient of the two histograms). */
    public double colourLikeness(Fingerprint other) {
        long sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += (colours[i] & 0xff) * (other.colours[i] & 0xff);
        }
        return Math.min(1, sum / (255.0 * 255.0));
    }

    /** Whether both show the same picture, as far as hashes and colours can tell; never of flat pictures. */
    public boolean looksLike(Fingerprint other) {
        return looksLike(other, RADIUS, MOST_BITS);
    }

    /** As above with other limits, for measuring them. @param bits limit of both distances together */
    public boolean looksLike(Fingerprint other, int radius, int bits) {
        return !flat() && !other.flat() && distance(other) <= radius && distance(other) + edgeDistance(other) <= bits
                && colourLikeness(other) >= LEAST_COLOURS;
    }

    /**
     * How alike two pictures look, 0 to 1, for ranking: half shape, a fifth edges, the rest colours. Pictures that have nothing
     * in common have about 0.25. Of flat pictures only the colours count.
     */
    public double likeness(Fingerprint other) {
        double colour = colourLikeness(other);
        if (flat() || other.flat()) {
            return flat() && other.flat() ? colour : 0.3 * colour;
        }
        double shapes = Math.max(0, 1 - distance(other) / 32.0);
        return 0.5 * shapes + 0.2 * Math.max(0, 1 - edgeDistance(other) / 32.0) + 0.3 * colour;
    }

    /** Whether there is so little in the picture that its hashes say nothing. */
    public boolean flat() {
        return detail < LEAST_DETAIL;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint f && shape == f.shape && edges == f.edges && detail == f.detail
                && Arrays.equals(colours, f.colours);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(shape ^ edges);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%016x %016x %d", shape, edges, detail);
    }
}
