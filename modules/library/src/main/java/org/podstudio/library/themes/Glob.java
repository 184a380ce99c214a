package org.podstudio.library.themes;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A pattern of names in which {@code *} stands for anything and {@code ?} for one character; case and composition do not count. */
final class Glob {
    private final Pattern pattern;
    private final boolean path;

    Glob(String text) {
        path = text.contains("/");
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        pattern = Pattern.compile(path ? "(?:.*/)?" + regex + "(?:/.*)?" : regex.toString(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    boolean matches(String name) {
        return pattern.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).matches();
    }

    /** Whether it has a slash, and so means several folders in a row. */
    boolean path() {
        return path;
    }
}
