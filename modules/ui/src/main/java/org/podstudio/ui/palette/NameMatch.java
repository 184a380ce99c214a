package org.podstudio.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How well typed letters fit a name. All typed words must be in it: at the start of a word best, inside one less; else the letters
 * must come in their order, as in {@code bp} for Build Pack. Case does not count.
 */
public final class NameMatch {
    private static final int WHOLE = 1000;
    private static final int NAME_START = 300;
    private static final int WORD_START = 200;
    private static final int INSIDE = 100;
    private static final int INITIALS = 80;
    private static final int LETTERS = 10;
    /** Something found by what is not in its name, such as a picture by its prompt. */
    private static final int ELSEWHERE = 90;

    private NameMatch() {}

    /** @return 0 when it does not fit */
    public static int score(String typed, String name) {
        String wanted = typed.toLowerCase(Locale.ROOT).strip();
        String in = name.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return 1;
        }
        if (in.equals(wanted)) {
            return WHOLE;
        }
        int score = 0;
        for (String word : wanted.split("\\s+")) {
            int one = word(word, in);
            if (one == 0) {
                return wanted.indexOf(' ') < 0 ? letters(wanted, in) : 0;
            }
            score += one;
        }
        return score;
    }

    /** The same of something that was found, by its name or by anything else: only mere letters in their order mean less than that. */
    static int rank(String typed, String name) {
        int score = score(typed, name);
        return score == 0 ? ELSEWHERE : score;
    }

    /** Whether no more than the letters in their order are there. */
    static boolean isLoose(int rank) {
        return rank <= LETTERS;
    }

    private static int word(String word, String in) {
        int best = 0;
        for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + 1)) {
            best = Math.max(best, at == 0 ? NAME_START : Character.isLetterOrDigit(in.charAt(at - 1)) ? INSIDE : WORD_START);
        }
        return best;
    }

    private static int letters(String wanted, String in) {
        StringBuilder initials = new StringBuilder();
        int next = 0;
        for (int i = 0; i < in.length(); i++) {
            if (Character.isLetterOrDigit(in.charAt(i)) && (i == 0 || !Character.isLetterOrDigit(in.charAt(i - 1)))) {
                initials.append(in.charAt(i));
            }
            next += next < wanted.length() && in.charAt(i) == wanted.charAt(next) ? 1 : 0;
        }
        return initials.indexOf(wanted) >= 0 ? INITIALS : next == wanted.length() && wanted.length() > 1 ? LETTERS : 0;
    }

    /** Those that fit, best first; the order given decides among equals. Mere letters in their order count where nothing fits better. */
    public static <T> List<T> best(String typed, List<T> all, Function<T, String> name, int most) {
        record Scored<T>(T value, int score) {}
        List<Scored<T>> fitting = all.stream().map(value -> new Scored<>(value, score(typed, name.apply(value)))).filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt((Scored<T> scored) -> -scored.score())).toList();
        int least = fitting.isEmpty() || fitting.getFirst().score() <= LETTERS ? 0 : LETTERS + 1;
        return fitting.stream().filter(scored -> scored.score() >= least).limit(most).map(Scored::value).toList();
    }
}
