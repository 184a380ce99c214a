package org.podstudio.core.api.asset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.podstudio.core.api.media.FileEndings;

/**
 * How files of a batch are to be called, e.g. {@code {theme}_{prompt:6}_{n:3}}: text with {@linkplain RenameToken tokens} in
 * braces; a brace itself is doubled. A token that an asset has nothing for takes the separator before it along, and when nothing
 * is left the asset keeps its name. The ending of the file is kept and need not be written; a pattern that ends in {@code .{format}}
 * replaces one that promises another format than the file has.
 */
public final class RenamePattern {
    /** Longest name in bytes of UTF-8 that every system takes. */
    private static final int MAX_BYTES = 255;

    /** Room kept for a number that is added when a name is taken. */
    private static final int RESERVE_BYTES = 5;

    private static final Pattern DOUBLE_SEPARATOR = Pattern.compile("([_\\- .])[_\\- ]+");
    private static final Pattern OUTER_SEPARATOR = Pattern.compile("^[_\\- ]+|[_\\- ]+$");

    private static final String RIGHT_ENDING = ".{format}";

    private final List<Piece> pieces;
    private final boolean rightEnding;

    private RenamePattern(List<Piece> pieces, boolean rightEnding) {
        this.pieces = List.copyOf(pieces);
        this.rightEnding = rightEnding;
    }

    /** Text as it is, or a token. */
    private sealed interface Piece {
        record Text(String text) implements Piece {}

        record Token(RenameToken.Value value) implements Piece {}
    }

    /** @throws BadPattern with the place of the mistake */
    public static RenamePattern parse(String written) throws BadPattern {
        boolean rightEnding = written.length() > RIGHT_ENDING.length() && written.endsWith(RIGHT_ENDING);
        String pattern = rightEnding ? written.substring(0, written.length() - RIGHT_ENDING.length()) : written;
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean doubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                text.append(c);
                i++;
            } else if (c == '{') {
                int end = pattern.indexOf('}', i);
                if (end < 0) {
                    throw new BadPattern(i, pattern.length(), "The brace at position " + (i + 1) + " is never closed.",
                            "Close it with }, or write {{ for a brace.");
                }
                pieces.add(new Piece.Text(text.toString()));
                text.setLength(0);
                pieces.add(new Piece.Token(token(pattern.substring(i + 1, end), i + 1)));
                i = end;
            } else if (c == '}') {
                throw new BadPattern(i, i + 1, "The closing brace at position " + (i + 1) + " has no opening one.", "Write }} for a brace.");
            } else {
                text.append(c);
            }
        }
        pieces.add(new Piece.Text(text.toString()));
        if (pattern.isBlank()) {
            throw new BadPattern(0, pattern.length(), "It is empty.", "Write a name, e.g. {theme}_{n:3}.");
        }
        return new RenamePattern(pieces, rightEnding);
    }

    private static RenameToken.Value token(String written, int position) throws BadPattern {
        int from = position - 1;
        int to = from + written.length() + 2;
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        Optional<RenameToken> token = RenameToken.of(name);
        if (token.isEmpty()) {
            String nearest = RenameToken.names().stream().min(Comparator.comparingInt(known -> distance(name, known))).orElseThrow();
            throw new BadPattern(from, to, "There is no token {" + name + "} (position " + position + ").", "Did you mean {" + nearest + "}? There are "
                    + String.join(", ", RenameToken.names()) + ".");
        }
        try {
            return token.get().with(colon < 0 ? "" : written.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new BadPattern(from, to, "{" + written + "} (position " + position + "): " + e.getMessage() + ".",
                    "Write {" + name + "}, or with what it takes after the colon.");
        }
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int diagonal = i - 1;
            for (int j = 0; j <= b.length(); j++) {
                int above = row[j];
                row[j] = i == 0 ? j : j == 0 ? i
                        : Math.min(Math.min(above, row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /**
     * The asset's name by this pattern, legal on every system.
     *
     * @param number its place in the batch
     */
    public String name(Asset asset, int number) {
        String own = ending(asset);
        String ending = rightEnding && !FileEndings.fit(LegalNames.extension(asset.filename()), asset.facts().format())
                ? "." + asset.facts().format() : own;
        String stem = stem(asset, number, Integer.MAX_VALUE);
        // Long texts get shorter, so that what follows them, a number above all, is not what is cut off.
        for (int longest = 120; longest >= 7 && bytes(stem) + bytes(ending) + RESERVE_BYTES > MAX_BYTES; longest /= 2) {
            stem = stem(asset, number, longest);
        }
        if (!ending.isEmpty() && stem.length() > ending.length()
                && stem.regionMatches(true, stem.length() - ending.length(), ending, 0, ending.length())) {
            stem = stem.substring(0, stem.length() - ending.length());
        }
        // Nothing of the pattern is known of this asset: the name that it has tells more than "unnamed".
        String legal = LegalNames.of(stem.isBlank() ? asset.filename().substring(0, asset.filename().length() - own.length()) : stem, "");
        while (bytes(legal) + bytes(ending) > MAX_BYTES) {
            legal = LegalNames.of(legal.substring(0, legal.offsetByCodePoints(legal.length(), -1)), "");
        }
        return legal + ending;
    }

    private static String ending(Asset asset) {
        String name = asset.filename();
        return LegalNames.extension(name).isEmpty() ? "" : name.substring(name.lastIndexOf('.'));
    }

    private String stem(Asset asset, int number, int longest) {
        StringBuilder name = new StringBuilder();
        boolean gap = false;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text text -> name.append(text.text());
                case Piece.Token token -> {
                    String value = token.value().of(asset, number);
                    gap |= value.isEmpty();
                    int end = value.codePointCount(0, value.length()) <= longest ? value.length() : value.offsetByCodePoints(0, longest);
                    name.append(value, 0, end);
                }
            }
        }
        String all = name.toString();
        return gap ? OUTER_SEPARATOR.matcher(DOUBLE_SEPARATOR.matcher(all).replaceAll("$1")).replaceAll("") : all;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
