package org.podstudio.jobs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest edits, if no more than a third of the typed letters (at least two) are wrong. */
    public static Optional<String> of(String typed, Collection<String> candidates) {
        int most = Math.max(2, typed.length() / 3);
        return candidates.stream()
                .min(Comparator.comparingInt((String name) -> edits(typed, name)).thenComparing(Comparator.naturalOrder()))
                .filter(name -> edits(typed, name) <= most);
    }

    /** Levenshtein distance. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
