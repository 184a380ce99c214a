package org.podstudio.core.api.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a query as text: the same query comes back when it is parsed. Chips of a search box are made of the parts of a
 * query and of what this says about each.
 */
public final class QueryPrinter {
    /** What needs no quotes behind a field's colon. */
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_./*#@%+,~;!?&'-][\\p{L}\\p{N}_./*#@%+,~;!?&':=-]*");

    private QueryPrinter() {}

    public static String print(Query query) {
        return query.equals(Query.ALL) ? "" : print(query, Place.ALTERNATIVE);
    }

    /** What the text stands in, loosest first: it tells whether parentheses are needed. */
    private enum Place {
        ALTERNATIVE,
        PART_OF_OR,
        PART_OF_AND,
        NEGATED
    }

    private static String print(Query query, Place place) {
        return switch (query) {
            case Query.And and when and.parts().isEmpty() -> "*";
            case Query.And and -> enclosed(join(and.parts(), " ", Place.PART_OF_AND), place.compareTo(Place.PART_OF_AND) >= 0);
            case Query.Or or -> enclosed(join(or.parts(), " OR ", Place.PART_OF_OR), place.compareTo(Place.PART_OF_OR) >= 0);
            case Query.Not not -> enclosed("-" + print(not.part(), Place.NEGATED), place == Place.NEGATED);
            case Query.Text text -> text(text);
            case Query.Compare compare -> compare.field().wire() + ":" + symbol(compare.operator()) + value(compare.value());
            case Query.Range range -> range.field().wire() + ":" + range.from() + ".." + range.to();
        };
    }

    private static String enclosed(String text, boolean needed) {
        return needed ? "(" + text + ")" : text;
    }

    private static String join(List<Query> parts, String between, Place place) {
        return parts.stream().map(part -> print(part, place)).collect(Collectors.joining(between));
    }

    private static String text(Query.Text text) {
        String words = String.join(" ", text.words());
        // A word's characters are letters and digits, but only their folded form; quotes keep what folding splits off.
        return (text.words().size() > 1 ? "\"" + words + "\"" : words) + (text.prefix() ? "*" : "");
    }

    private static String symbol(Query.Operator operator) {
        return switch (operator) {
            case EQUALS -> "";
            case EXACTLY -> "=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    /** A field's value as typed, in quotes where it must be. */
    static String value(String value) {
        if (BARE.matcher(value).matches() && !value.contains("..")) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '"') {
                quoted.append('\\');
            }
            quoted.append(value.charAt(i));
        }
        return quoted.append('"').toString();
    }
}
