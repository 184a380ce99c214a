package org.podstudio.core.api.asset;

import java.util.Locale;

/**
 * Sort order of a list; the ID breaks ties, so that pages never overlap.
 *
 * @param seed which of the random orders; 0 and of no meaning for other fields
 */
public record AssetSort(Field field, boolean descending, int seed) {
    /** Newest import first. */
    public static final AssetSort NEWEST = new AssetSort(Field.CREATED, true);

    /** A prime below 2^31: multiplying by anything below it puts numbers into another order without a clash. */
    private static final long PRIME = 2_147_483_647L;

    /** What can be sorted by. Absent values come last in either direction. */
    public enum Field {
        CREATED,
        MODIFIED,
        /** Natural: {@code dragon2} before {@code dragon10}. */
        NAME,
        SIZE,
        WIDTH,
        HEIGHT,
        PIXELS,
        DURATION,
        RATING,
        TYPE,
        THEME,
        STATUS,
        LABEL,
        /** The beginning of the prompt. */
        PROMPT,
        RANDOM;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AssetSort(Field field, boolean descending) {
        this(field, descending, 0);
    }

    /** One of two billion shuffled orders; the same seed gives the same one. */
    public static AssetSort random(int seed) {
        return new AssetSort(Field.RANDOM, false, seed);
    }

    /**
     * Parses {@code field}, {@code field:desc}, {@code field:asc}, or {@code random:SEED}. {@link #toString} is the way back.
     *
     * @throws IllegalArgumentException naming the fields when it is none of them
     */
    public static AssetSort parse(String text) {
        String[] parts = text.split(":", 2);
        if (parts[0].equals("random") && parts.length == 2) {
            try {
                return random(Integer.parseInt(parts[1]));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("the seed of a random order is a whole number, was \"" + parts[1] + "\"", e);
            }
        }
        boolean descending = parts.length == 2 && parts[1].equals("desc");
        if (parts.length == 2 && !descending && !parts[1].equals("asc")) {
            throw new IllegalArgumentException("sort direction is asc or desc, was \"" + parts[1] + "\"");
        }
        for (Field field : Field.values()) {
            if (field.wire().equals(parts[0].replace("created_at", "created").replace("filename", "name").replace("date", "created"))) {
                return new AssetSort(field, descending);
            }
        }
        throw new IllegalArgumentException("cannot sort by \"" + parts[0] + "\"; fields: "
                + String.join(", ", java.util.Arrays.stream(Field.values()).map(Field::wire).toList()));
    }

    @Override
    public String toString() {
        return field.wire() + (field == Field.RANDOM ? ":" + seed : descending ? ":desc" : "");
    }

    /** An asset's place in random orders: 31 bits of its ID. */
    public static long shuffle(AssetId id) {
        return Math.floorMod(id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits(), PRIME);
    }

    /** {@code (shuffle × multiplier) mod modulus} is what a random order sorts by. */
    public long multiplier() {
        return 1 + Math.floorMod(seed * 0x9E3779B97F4A7C15L >>> 17, PRIME - 1);
    }

    public static long modulus() {
        return PRIME;
    }
}
