package org.podstudio.media.picture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length as people write it: {@code 1200}, {@code 12in}, {@code 300mm}, {@code 50%}. */
record Length(double value, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*(px|in|inch|inches|\"|mm|cm|pt|%)?");
    private static final double MM_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;

    enum Unit {
        PIXELS,
        PERCENT,
        INCHES
    }

    /** @throws IllegalArgumentException with a sentence for the user; also for 0 and less */
    static Length parse(String name, String text) {
        Length length = parseOrZero(name, text);
        if (length.value <= 0) {
            throw new IllegalArgumentException(name + " is more than 0, was \"" + text.strip() + "\"");
        }
        return length;
    }

    /** The same where nothing is a possible value. */
    static Length parseOrZero(String name, String text) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is a length such as 1200, 12in, 300mm, 30cm or 50%, was \"" + text.strip() + "\"");
        }
        double value = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2) == null ? "px" : matcher.group(2)) {
            case "px" -> new Length(value, Unit.PIXELS);
            case "%" -> new Length(value / 100, Unit.PERCENT);
            case "mm" -> new Length(value / MM_PER_INCH, Unit.INCHES);
            case "cm" -> new Length(value * 10 / MM_PER_INCH, Unit.INCHES);
            case "pt" -> new Length(value / POINTS_PER_INCH, Unit.INCHES);
            default -> new Length(value, Unit.INCHES);
        };
    }

    /** @param whole pixels that are 100 %; @param dpi pixels an inch */
    double pixels(double whole, double dpi) {
        return switch (unit) {
            case PIXELS -> value;
            case PERCENT -> value * whole;
            case INCHES -> value * dpi;
        };
    }

    boolean physical() {
        return unit == Unit.INCHES;
    }
}
