package org.podstudio.core.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the query language: words, {@code "phrase"}, {@code -not}, {@code prefix*}, {@code field:value} with {@code >}, {@code
 * <}, {@code >=}, {@code <=} and {@code a..b}, {@code field:=value} for the whole of a text, {@code OR} and parentheses; {@code *}
 * alone is everything. In quotes {@code \"} is a quotation mark. A recursive descent over the text; no state is kept. {@link
 * QueryPrinter} is the way back.
 */
public final class QueryParser {
    /** Deeper nesting than any person types; keeps the descent and the database's expression tree shallow. */
    private static final int MAX_DEPTH = 40;
    private static final int MAX_TERMS = 200;
    private static final int MAX_LENGTH = 20_000;
    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z_]*):");
    private static final Pattern OPERATOR = Pattern.compile(">=|<=|>|<|=");

    private final QueryText text;
    private final LabelNames labels;
    /** The conditions that must all hold, outside of parentheses; no longer kept once alternatives are seen there. */
    private final List<QueryPart> parts = new ArrayList<>();
    private int terms;

    private QueryParser(String text, LabelNames labels) {
        this.text = new QueryText(text);
        this.labels = labels;
    }

    /**
     * Parses a whole query; blank text matches everything. Labels are known by their colour only.
     *
     * @throws QuerySyntaxException with the position of the first mistake
     */
    public static Query parse(String text) throws QuerySyntaxException {
        return parse(text, LabelNames.COLORS);
    }

    /** As {@link #parse(String)}; {@code label:} also takes the names that the user gave to colours. */
    public static Query parse(String text, LabelNames labels) throws QuerySyntaxException {
        return new QueryParser(text, labels).whole();
    }

    /**
     * The conditions that a query consists of, in their order: one after the other, joined by blanks, they are the query again.
     * Alternatives outside of parentheses are one condition, whose text gets some.
     */
    public static List<QueryPart> parts(String text, LabelNames labels) throws QuerySyntaxException {
        QueryParser parser = new QueryParser(text, labels);
        Query query = parser.whole();
        if (parser.parts.isEmpty() && !text.isBlank()) {
            return List.of(new QueryPart("(" + text.strip() + ")", 0, query));
        }
        return List.copyOf(parser.parts);
    }

    private Query whole() throws QuerySyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw text.mistake(MAX_LENGTH, "The search is longer than " + MAX_LENGTH + " characters",
                    "Use fewer words.");
        }
        text.skipSpace();
        if (text.atEnd()) {
            return Query.ALL;
        }
        Query query = alternatives(0);
        if (!text.atEnd()) {
            throw text.mistake("There is a \")\" that nothing opened", "Remove it or add a \"(\" before.");
        }
        return query;
    }

    private Query alternatives(int depth) throws QuerySyntaxException {
        if (depth > MAX_DEPTH) {
            throw text.mistake("Parentheses are nested more than " + MAX_DEPTH + " deep", "Make the search simpler.");
        }
        List<Query> parts = new ArrayList<>();
        parts.add(conjunction(depth));
        while (text.skipOr()) {
            parts.add(conjunction(depth));
        }
        if (depth == 0 && parts.size() > 1) {
            this.parts.clear();
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query conjunction(int depth) throws QuerySyntaxException {
        List<Query> parts = new ArrayList<>();
        text.skipSpace();
        while (!text.atEnd() && text.peek() != ')' && !text.atOr()) {
            int start = text.at();
            Query part = term(depth);
            parts.add(part);
            if (depth == 0) {
                this.parts.add(new QueryPart(text.from(start), start, part));
            }
            text.skipSpace();
        }
        if (parts.isEmpty()) {
            throw text.mistake(text.atEnd() ? "The search ends where a word was expected" : "A word is missing here",
                    "Add a word, or remove the OR, \"-\" or parenthesis beside it.");
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private Query term(int depth) throws QuerySyntaxException {
        if (++terms > MAX_TERMS) {
            throw text.mistake("The search has more than " + MAX_TERMS + " parts", "Use fewer words.");
        }
        boolean not = false;
        int start = text.at();
        while (!text.atEnd() && text.peek() == '-') {
            not = !not;
            text.skip(1);
        }
        if (text.atEnd() || Character.isWhitespace(text.peek()) || text.peek() == ')') {
            throw text.mistake(start, "Nothing follows the \"-\"", "Put the word to leave out right behind it.");
        }
        Query query = positive(depth);
        return not ? new Query.Not(query) : query;
    }

    private Query positive(int depth) throws QuerySyntaxException {
        if (text.peek() == '(') {
            int open = text.at();
            text.skip(1);
            Query inside = alternatives(depth + 1);
            if (text.atEnd()) {
                throw text.mistake(open, "This \"(\" is never closed", "Add a \")\".");
            }
            text.skip(1);
            return inside;
        }
        Matcher name = text.matcher(NAME);
        if (name.lookingAt()) {
            return comparison(name.group(1), name.end());
        }
        return words();
    }

    private Query words() throws QuerySyntaxException {
        int start = text.at();
        boolean quoted = text.peek() == '"';
        String typed = quoted ? text.quoted() : text.bare();
        if (!quoted && typed.equals("*")) {
            return Query.ALL;
        }
        boolean prefix = quoted ? !text.atEnd() && text.peek() == '*' : typed.endsWith("*");
        if (quoted && prefix) {
            text.skip(1);
        }
        String body = !quoted && prefix ? typed.substring(0, typed.length() - 1) : typed;
        if (!quoted && body.indexOf('*') >= 0) {
            throw text.mistake(start + body.indexOf('*'), "A \"*\" stands only at the end of a word", "Move or remove it.");
        }
        List<String> words = Words.of(body);
        if (words.isEmpty()) {
            throw text.mistake(start, "\"" + typed + "\" has neither letter nor digit", "Type a word to look for.");
        }
        return new Query.Text(words, prefix);
    }

    private Query comparison(String name, int afterColon) throws QuerySyntaxException {
        int start = text.at();
        Optional<Field> known = FieldRules.byName(name);
        if (known.isEmpty()) {
            Optional<String> nearest = FieldRules.nearest(name);
            throw text.mistake(start, "There is no field \"" + name + "\"",
                    nearest.map(near -> "Did you mean \"" + near + ":\"?")
                            .orElse("Put the text in quotes to look for it as words, or use one of: "
                                    + String.join(", ", FieldRules.names().subList(0, Field.values().length)) + "."),
                    name, nearest);
        }
        Field field = known.get();
        text.goTo(afterColon);
        Matcher symbol = text.matcher(OPERATOR);
        Query.Operator operator = Query.Operator.EQUALS;
        boolean whole = symbol.lookingAt() && symbol.group().equals("=") && FieldRules.hasWhole(field);
        if (symbol.lookingAt()) {
            operator = operator(symbol.group());
            if (operator != Query.Operator.EQUALS && !FieldRules.ordered(field)) {
                throw text.mistake("\"" + field.wire() + "\" cannot be compared with \"" + symbol.group() + "\"",
                        "Write " + field.wire() + ":value.");
            }
            text.goTo(symbol.end());
        }
        int valueAt = text.at();
        boolean quoted = !text.atEnd() && text.peek() == '"';
        String value = quoted ? text.quoted() : text.bare();
        int dots = value.indexOf("..");
        if (!quoted && dots >= 0 && FieldRules.ordered(field) && operator == Query.Operator.EQUALS && value.length() > 2) {
            return range(field, end(field, value.substring(0, dots), valueAt),
                    end(field, value.substring(dots + 2), valueAt + dots + 2), valueAt);
        }
        if (quoted && !text.atEnd() && text.peek() == '*') {
            text.skip(1);
            value += "*";
        }
        if (whole && TextPattern.of(value).exact()) {
            return new Query.Compare(field, Query.Operator.EXACTLY, checked(field, value, valueAt));
        }
        return compare(field, operator, operator == Query.Operator.EQUALS ? checked(field, value, valueAt)
                : checked(field, value, valueAt, FieldRules::checkOrdered));
    }

    private Query range(Field field, String from, String to, int position) throws QuerySyntaxException {
        if (FieldValues.backwards(field, from, to)) {
            throw text.mistake(position, "The range " + from + ".." + to + " ends before it begins",
                    "Write " + field.wire() + ":" + to + ".." + from + ".");
        }
        return new Query.Range(field, from, to);
    }

    /** What {@code is:} says about status and packs has one form only, so that the store knows one way only. */
    private static Query compare(Field field, Query.Operator operator, String value) {
        if (field == Field.IS && value.equals("unpacked")) {
            return new Query.Not(new Query.Compare(field, operator, "packed"));
        }
        boolean status = field == Field.IS && FieldRules.choices(Field.STATUS).orElseThrow().contains(value);
        return new Query.Compare(status ? Field.STATUS : field, operator, value);
    }

    /** An end of a range may be absent. */
    private String end(Field field, String value, int position) throws QuerySyntaxException {
        return value.isEmpty() ? "" : checked(field, value, position, FieldRules::checkOrdered);
    }

    private String checked(Field field, String value, int position) throws QuerySyntaxException {
        if (field == Field.LABEL && !value.isEmpty()) {
            return labels.wire(value).orElseThrow(() -> text.mistake(position,
                    "In \"label:\", \"" + value + "\" is not one of " + String.join(", ", labels.all()), "Correct the value."));
        }
        return checked(field, value, position, FieldRules::check);
    }

    private String checked(Field field, String value, int position, BiFunction<Field, String, String> rule)
            throws QuerySyntaxException {
        if (value.isEmpty()) {
            throw text.mistake(position, "\"" + field.wire() + ":\" has no value",
                    "Put the value right behind the colon.");
        }
        try {
            return rule.apply(field, value);
        } catch (IllegalArgumentException e) {
            Optional<String> nearest = FieldRules.choices(field).flatMap(choices -> FieldRules.nearest(value, choices));
            throw text.mistake(position, "In \"" + field.wire() + ":\", " + e.getMessage(),
                    nearest.map(near -> "Did you mean \"" + near + "\"? Correct the value.").orElse("Correct the value."),
                    value, nearest);
        }
    }

    private static Query.Operator operator(String symbol) {
        return switch (symbol) {
            case ">" -> Query.Operator.GREATER;
            case ">=" -> Query.Operator.GREATER_OR_EQUAL;
            case "<" -> Query.Operator.LESS;
            case "<=" -> Query.Operator.LESS_OR_EQUAL;
            default -> Query.Operator.EQUALS;
        };
    }
}
