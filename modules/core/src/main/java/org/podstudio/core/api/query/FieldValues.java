package org.podstudio.core.api.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values typed behind a field mean. The parser checks with it, the store translates with it. */
public final class FieldValues {
    private static final Pattern NUMBER_UNIT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([a-zA-Z]*)");
    private static final Map<String, Double> BYTES = Map.of("", 1.0, "b", 1.0, "k", 1e3, "kb", 1e3, "mb", 1e6, "gb", 1e9,
            "tb", 1e12, "kib", 1024.0, "mib", 1024.0 * 1024, "gib", 1024.0 * 1024 * 1024);
    private static final Map<String, Double> SECONDS =
            Map.of("", 1.0, "s", 1.0, "sec", 1.0, "ms", 0.001, "m", 60.0, "min", 60.0, "h", 3600.0);
    private static final Map<String, Double> PIXELS = Map.of("", 1.0, "px", 1.0);

    private FieldValues() {}

    /**
     * A number in the field's unit: bytes for {@code size} ({@code 20mb} is 20,000,000, {@code 20mib} 20,971,520), seconds
     * for {@code duration} ({@code 1.5min}), pixels for {@code width} and {@code height}, stars for {@code rating}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static double number(Field field, String text) {
        Map<String, Double> units = switch (field) {
            case SIZE -> BYTES;
            case DURATION -> SECONDS;
            case WIDTH, HEIGHT -> PIXELS;
            default -> Map.of("", 1.0);
        };
        Matcher matcher = NUMBER_UNIT.matcher(text);
        Double unit = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number"
                    + (field == Field.SIZE ? " of bytes such as 20mb" : field == Field.DURATION ? " of seconds such as 30s" : ""));
        }
        return Double.parseDouble(matcher.group(1)) * unit;
    }

    /**
     * A stretch of time, UTC.
     *
     * @param start the first instant in it
     * @param end the first instant after it
     */
    public record Period(Instant start, Instant end) {}

    /**
     * {@code 2025}, {@code 2025-10}, {@code 2025-10-31} or an instant such as {@code 2025-10-31T12:00:00Z}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Period period(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    Year year = Year.parse(text);
                    yield days(year.atDay(1), year.plusYears(1).atDay(1));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield days(month.atDay(1), month.plusMonths(1).atDay(1));
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(text);
                    yield days(day, day.plusDays(1));
                }
                default -> {
                    Instant instant = Instant.parse(text);
                    yield new Period(instant, instant.plusMillis(1));
                }
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date such as 2025-10 or 2025-10-31", e);
        }
    }

    private static Period days(LocalDate first, LocalDate after) {
        return new Period(first.atStartOfDay(ZoneOffset.UTC).toInstant(), after.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** {@code yes}, {@code true}, {@code no} or {@code false}. @throws IllegalArgumentException if it is none */
    public static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither yes nor no");
        };
    }
}
