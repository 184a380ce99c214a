package org.podstudio.library.ui.filters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.media.ColorName;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.TextPattern;

/**
 * One value of a facet as a condition of a query. Two are equal when they mean the same, whatever their case.
 *
 * @param kind the facet
 * @param condition what a query says for it; of a facet that is only true or not, the true side
 */
record FacetValue(Facets.Kind kind, Query.Compare condition) {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern MEGAPIXELS = Pattern.compile("\\d+mp", Pattern.CASE_INSENSITIVE);
    private static final Query.Compare ALPHA = new Query.Compare(Field.ALPHA, Query.Operator.EQUALS, "yes");

    /** A condition together with whether it is asked for or left out. */
    record Said(FacetValue value, Choice choice) {}

    /** Values of one facet that a part of a query names, or nothing when it is none that a facet could make. */
    static List<Said> said(Query part) {
        return switch (part) {
            case Query.Compare compare -> one(compare, Choice.IN).stream().toList();
            case Query.Not(Query.Compare compare) -> one(compare, Choice.OUT).stream().toList();
            case Query.Or or -> alternatives(or);
            case Query.Not not -> List.of();
            case Query.And and -> List.of();
            case Query.Text text -> List.of();
            case Query.Range range -> List.of();
        };
    }

    private static List<Said> alternatives(Query.Or or) {
        List<Said> all = or.parts().stream().filter(Query.Compare.class::isInstance)
                .flatMap(part -> one((Query.Compare) part, Choice.IN).stream()).toList();
        boolean ofOneFacet = all.size() == or.parts().size() && all.stream().map(said -> said.value().kind()).distinct().count() == 1
                && all.stream().allMatch(said -> said.choice() == Choice.IN);
        return ofOneFacet ? all : List.of();
    }

    private static Optional<Said> one(Query.Compare compare, Choice choice) {
        if (compare.field() == Field.ALPHA && compare.value().equals("no")) {
            return Optional.of(new Said(new FacetValue(Facets.Kind.ALPHA, ALPHA), choice == Choice.IN ? Choice.OUT : Choice.IN));
        }
        return kind(compare).map(kind -> new Said(new FacetValue(kind, compare), choice));
    }

    private static Optional<Facets.Kind> kind(Query.Compare compare) {
        String value = compare.value();
        if (compare.operator() == Query.Operator.GREATER_OR_EQUAL && compare.field() == Field.PIXELS && MEGAPIXELS.matcher(value).matches()) {
            return Optional.of(Facets.Kind.PIXELS);
        }
        boolean equal = compare.operator() == Query.Operator.EQUALS || compare.operator() == Query.Operator.EXACTLY;
        return !equal ? Optional.empty() : Optional.ofNullable(switch (compare.field()) {
            case TYPE -> Facets.Kind.TYPE;
            case STATUS -> Facets.Kind.STATUS;
            case RATING -> Facets.Kind.RATING;
            case LABEL -> Facets.Kind.LABEL;
            case THEME -> exact(Facets.Kind.THEME, value);
            case TAG -> exact(Facets.Kind.TAG, value);
            case GENERATOR -> compare.operator() == Query.Operator.EXACTLY ? Facets.Kind.GENERATOR : null;
            case MODEL -> compare.operator() == Query.Operator.EXACTLY ? Facets.Kind.MODEL : null;
            case FORMAT -> exact(Facets.Kind.FORMAT, value);
            case CREATED -> MONTH.matcher(value).matches() ? Facets.Kind.MONTH : null;
            case HAS -> value.equals("prompt") ? Facets.Kind.PROMPT : null;
            case ALPHA -> Facets.Kind.ALPHA;
            case IS -> switch (value) {
                case "packed" -> Facets.Kind.PACKED;
                case "missing" -> Facets.Kind.MISSING;
                case "undecodable" -> Facets.Kind.UNDECODABLE;
                case "duplicate" -> Facets.Kind.DUPLICATE;
                case "stacked" -> Facets.Kind.STACKED;
                default -> null;
            };
            case COLOR -> ColorName.named(value).map(name -> Facets.Kind.COLOR).orElse(null);
            case RATIO -> FieldValues.shape(value).map(shape -> Facets.Kind.ASPECT).orElse(null);
            default -> null;
        });
    }

    private static Facets.@org.jspecify.annotations.Nullable Kind exact(Facets.Kind kind, String value) {
        return TextPattern.of(value).exact() ? kind : null;
    }

    /** The value as the facet counts it. */
    String value() {
        return switch (condition.field()) {
            case THEME, TAG, GENERATOR, MODEL, FORMAT -> TextPattern.of(condition.value()).pieces().getFirst();
            default -> condition.value();
        };
    }

    private String key() {
        return condition.operator() + " " + condition.value().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FacetValue that && kind == that.kind && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + key().hashCode();
    }
}
