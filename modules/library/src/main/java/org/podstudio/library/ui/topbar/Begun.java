package org.podstudio.library.ui.topbar;

import java.util.Set;

/** What somebody means who is in the middle of a word: all words that begin so. */
final class Begun {
    private static final Set<String> OPERATORS = Set.of("OR", "AND", "NOT");
    /** Behind them a word is a field's value, a phrase, a pattern, or in parentheses: it means just what it says. */
    private static final String MEANT = ":*\"()\\";

    private Begun() {}

    /** The text with a star behind its last word, where that is a plain one of two letters or more; else the text as it is. */
    static String of(String text) {
        String word = last(text);
        boolean inQuotes = text.chars().filter(c -> c == '"').count() % 2 != 0;
        boolean plain = isWord(word) && !isSingle(word) && !word.startsWith("-") && !OPERATORS.contains(word);
        return plain && !inQuotes ? text + "*" : text;
    }

    /** Whether the last word is a single letter or digit, which nearly everything begins with; in Chinese or Japanese that is a word. */
    static boolean isSingle(String text) {
        String word = last(text);
        return word.codePointCount(0, word.length()) == 1 && isWord(word) && !Character.isIdeographic(word.codePointAt(0));
    }

    private static boolean isWord(String word) {
        return !word.isEmpty() && Character.isLetterOrDigit(word.codePointBefore(word.length())) && word.chars().noneMatch(c -> MEANT.indexOf(c) >= 0);
    }

    private static String last(String text) {
        int from = text.length();
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from);
    }
}
