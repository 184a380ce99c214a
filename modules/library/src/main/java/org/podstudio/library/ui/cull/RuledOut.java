package org.podstudio.library.ui.cull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;

/**
 * Whether a decision alone tells that an asset no longer matches. The store has the last word some moments later; but the next key
 * comes before that, and it must not hit an asset that has left already.
 */
public final class RuledOut {
    private final Field field;
    private final String value;

    private RuledOut(Field field, String value) {
        this.field = field;
        this.value = value;
    }

    /**
     * @param field {@link Field#STATUS}, {@link Field#RATING} or {@link Field#LABEL}
     * @param value the asset will have: a wire name, or a number of stars
     * @return false also when it cannot be told
     */
    public static boolean by(Query query, Field field, String value) {
        return Boolean.FALSE.equals(new RuledOut(field, value).matches(query));
    }

    /** Null where something else decides. */
    private @Nullable Boolean matches(Query query) {
        return switch (query) {
            case Query.And and -> all(and.parts());
            case Query.Or or -> not(all(or.parts().stream().map(part -> (Query) new Query.Not(part)).toList()));
            case Query.Not inner -> not(matches(inner.part()));
            case Query.Compare compare -> compare(compare);
            case Query.Range range -> range.field() != field || field != Field.RATING ? null
                    : (range.from().isEmpty() || stars() >= number(range.from())) && (range.to().isEmpty() || stars() <= number(range.to()));
            case Query.Text text -> null;
        };
    }

    private @Nullable Boolean all(List<Query> parts) {
        Boolean sum = true;
        for (Query part : parts) {
            Boolean one = matches(part);
            if (Boolean.FALSE.equals(one)) {
                return false;
            }
            sum = one == null ? null : sum;
        }
        return sum;
    }

    private static @Nullable Boolean not(@Nullable Boolean known) {
        return known == null ? null : Boolean.valueOf(!known);
    }

    private @Nullable Boolean compare(Query.Compare compare) {
        if (compare.field() == field) {
            return field == Field.RATING ? rated(compare) : Boolean.valueOf(compare.value().equalsIgnoreCase(value));
        }
        boolean has = compare.field() == Field.HAS;
        if (field == Field.RATING && (has && compare.value().equals("rating") || compare.field() == Field.IS && compare.value().equals("rated"))) {
            return stars() > 0;
        }
        return field == Field.LABEL && has && compare.value().equals("label") ? Boolean.valueOf(!value.equals("none")) : null;
    }

    private boolean rated(Query.Compare compare) {
        double wanted = number(compare.value());
        return switch (compare.operator()) {
            case EQUALS, EXACTLY -> stars() == wanted;
            case LESS -> stars() < wanted;
            case LESS_OR_EQUAL -> stars() <= wanted;
            case GREATER -> stars() > wanted;
            case GREATER_OR_EQUAL -> stars() >= wanted;
        };
    }

    private double stars() {
        return Double.parseDouble(value);
    }

    private static double number(String typed) {
        return FieldValues.number(Field.RATING, typed);
    }
}
