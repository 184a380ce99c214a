package org.podstudio.core.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Text with {@code *} for any characters, none included. {@code \*} is the character itself and {@code \\} a backslash; before
 * anything else a backslash stands for itself, so that paths of Windows can be typed.
 *
 * @param pieces what stands between the stars; one piece means no star
 */
public record TextPattern(List<String> pieces) {
    public TextPattern {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a pattern has at least one piece");
        }
    }

    public static TextPattern of(String typed) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            char next = i + 1 < typed.length() ? typed.charAt(i + 1) : 0;
            if (c == '\\' && (next == '\\' || next == '*')) {
                piece.append(next);
                i++;
            } else if (c == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return new TextPattern(pieces);
    }

    /** A pattern that matches just this text. */
    public static TextPattern exactly(String text) {
        return new TextPattern(List.of(text));
    }

    public boolean exact() {
        return pieces.size() == 1;
    }

    /** Whether anything may follow. */
    public boolean open() {
        return !exact() && pieces.getLast().isEmpty();
    }

    /** The pattern that matches this one anywhere in a text. */
    public TextPattern anywhere() {
        List<String> wider = new ArrayList<>(pieces);
        wider.addFirst("");
        wider.addLast("");
        return new TextPattern(wider);
    }

    public TextPattern map(UnaryOperator<String> fold) {
        return new TextPattern(pieces.stream().map(fold).toList());
    }

    /** For SQL's {@code LIKE … ESCAPE '\'}. */
    public String like() {
        return String.join("%", pieces.stream().map(piece -> piece.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .toList());
    }

    public boolean matches(String text) {
        if (exact()) {
            return text.equals(pieces.getFirst());
        }
        String last = pieces.getLast();
        if (!text.startsWith(pieces.getFirst()) || !text.endsWith(last)) {
            return false;
        }
        int at = pieces.getFirst().length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return at <= text.length() - last.length();
    }

    /** As it is typed in a query. */
    @Override
    public String toString() {
        return String.join("*", pieces.stream().map(piece -> piece.replace("\\", "\\\\").replace("*", "\\*")).toList());
    }
}
