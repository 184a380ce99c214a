package org.podstudio.core.api.media;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a file as people write it: {@code 12.5}, {@code 1:02.250}, {@code 1:00:00}; with a minus from the end.
 *
 * @param seconds from the beginning, or from the end when negative
 * @param fromEnd whether it is counted from the end; -0 is the end
 */
public record Moment(double seconds, boolean fromEnd) {
    private static final Pattern TEXT = Pattern.compile("(-)?(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,9}(?:[.,]\\d{1,9})?)s?");

    /** @return null for an empty text. @throws IllegalArgumentException for any other that is no time */
    public static @Nullable Moment of(String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher parts = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("a time is seconds or mm:ss.mmm, was \"" + text + "\"");
        }
        double seconds = number(parts.group(2)) * 3600 + number(parts.group(3)) * 60 + number(parts.group(4));
        if (parts.group(3) != null && number(parts.group(4)) >= 60) {
            throw new IllegalArgumentException("a minute has 60 seconds, was \"" + text + "\"");
        }
        boolean fromEnd = parts.group(1) != null;
        return new Moment(fromEnd ? -seconds : seconds, fromEnd);
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
    }

    /** Seconds from the beginning of a file of that length; never before it. */
    public double in(double length) {
        return fromEnd ? Math.max(0, length + seconds) : seconds;
    }

    /** Seconds from the beginning as people write them, to the thousandth: {@code 12.5}, {@code 1:02.25}. */
    public static String text(double seconds) {
        long thousandths = Math.max(0, Math.round(seconds * 1000));
        long minutes = thousandths / 60_000;
        String rest = String.format(Locale.ROOT, minutes > 0 ? "%06.3f" : "%.3f", thousandths % 60_000 / 1000.0);
        return (minutes > 0 ? minutes + ":" : "") + rest.replaceFirst("\\.?0+$", "");
    }
}
