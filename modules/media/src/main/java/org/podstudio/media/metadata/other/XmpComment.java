package org.podstudio.media.metadata.other;

import java.util.Optional;

/** The {@code exif:UserComment} of an XMP packet, found by its tags: no parser is needed for one text, and none can be bombed. */
final class XmpComment {
    private static final String NAME = "exif:UserComment";
    private static final int MAX_ENTITY = 10;

    private XmpComment() {}

    static Optional<String> of(String xmp) {
        int attribute = xmp.indexOf(NAME + "=\"");
        if (attribute >= 0) {
            int from = attribute + NAME.length() + 2;
            int end = xmp.indexOf('"', from);
            return end < 0 ? Optional.empty() : Optional.of(unescaped(xmp.substring(from, end)));
        }
        int open = xmp.indexOf("<" + NAME);
        int close = open < 0 ? -1 : xmp.indexOf("</" + NAME, open);
        if (close < 0) {
            return Optional.empty();
        }
        // The text itself, or the first item of a list of languages.
        int from = xmp.indexOf('>', open) + 1;
        int item = xmp.indexOf("<rdf:li", from);
        int end = close;
        if (item >= 0 && item < close) {
            from = xmp.indexOf('>', item) + 1;
            end = xmp.indexOf("</rdf:li", from);
        }
        return from < 1 || end < from || end > close ? Optional.empty() : Optional.of(unescaped(xmp.substring(from, end)));
    }

    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i, Math.min(text.length(), i + MAX_ENTITY)) : -1;
            String letter = end > i ? letter(text.substring(i + 1, end)) : null;
            if (letter == null) {
                out.append(text.charAt(i));
            } else {
                out.append(letter);
                i = end;
            }
        }
        return out.toString();
    }

    private static @org.jspecify.annotations.Nullable String letter(String entity) {
        return switch (entity) {
            case "quot" -> "\"";
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "apos" -> "'";
            default -> {
                boolean hex = entity.startsWith("#x");
                String digits = hex ? entity.substring(2) : entity.startsWith("#") ? entity.substring(1) : "";
                if (!digits.matches(hex ? "[0-9A-Fa-f]{1,6}" : "[0-9]{1,7}")) {
                    yield null;
                }
                int code = Integer.parseInt(digits, hex ? 16 : 10);
                yield Character.isValidCodePoint(code) ? Character.toString(code) : null;
            }
        };
    }
}
