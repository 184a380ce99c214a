package org.podstudio.core.api.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.podstudio.core.api.media.ColorName;

/** Which names a field has, and which values and comparisons fit it. */
final class FieldRules {
    /** UX7's shorter names and the JSON names of the same facts. */
    private static final Map<String, Field> ALIASES = Map.ofEntries(Map.entry("w", Field.WIDTH), Map.entry("h", Field.HEIGHT),
            Map.entry("dur", Field.DURATION), Map.entry("date", Field.CREATED), Map.entry("created_at", Field.CREATED),
            Map.entry("gen", Field.GENERATOR), Map.entry("platform", Field.GENERATOR), Map.entry("neg", Field.NEGATIVE),
            Map.entry("ext", Field.FORMAT), Map.entry("stars", Field.RATING), Map.entry("approval", Field.STATUS),
            Map.entry("tags", Field.TAG), Map.entry("size_bytes", Field.SIZE), Map.entry("filename", Field.NAME),
            Map.entry("note", Field.NOTES), Map.entry("aspect", Field.RATIO), Map.entry("px", Field.PIXELS),
            Map.entry("in", Field.COLLECTION), Map.entry("like", Field.SIMILAR), Map.entry("mime_type", Field.MIME),
            Map.entry("file_modified_at", Field.MODIFIED), Map.entry("samplerate", Field.SAMPLE_RATE),
            Map.entry("negative_prompt", Field.NEGATIVE), Map.entry("sha256", Field.HASH), Map.entry("colour", Field.COLOR),
            Map.entry("colors", Field.COLOR));
    private static final Set<Field> ORDERED = EnumSet.of(Field.RATING, Field.WIDTH, Field.HEIGHT, Field.DURATION, Field.SIZE,
            Field.CREATED, Field.MODIFIED, Field.RATIO, Field.PIXELS, Field.SEAM, Field.FPS, Field.CHANNELS, Field.SAMPLE_RATE);
    private static final Map<Field, List<String>> CHOICES = Map.of(
            Field.TYPE, List.of("image", "audio", "video"),
            Field.STATUS, List.of("pending", "approved", "rejected"),
            Field.SOURCE, List.of("watched", "imported", "generated"),
            Field.ALPHA, List.of("yes", "no"),
            Field.COLOR, Arrays.stream(ColorName.values()).map(ColorName::wire).toList(),
            Field.HAS, List.of("prompt", "negative", "notes", "tags", "rating", "label", "generator", "model", "seed",
                    "parent", "children", "alpha", "audio", "theme"),
            Field.IS, List.of("approved", "rejected", "pending", "unreviewed", "missing", "packed", "unpacked", "undecodable",
                    "trashed", "rated", "referenced", "stacked", "duplicate"));
    private static final Map<String, String> SYNONYMS = Map.of("images", "image", "videos", "video", "true", "yes", "false",
            "no", "tag", "tags", "note", "notes", "unreviewed", "pending", "duplicates", "duplicate");
    private static final Map<String, String> COLORS = Map.of("gray", "grey", "cyan", "teal", "turquoise", "teal", "aqua", "teal", "violet",
            "purple", "magenta", "pink", "beige", "brown", "gold", "yellow", "lime", "green", "navy", "blue");
    private static final Pattern UUID_PREFIX = Pattern.compile("[0-9a-fA-F][0-9a-fA-F-]{3,35}");
    private static final Pattern HASH_PREFIX = Pattern.compile("[0-9a-fA-F]{4,64}");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,40}");

    private FieldRules() {}

    static Optional<Field> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Field field : Field.values()) {
            if (field.wire().equals(lower)) {
                return Optional.of(field);
            }
        }
        return Optional.ofNullable(ALIASES.get(lower));
    }

    /** Every name a query may use, for suggestions. */
    static List<String> names() {
        return java.util.stream.Stream.concat(Arrays.stream(Field.values()).map(Field::wire), ALIASES.keySet().stream().sorted())
                .toList();
    }

    static boolean ordered(Field field) {
        return ORDERED.contains(field);
    }

    /** Whether {@code =} asks for the whole text, not for words in it. */
    static boolean hasWhole(Field field) {
        return field == Field.MODEL || field == Field.GENERATOR;
    }

    /** Whether a value is one of few. */
    static Optional<List<String>> choices(Field field) {
        return Optional.ofNullable(CHOICES.get(field));
    }

    /** The value in its one spelling. @throws IllegalArgumentException saying what would fit */
    static String check(Field field, String typed) {
        if (field == Field.COLOR) {
            return color(typed);
        }
        List<String> choices = CHOICES.get(field);
        if (choices != null) {
            String lower = typed.toLowerCase(Locale.ROOT);
            String value = choices.contains(lower) && !lower.equals("unreviewed") ? lower : SYNONYMS.getOrDefault(lower, lower);
            if (!choices.contains(value)) {
                throw new IllegalArgumentException("\"" + typed + "\" is not one of " + String.join(", ", choices));
            }
            return value;
        }
        return switch (field) {
            case RATIO -> FieldValues.shape(typed).map(FieldValues.Shape::wire).orElseGet(() -> number(field, typed));
            case RATING -> {
                if (FieldValues.number(field, typed) > 5) {
                    throw new IllegalArgumentException("a rating lies in 0..5, was " + typed);
                }
                yield typed;
            }
            case CREATED, MODIFIED -> {
                FieldValues.period(typed);
                yield typed;
            }
            case SEED -> require(INTEGER.matcher(typed).matches(), typed, "a whole number");
            case PARENT -> require(typed.equals("none") || UUID_PREFIX.matcher(typed).matches(), typed,
                    "an ID or its first 4 or more digits");
            case ID, STACK, SIMILAR ->
                require(UUID_PREFIX.matcher(typed).matches(), typed, "an ID or its first 4 or more digits");
            case HASH -> require(HASH_PREFIX.matcher(typed).matches(), typed, "a SHA-256 or its first 4 or more digits");
            case PROMPT, NEGATIVE, MODEL, GENERATOR, NAME, NOTES ->
                TextPattern.of(require(!Words.of(typed).isEmpty(), typed, "a word")).toString();
            default -> ordered(field) ? number(field, typed) : TextPattern.of(require(!typed.isBlank(), typed, "a value")).toString();
        };
    }

    private static String color(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        String name = COLORS.getOrDefault(lower, lower);
        return ColorName.named(name).map(ColorName::wire).or(() -> FieldValues.rgb(lower).map(FieldValues::hex))
                .orElseThrow(() -> new IllegalArgumentException("\"" + typed + "\" is not one of "
                        + String.join(", ", CHOICES.get(Field.COLOR)) + ", nor a colour such as #2fc7b5"));
    }

    /** An end of a range, or what is compared by order. */
    static String checkOrdered(Field field, String typed) {
        return field == Field.RATIO ? number(field, typed) : check(field, typed);
    }

    private static String number(Field field, String typed) {
        FieldValues.number(field, typed);
        return typed;
    }

    private static String require(boolean fits, String typed, String what) {
        if (!fits) {
            throw new IllegalArgumentException("\"" + typed + "\" is not " + what);
        }
        return typed;
    }

    /** The nearest known name, if one is near enough to be a slip of the fingers. */
    static Optional<String> nearest(String name) {
        return nearest(name, names());
    }

    static Optional<String> nearest(String name, List<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        Map<String, Integer> distances = new LinkedHashMap<>();
        known.forEach(one -> distances.put(one, distance(lower, one)));
        return distances.entrySet().stream().min(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() <= Math.max(1, best.getKey().length() / 3)).map(Map.Entry::getKey);
    }

    /** Levenshtein distance; a swap of neighbours counts once. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
