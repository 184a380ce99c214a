package org.podstudio.core.api.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits text into search words: case and accents folded (so that STRASSE is straße), cut at everything that is neither letter nor digit. The one
 * definition of a word, so that both database engines find the same.
 */
public final class Words {
    private Words() {}

    /** The words of {@code text} in order, with repeats. */
    public static List<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || type == Character.COMBINING_SPACING_MARK) {
                append(word, c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Lower case keeps two letters that upper case does not know: ß, which is SS, and the sigma at the end of a word. */
    private static void append(StringBuilder word, int c) {
        switch (c) {
            case 'ß' -> word.append("ss");
            case 'ς' -> word.append('σ');
            default -> word.appendCodePoint(c);
        }
    }
}
