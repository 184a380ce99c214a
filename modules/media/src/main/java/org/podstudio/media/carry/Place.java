package org.podstudio.media.carry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point on the Earth as films name it. Each container writes it with other digits, so that only the values tell whether it is the same.
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 * @param altitude in metres, null when it is not said
 */
public record Place(double latitude, double longitude, @Nullable Double altitude) {
    /** Source: ISO 6709, annex H: degrees, degrees and minutes, or degrees, minutes and seconds by the number of digits. */
    private static final Pattern ISO_6709 =
            Pattern.compile("([+-])(\\d{2}|\\d{4}|\\d{6})(\\.\\d+)?([+-])(\\d{3}|\\d{5}|\\d{7})(\\.\\d+)?([+-]\\d+(?:\\.\\d+)?)?(?:CRS[^/]*)?/?");

    /** Half of the last digit that FFmpeg writes, and the fixed point of a {@code loci} box: about 10 m. */
    private static final double SAME_DEGREES = 1e-4;

    private static final double SAME_METRES = 0.5;

    /** Empty where the text is none. */
    public static Optional<Place> of(String text) {
        Matcher match = ISO_6709.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Place(degrees(match.group(1), match.group(2), match.group(3), 2),
                degrees(match.group(4), match.group(5), match.group(6), 3), match.group(7) == null ? null : Double.valueOf(match.group(7))));
    }

    private static double degrees(String sign, String digits, @Nullable String fraction, int ofDegrees) {
        String last = fraction == null ? "" : fraction;
        double degrees = 0;
        double unit = 1;
        for (int at = 0; at < digits.length(); unit /= 60) {
            int end = at == 0 ? ofDegrees : at + 2;
            degrees += unit * Double.parseDouble(digits.substring(at, end) + (end == digits.length() ? last : ""));
            at = end;
        }
        return sign.equals("-") ? -degrees : degrees;
    }

    /** Whether the other says all that this one says. */
    public boolean keptBy(Place other) {
        return Math.abs(latitude - other.latitude) <= SAME_DEGREES && Math.abs(longitude - other.longitude) <= SAME_DEGREES
                && (altitude == null || other.altitude != null && Math.abs(altitude - other.altitude) <= SAME_METRES);
    }
}
