package org.podstudio.core.api.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is being typed at a place in a query, so that a search box can offer how it goes on.
 *
 * @param from where the part to be replaced begins
 * @param to where it ends
 * @param field the field whose value is typed; empty while it may still become a word or a field's name
 * @param typed what there is of it, without quotation marks
 */
public record Completion(int from, int to, Optional<Field> field, String typed) {
    private static final String OPERATORS = "<>=";
    private static final List<String> SHAPES = Arrays.stream(FieldValues.Shape.values()).map(FieldValues.Shape::wire).toList();

    /** @param caret index into the text, from 0 to its length */
    public static Completion at(String text, int caret) {
        int start = start(text, caret);
        int from = start;
        while (from < caret && text.charAt(from) == '-') {
            from++;
        }
        int end = caret;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "()\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(from, caret);
        int colon = word.indexOf(':');
        Optional<Field> field = colon < 0 ? Optional.empty() : FieldRules.byName(word.substring(0, colon));
        if (field.isEmpty()) {
            return new Completion(from, end, Optional.empty(), word);
        }
        int value = colon + 1;
        while (value < word.length() && OPERATORS.indexOf(word.charAt(value)) >= 0) {
            value++;
        }
        return new Completion(from + value, end, field, word.substring(value).replace("\"", ""));
    }

    /** Where the term begins that the caret is in: behind a blank or parenthesis that no quotation mark encloses. */
    private static int start(String text, int caret) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < caret; i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
                start = i + 1;
            }
        }
        return start;
    }

    /** Names of fields that begin with what is typed, as they are written in front of a value: {@code rating:}. */
    public List<String> fields() {
        String lower = typed.toLowerCase(Locale.ROOT);
        return field.isPresent() || lower.isEmpty() ? List.of()
                : FieldRules.names().stream().filter(name -> name.startsWith(lower)).map(name -> name + ":").distinct().toList();
    }

    /** The values that a field has of its own, if those are few; tags, themes and the like are the project's to know. */
    public List<String> values() {
        return field.flatMap(named -> named == Field.RATIO ? Optional.of(SHAPES) : FieldRules.choices(named)).orElse(List.of());
    }

    /** A value as it is written behind a colon, in quotation marks where it must be. */
    public static String written(String value) {
        return QueryPrinter.value(TextPattern.exactly(value).toString());
    }
}
