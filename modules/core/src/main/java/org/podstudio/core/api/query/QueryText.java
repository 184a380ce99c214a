package org.podstudio.core.api.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query and the place to which it is read: its blanks, its words and phrases, and the mistakes at a place of it. */
final class QueryText {
    /** What ends a word beside a blank. */
    private static final String ENDS = "()\"";

    private final String text;
    private int at;

    QueryText(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    /** Index of the next character; the text's length when all is read. */
    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The next character, which there must be. */
    char peek() {
        return text.charAt(at);
    }

    void goTo(int position) {
        at = position;
    }

    void skip(int characters) {
        at += characters;
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    /** What was read since a place. */
    String from(int start) {
        return text.substring(start, at);
    }

    /** Looks for a pattern in what is not read yet; {@link Matcher#lookingAt} asks for it at this place. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    /** Whether the word {@code OR} comes next. */
    boolean atOr() {
        int end = at + 2;
        return text.startsWith("OR", at) && (end == text.length() || endsWord(text.charAt(end)));
    }

    /** Reads blanks, and the word {@code OR} behind them where it is. */
    boolean skipOr() {
        skipSpace();
        if (atEnd() || !atOr()) {
            return false;
        }
        at += 2;
        return true;
    }

    /** The text between quotation marks. Two backslashes stay two: what they mean is the field's to say. */
    String quoted() throws QuerySyntaxException {
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
            throw mistake(open, "This quotation mark is never closed", "Add a \" at the end of the phrase.");
        }
        at++;
        return inside.toString();
    }

    /** All up to the next blank, parenthesis or quotation mark; may be empty. */
    String bare() {
        int start = at;
        while (!atEnd() && !endsWord(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || ENDS.indexOf(c) >= 0;
    }

    /** A mistake at this place. */
    QuerySyntaxException mistake(String why, String next) {
        return mistake(at, why, next);
    }

    QuerySyntaxException mistake(int position, String why, String next) {
        return new QuerySyntaxException(text, position, why, next);
    }

    /** A mistake that is probably a slip of the fingers. @param right what was meant where {@code wrong} was written */
    QuerySyntaxException mistake(int position, String why, String next, String wrong, Optional<String> right) {
        return new QuerySyntaxException(text, position, why, next, right.map(word -> instead(position, wrong, word)));
    }

    /** The whole text with another word where {@code wrong} stands, in quotation marks or not. */
    private String instead(int position, String wrong, String right) {
        int from = text.indexOf(wrong, position);
        return from < 0 ? text : text.substring(0, from) + right + text.substring(from + wrong.length());
    }
}
