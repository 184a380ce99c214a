package org.podstudio.core.api.print;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The area of a product that is printed, in inches. */
public record PrintSize(double width, double height) {
    /** The usual area on a T-shirt. Source: Printful's print guide (12 × 16 in); see the stores' table. */
    public static final PrintSize TEE = new PrintSize(12, 16);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,3})?)\\s*[x×]\\s*([0-9]{1,5}(?:\\.[0-9]{1,3})?)\\s*(in|mm|cm)");
    private static final double MM_PER_INCH = 25.4;

    public PrintSize {
        if (!(width >= 0.1 && height >= 0.1 && width <= 1000 && height <= 1000)) {
            throw new IllegalArgumentException("a print is 0.1 to 1000 in wide and high, was " + width + " x " + height);
        }
    }

    /** @param text such as {@code 12x16in}, {@code 300x400mm}; @throws IllegalArgumentException for anything else */
    public static PrintSize of(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a print size is WIDTHxHEIGHT with in, mm or cm, such as 12x16in");
        }
        double unit = switch (matcher.group(3)) {
            case "mm" -> 1 / MM_PER_INCH;
            case "cm" -> 10 / MM_PER_INCH;
            default -> 1;
        };
        return new PrintSize(Double.parseDouble(matcher.group(1)) * unit, Double.parseDouble(matcher.group(2)) * unit);
    }
}
