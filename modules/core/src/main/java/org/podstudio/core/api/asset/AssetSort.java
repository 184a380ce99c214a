package org.podstudio.core.api.asset;

import java.util.Locale;

/** Sort order of a list; the ID breaks ties, so that pages never overlap. */
public record AssetSort(Field field, boolean descending) {
    /** Newest import first. */
    public static final AssetSort NEWEST = new AssetSort(Field.CREATED, true);

    /** What can be sorted by. Absent values come last in either direction. */
    public enum Field {
        CREATED,
        MODIFIED,
        NAME,
        SIZE,
        WIDTH,
        HEIGHT,
        DURATION,
        RATING,
        TYPE,
        THEME,
        STATUS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Parses {@code field} or {@code field:desc} or {@code field:asc}.
     *
     * @throws IllegalArgumentException naming the fields when it is none of them
     */
    public static AssetSort parse(String text) {
        String[] parts = text.split(":", 2);
        boolean descending = parts.length == 2 && parts[1].equals("desc");
        if (parts.length == 2 && !descending && !parts[1].equals("asc")) {
            throw new IllegalArgumentException("sort direction is asc or desc, was \"" + parts[1] + "\"");
        }
        for (Field field : Field.values()) {
            if (field.wire().equals(parts[0].replace("created_at", "created").replace("filename", "name"))) {
                return new AssetSort(field, descending);
            }
        }
        throw new IllegalArgumentException("cannot sort by \"" + parts[0] + "\"; fields: "
                + String.join(", ", java.util.Arrays.stream(Field.values()).map(Field::wire).toList()));
    }
}
