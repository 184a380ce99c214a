package org.podstudio.core.api.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryPrinter;
import org.podstudio.core.api.query.TextPattern;
import org.podstudio.core.api.query.Words;

/**
 * What the assets that match a query are like. Counts are of exactly these assets, so they never exceed {@code total}.
 *
 * @param total all matches
 * @param facets those with at least one value, in the order of {@link Kind}
 */
public record Facets(long total, List<Facet> facets) {
    /** Values kept of a facet that may have any number: the most frequent. */
    public static final int MOST = 100;

    public Facets {
        facets = List.copyOf(facets);
    }

    /** Values of one kind. */
    public record Facet(Kind kind, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value.
     *
     * @param query what to add to a query to see just these. For tags it goes by descendants too, so that it may find a few more
     */
    public record Value(String value, long count, String query) {}

    /** What is counted. Values are wire names of the field, {@code yes} or {@code no} for flags. */
    public enum Kind {
        TYPE,
        STATUS,
        RATING,
        LABEL,
        THEME,
        TAG,
        GENERATOR,
        MODEL,
        FORMAT,
        /** {@code 2026-11}, UTC. */
        MONTH,
        PROMPT,
        ALPHA,
        PACKED,
        MISSING,
        UNDECODABLE,
        DUPLICATE,
        STACKED,
        /** Portrait, square or landscape; wide ones are landscapes, too, and tall ones portraits: values overlap. */
        ASPECT,
        /** At least so many pixels: {@code 1mp}; values overlap. */
        PIXELS,
        /** What the colours are called that cover much of a picture; most have several. */
        COLOR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Optional<Query> query(String value) {
            return Optional.ofNullable(switch (this) {
                case TYPE -> is(Field.TYPE, value);
                case STATUS -> is(Field.STATUS, value);
                case RATING -> is(Field.RATING, value);
                case LABEL -> is(Field.LABEL, value);
                case THEME -> is(Field.THEME, TextPattern.exactly(value).toString());
                case TAG -> is(Field.TAG, TextPattern.exactly(value).toString());
                case GENERATOR -> whole(Field.GENERATOR, value);
                case MODEL -> whole(Field.MODEL, value);
                case FORMAT -> is(Field.FORMAT, value);
                case MONTH -> is(Field.CREATED, value);
                case PROMPT -> flag(is(Field.HAS, "prompt"), value);
                case ALPHA -> is(Field.ALPHA, value);
                case PACKED -> flag(is(Field.IS, "packed"), value);
                case MISSING -> flag(is(Field.IS, "missing"), value);
                case UNDECODABLE -> flag(is(Field.IS, "undecodable"), value);
                case DUPLICATE -> flag(is(Field.IS, "duplicate"), value);
                case STACKED -> flag(is(Field.IS, "stacked"), value);
                case ASPECT -> is(Field.RATIO, value);
                case COLOR -> is(Field.COLOR, value);
                case PIXELS -> new Query.Compare(Field.PIXELS, Query.Operator.GREATER_OR_EQUAL, value);
            });
        }

        private static @Nullable Query whole(Field field, String value) {
            return Words.of(value).isEmpty() ? null
                    : new Query.Compare(field, Query.Operator.EXACTLY, TextPattern.exactly(value).toString());
        }

        private static Query is(Field field, String value) {
            return new Query.Compare(field, Query.Operator.EQUALS, value);
        }

        private static Query flag(Query yes, String value) {
            return value.equals("yes") ? yes : new Query.Not(yes);
        }

        /** Whether its values are read best in their own order; the others come most frequent first. */
        private boolean ordered() {
            return this == RATING || this == MONTH || this == PIXELS;
        }
    }

    /** Least pixels that are counted, in millions: a phone's screen, a photograph, print at A4 and A3 (300 dpi). */
    public static final List<Integer> MEGAPIXELS = List.of(1, 4, 8, 16, 32, 64);

    /** Makes facets of bare counts; zeros and empty names are left out. */
    public static Facets of(long total, Map<Kind, Map<String, Long>> counts) {
        List<Facet> facets = new ArrayList<>();
        new EnumMap<>(counts).forEach((kind, values) -> {
            Comparator<Map.Entry<String, Long>> frequent =
                    Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
            List<Value> list = values.entrySet().stream().filter(entry -> entry.getValue() > 0 && !entry.getKey().isBlank())
                    .sorted(frequent).limit(MOST)
                    .sorted(kind.ordered() ? Comparator.comparing(entry -> inOrder(entry.getKey())) : frequent)
                    .flatMap(entry -> kind.query(entry.getKey()).stream()
                            .map(query -> new Value(entry.getKey(), entry.getValue(), QueryPrinter.print(query))))
                    .toList();
            if (!list.isEmpty()) {
                facets.add(new Facet(kind, list));
            }
        });
        return new Facets(total, facets);
    }

    /** Numbers by size: {@code 4mp} before {@code 16mp}. */
    private static String inOrder(String value) {
        return value.endsWith("mp") ? String.format(Locale.ROOT, "%6s", value) : value;
    }

    public Optional<Facet> of(Kind kind) {
        return facets.stream().filter(facet -> facet.kind() == kind).findFirst();
    }
}
