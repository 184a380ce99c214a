package org.podstudio.core.api.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values typed behind a field mean. The parser checks with it, the store translates with it. */
public final class FieldValues {
    /** How far a ratio may be from the one asked for: 2 % forgives rounding of sides and a pixel cut off. */
    public static final double RATIO_TOLERANCE = 0.02;

    private static final Pattern NUMBER_UNIT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([a-zA-Z]*)");
    private static final Pattern SIDES = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)[:x/](\\d{1,6}(?:\\.\\d{1,6})?)");
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
    private static final Pattern FIXED = Pattern.compile("\\d{4}(-.*)?");
    private static final Pattern LAST = Pattern.compile("(\\d{1,4})([dwmy])");
    private static final Map<String, Double> BYTES = Map.of("", 1.0, "b", 1.0, "k", 1e3, "kb", 1e3, "mb", 1e6, "gb", 1e9,
            "tb", 1e12, "kib", 1024.0, "mib", 1024.0 * 1024, "gib", 1024.0 * 1024 * 1024);
    private static final Map<String, Double> SECONDS =
            Map.of("", 1.0, "s", 1.0, "sec", 1.0, "ms", 0.001, "m", 60.0, "min", 60.0, "h", 3600.0);
    private static final Map<String, Double> PIXELS = Map.of("", 1.0, "px", 1.0);
    private static final Map<String, Double> AREA = Map.of("", 1.0, "px", 1.0, "k", 1e3, "mp", 1e6);
    private static final Map<String, Double> HERTZ = Map.of("", 1.0, "hz", 1.0, "k", 1e3, "khz", 1e3);
    private static final Map<String, Double> NONE = Map.of("", 1.0);

    private FieldValues() {}

    /**
     * A number in the field's unit: bytes for {@code size} ({@code 20mb} is 20,000,000, {@code 20mib} 20,971,520), seconds
     * for {@code duration} ({@code 1.5min}), pixels for {@code width}, {@code height} and {@code pixels} ({@code 4mp} is
     * 4,000,000), hertz for {@code sample_rate} ({@code 48khz}), width over height for {@code ratio} ({@code 16:9}).
     *
     * @throws IllegalArgumentException if it is none
     */
    public static double number(Field field, String text) {
        Map<String, Double> units = switch (field) {
            case SIZE -> BYTES;
            case DURATION -> SECONDS;
            case WIDTH, HEIGHT -> PIXELS;
            case Field.PIXELS -> AREA;
            case SAMPLE_RATE -> HERTZ;
            default -> NONE;
        };
        if (field == Field.RATIO) {
            Matcher sides = SIDES.matcher(text);
            if (sides.matches() && Double.parseDouble(sides.group(2)) > 0) {
                return Double.parseDouble(sides.group(1)) / Double.parseDouble(sides.group(2));
            }
        }
        Matcher matcher = NUMBER_UNIT.matcher(text);
        Double unit = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number" + switch (field) {
                case SIZE -> " of bytes such as 20mb";
                case DURATION -> " of seconds such as 30s";
                case RATIO -> " such as 1.5, nor 16:9, portrait, landscape, square, wide or tall";
                case Field.PIXELS -> " of pixels such as 4mp";
                default -> "";
            });
        }
        return Double.parseDouble(matcher.group(1)) * unit;
    }

    /** Width over height from which on a picture is wide: banners and panoramas, no film of 16:9. Tall ones are as narrow. */
    public static final double WIDE = 2;

    /**
     * How a picture lies. Square is within {@link #RATIO_TOLERANCE}; portraits and landscapes begin where it ends. What is tall is a
     * portrait, too, and what is wide a landscape.
     */
    public enum Shape {
        TALL,
        PORTRAIT,
        SQUARE,
        LANDSCAPE,
        WIDE;

        /** Whether it is the shape of this width over height. */
        public boolean fits(double ratio) {
            return switch (this) {
                case TALL -> ratio <= 1 / FieldValues.WIDE;
                case PORTRAIT -> 1 - ratio > RATIO_TOLERANCE;
                case SQUARE -> Math.abs(ratio - 1) <= RATIO_TOLERANCE;
                case LANDSCAPE -> ratio - 1 > RATIO_TOLERANCE;
                case WIDE -> ratio >= FieldValues.WIDE;
            };
        }

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The shape of that name, whatever its case. */
    public static Optional<Shape> shape(String text) {
        return Arrays.stream(Shape.values()).filter(shape -> shape.wire().equalsIgnoreCase(text)).findFirst();
    }

    /** The colour 0xRRGGBB that {@code #2fc7b5} or {@code #2cb} writes; empty for anything else. */
    public static Optional<Integer> rgb(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.substring(1);
        return Optional.of(Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll(".", "$0$0"), 16));
    }

    /** A colour as {@link #rgb} reads it. */
    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /**
     * A stretch of time, UTC.
     *
     * @param start the first instant in it
     * @param end the first instant after it
     */
    public record Period(Instant start, Instant end) {}

    /**
     * {@code 2025}, {@code 2025-10}, {@code 2025-10-31}, an instant such as {@code 2025-10-31T12:00:00Z}, {@code today},
     * {@code yesterday}, or the last days, weeks, months or years with today: {@code 7d}, {@code 2w}, {@code 3m}, {@code 1y}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Period period(String text) {
        return period(text, LocalDate.now(ZoneOffset.UTC));
    }

    /** Whether nothing ever lies in this range of values that were checked. An open end is empty; {@code today} moves on. */
    static boolean backwards(Field field, String from, String to) {
        boolean dates = field == Field.CREATED || field == Field.MODIFIED;
        if (from.isEmpty() || to.isEmpty() || dates && !(FIXED.matcher(from).matches() && FIXED.matcher(to).matches())) {
            return false;
        }
        return dates ? !period(from).start().isBefore(period(to).end()) : number(field, from) > number(field, to);
    }

    static Period period(String text, LocalDate today) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher last = LAST.matcher(lower);
        try {
            if (lower.equals("today") || lower.equals("yesterday")) {
                LocalDate day = lower.equals("today") ? today : today.minusDays(1);
                return days(day, day.plusDays(1));
            }
            if (last.matches()) {
                long many = Long.parseLong(last.group(1));
                LocalDate after = today.plusDays(1);
                return days(switch (last.group(2)) {
                    case "d" -> after.minusDays(many);
                    case "w" -> after.minusWeeks(many);
                    case "m" -> after.minusMonths(many);
                    default -> after.minusYears(many);
                }, after);
            }
            return calendar(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date such as 2025-10 or 2025-10-31, today or 7d", e);
        }
    }

    private static Period calendar(String text) {
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
