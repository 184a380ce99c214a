package org.podstudio.packbuilder.zip;

import java.util.Locale;

/** Names from a ZIP as they may be shown: a damaged or hostile one holds what a terminal would obey. */
final class Printable {
    private static final int MAX_CHARS = 300;

    private Printable() {}

    static String of(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().limit(MAX_CHARS).forEach(c -> {
            boolean plain = switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
            if (plain) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return name.length() > MAX_CHARS ? out.append('…').toString() : out.toString();
    }
}
