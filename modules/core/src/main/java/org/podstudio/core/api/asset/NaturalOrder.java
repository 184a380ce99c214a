package org.podstudio.core.api.asset;

import java.util.Locale;

/** Sorts names as people do: a run of digits counts as a number. */
public final class NaturalOrder {
    private NaturalOrder() {}

    /** Text whose plain order is the natural order of {@code folded}: each number is preceded by how many digits it has. */
    public static String key(String folded) {
        StringBuilder key = new StringBuilder(folded.length() + 8);
        for (int i = 0; i < folded.length(); ) {
            char c = folded.charAt(i);
            if (c < '0' || c > '9') {
                key.append(c);
                i++;
                continue;
            }
            int end = i;
            while (end < folded.length() && folded.charAt(end) >= '0' && folded.charAt(end) <= '9') {
                end++;
            }
            while (i < end - 1 && folded.charAt(i) == '0') {
                i++;
            }
            // Two digits of length order any number of up to 99 digits; longer ones are names, not numbers.
            key.append(String.format(Locale.ROOT, "%02d", Math.min(99, end - i))).append(folded, i, end);
            i = end;
        }
        return key.toString();
    }
}
