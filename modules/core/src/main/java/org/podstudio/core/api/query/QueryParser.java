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

    private final String text;
    private final LabelNames labels;
    /** The conditions that must all hold, outside of parentheses; no longer kept once alternatives are seen there. */
    private final List<QueryPart> parts = new ArrayList<>();
    private int at;
    private int terms;

    private QueryParser(String text, LabelNames labels) {
        this.text = text;
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
            throw new QuerySyntaxException(text, MAX_LENGTH, "The search is longer than " + MAX_LENGTH + " characters",
                    "Use fewer words.");
        }
        skipSpace();
        if (atEnd()) {
            return Query.ALL;
        }
        Query query = alternatives(0);
        if (!atEnd()) {
            throw new QuerySyntaxException(text, at, "There is a \")\" that nothing opened", "Remove it or add a \"(\" before.");
        }
        return query;
    }

    private Query alternatives(int depth) throws QuerySyntaxException {
        if (depth > MAX_DEPTH) {
            throw new QuerySyntaxException(text, at, "Parentheses are nested more than " + MAX_DEPTH + " deep", "Make the search simpler.");
        }
        List<Query> parts = new ArrayList<>();
        parts.add(conjunction(depth));
        while (skipOr()) {
            parts.add(conjunction(depth));
        }
        if (depth == 0 && parts.size() > 1) {
            this.parts.clear();
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query conjunction(int depth) throws QuerySyntaxException {
        List<Query> parts = new ArrayList<>();
        skipSpace();
        while (!atEnd() && peek() != ')' && !atOr()) {
            int start = at;
            Query part = term(depth);
            parts.add(part);
            if (depth == 0) {
                this.parts.add(new QueryPart(text.substring(start, at), start, part));
            }
            skipSpace();
        }
        if (parts.isEmpty()) {
            throw new QuerySyntaxException(text, at, atEnd() ? "The search ends where a word was expected" : "A word is missing here",
                    "Add a word, or remove the OR, \"-\" or parenthesis beside it.");
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private Query term(int depth) throws QuerySyntaxException {
        if (++terms > MAX_TERMS) {
            throw new QuerySyntaxException(text, at, "The search has more than " + MAX_TERMS + " parts", "Use fewer words.");
        }
        boolean not = false;
        int start = at;
        while (!atEnd() && peek() == '-') {
            not = !not;
            at++;
        }
        if (atEnd() || Character.isWhitespace(peek()) || peek() == ')') {
            throw new QuerySyntaxException(text, start, "Nothing follows the \"-\"", "Put the word to leave out right behind it.");
        }
        Query query = positive(depth);
        return not ? new Query.Not(query) : query;
    }

    private Query positive(int depth) throws QuerySyntaxException {
        if (peek() == '(') {
            int open = at++;
            Query inside = alternatives(depth + 1);
            if (atEnd()) {
                throw new QuerySyntaxException(text, open, "This \"(\" is never closed", "Add a \")\".");
            }
            at++;
            return inside;
        }
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (name.lookingAt()) {
            return comparison(name.group(1), name.end());
        }
        return words();
    }

    private Query words() throws QuerySyntaxException {
        int start = at;
        boolean quoted = peek() == '"';
        String typed = quoted ? quoted() : bare();
        if (!quoted && typed.equals("*")) {
            return Query.ALL;
        }
        boolean prefix = quoted ? !atEnd() && peek() == '*' : typed.endsWith("*");
        if (quoted && prefix) {
            at++;
        }
        String body = !quoted && prefix ? typed.substring(0, typed.length() - 1) : typed;
        if (!quoted && body.indexOf('*') >= 0) {
            throw new QuerySyntaxException(text, start + body.indexOf('*'), "A \"*\" stands only at the end of a word", "Move or remove it.");
        }
        List<String> words = Words.of(body);
        if (words.isEmpty()) {
            throw new QuerySyntaxException(text, start, "\"" + typed + "\" has neither letter nor digit", "Type a word to look for.");
        }
        return new Query.Text(words, prefix);
    }

    private Query comparison(String name, int afterColon) throws QuerySyntaxException {
        int start = at;
        Optional<Field> known = FieldRules.byName(name);
        if (known.isEmpty()) {
            Optional<String> nearest = FieldRules.nearest(name);
            throw new QuerySyntaxException(text, start, "There is no field \"" + name + "\"",
                    nearest.map(near -> "Did you mean \"" + near + ":\"?")
                            .orElse("Put the text in quotes to look for it as words, or use one of: "
                                    + String.join(", ", FieldRules.names().subList(0, Field.values().length)) + "."),
                    nearest.map(near -> instead(start, name, near)));
        }
        Field field = known.get();
        at = afterColon;
        Matcher symbol = OPERATOR.matcher(text).region(at, text.length());
        Query.Operator operator = Query.Operator.EQUALS;
        boolean whole = symbol.lookingAt() && symbol.group().equals("=") && FieldRules.hasWhole(field);
        if (symbol.lookingAt()) {
            operator = operator(symbol.group());
            if (operator != Query.Operator.EQUALS && !FieldRules.ordered(field)) {
                throw new QuerySyntaxException(text, at, "\"" + field.wire() + "\" cannot be compared with \"" + symbol.group() + "\"",
                        "Write " + field.wire() + ":value.");
            }
            at = symbol.end();
        }
        int valueAt = at;
        boolean quoted = !atEnd() && peek() == '"';
        String value = quoted ? quoted() : bare();
        int dots = value.indexOf("..");
        if (!quoted && dots >= 0 && FieldRules.ordered(field) && operator == Query.Operator.EQUALS && value.length() > 2) {
            return range(field, end(field, value.substring(0, dots), valueAt),
                    end(field, value.substring(dots + 2), valueAt + dots + 2), valueAt);
        }
        if (quoted && !atEnd() && peek() == '*') {
            at++;
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
            throw new QuerySyntaxException(text, position, "The range " + from + ".." + to + " ends before it begins",
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
            return labels.wire(value).orElseThrow(() -> new QuerySyntaxException(text, position,
                    "In \"label:\", \"" + value + "\" is not one of " + String.join(", ", labels.all()), "Correct the value."));
        }
        return checked(field, value, position, FieldRules::check);
    }

    private String checked(Field field, String value, int position, BiFunction<Field, String, String> rule)
            throws QuerySyntaxException {
        if (value.isEmpty()) {
            throw new QuerySyntaxException(text, position, "\"" + field.wire() + ":\" has no value",
                    "Put the value right behind the colon.");
        }
        try {
            return rule.apply(field, value);
        } catch (IllegalArgumentException e) {
            Optional<String> nearest = FieldRules.choices(field).flatMap(choices -> FieldRules.nearest(value, choices));
            throw new QuerySyntaxException(text, position, "In \"" + field.wire() + ":\", " + e.getMessage(),
                    nearest.map(near -> "Did you mean \"" + near + "\"? Correct the value.").orElse("Correct the value."),
                    nearest.map(near -> instead(position, value, near)));
        }
    }

    /** The whole text with another word where {@code wrong} stands, in quotation marks or not. */
    private String instead(int position, String wrong, String right) {
        int from = text.indexOf(wrong, position);
        return from < 0 ? text : text.substring(0, from) + right + text.substring(from + wrong.length());
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

    /** The text between quotation marks. Two backslashes stay two: what they mean is the field's to say. */
    private String quoted() throws QuerySyntaxException {
        int open = at++;
        StringBuilder inside = new StringBuilder();
        while (!atEnd() && peek() != '"') {
            char c = text.charAt(at++);
            boolean escape = c == '\\' && !atEnd() && (peek() == '"' || peek() == '\\');
            if (!escape || peek() == '\\') {
                inside.append(c);
            }
            if (escape) {
                inside.append(text.charAt(at++));
            }
        }
        if (atEnd()) {
            throw new QuerySyntaxException(text, open, "This quotation mark is never closed", "Add a \" at the end of the phrase.");
        }
        at++;
        return inside.toString();
    }

    private String bare() {
        int start = at;
        while (!atEnd() && !Character.isWhitespace(peek()) && "()\"".indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean atOr() {
        int end = at + 2;
        return text.startsWith("OR", at)
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || "()\"".indexOf(text.charAt(end)) >= 0);
    }

    private boolean skipOr() {
        skipSpace();
        if (atEnd() || !atOr()) {
            return false;
        }
        at += 2;
        return true;
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    private char peek() {
        return text.charAt(at);
    }
}
