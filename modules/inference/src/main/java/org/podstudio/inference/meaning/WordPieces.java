package org.podstudio.inference.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the word pieces of BERT's uncased vocabulary: lower case without accents, cut at spaces and around
 * punctuation and Chinese characters, each word then into its longest known beginnings.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.get("[UNK]");
        this.start = vocabulary.get("[CLS]");
        this.end = vocabulary.get("[SEP]");
    }

    /** Numbers of the pieces between those for start and end; at most {@code limit} with these two. */
    long[] numbers(String text, int limit) {
        List<Integer> pieces = new ArrayList<>();
        for (String word : words(text)) {
            add(pieces, word);
            if (pieces.size() > limit - 2) {
                break;
            }
        }
        int count = Math.min(pieces.size(), limit - 2);
        long[] numbers = new long[count + 2];
        numbers[0] = start;
        for (int i = 0; i < count; i++) {
            numbers[i + 1] = pieces.get(i);
        }
        numbers[count + 1] = end;
        return numbers;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == 0 || c == 0xFFFD || type == Character.NON_SPACING_MARK || control(c, type)) {
                return;
            }
            boolean alone = punctuation(c, type) || chinese(c);
            if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                end(words, word);
                if (alone) {
                    words.add(Character.toString(c));
                }
            } else {
                word.appendCodePoint(c);
            }
        });
        end(words, word);
        return words;
    }

    private static void end(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean control(int c, int type) {
        return c != '\t' && c != '\n' && c != '\r' && (type == Character.CONTROL || type == Character.FORMAT
                || type == Character.SURROGATE || type == Character.PRIVATE_USE || type == Character.UNASSIGNED);
    }

    /** BERT counts all of ASCII that is neither letter nor digit, {@code $} and {@code +} too. */
    private static boolean punctuation(int c, int type) {
        return c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126 || switch (type) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean chinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2CEAF || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }

    private void add(List<Integer> pieces, String word) {
        List<Integer> own = new ArrayList<>();
        for (int from = 0, to; from < word.length(); from = to) {
            Integer piece = null;
            for (to = word.length(); to > from; to--) {
                piece = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                if (piece != null) {
                    break;
                }
            }
            if (piece == null || word.codePointCount(0, word.length()) > LONGEST_WORD) {
                pieces.add(unknown);
                return;
            }
            own.add(piece);
        }
        pieces.addAll(own);
    }
}
