package org.podstudio.core.api.stroke;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * All strokes over one picture, in the order in which they were painted, and the size of the upright picture that their
 * coordinates mean. As text, version 1, it is lines:
 *
 * <pre>
 * podstudio-strokes 1
 * size 1200x800
 * keep 24 0.8 100,200 110.5,210 130,215
 * erase 12 1 640,400
 * </pre>
 *
 * radius, hardness, then the points. Empty lines and those that begin with {@code #} mean nothing.
 */
public record Strokes(PixelSize size, List<Stroke> strokes) {
    /** How a text of strokes begins, of any version. */
    public static final String MARK = "podstudio-strokes";

    /** A painter's day fits many times: this is what a job's record can carry. */
    public static final int MOST_POINTS = 200_000;
    public static final int MOST_CHARACTERS = 4_000_000;

    /** Two pictures have the same shape when a side differs by no more than this and one pixel. */
    private static final double SAME_SHAPE = 0.005;

    public Strokes {
        strokes = List.copyOf(strokes);
        if (strokes.stream().mapToLong(stroke -> stroke.points().size()).sum() > MOST_POINTS) {
            throw new IllegalArgumentException("there are more than " + MOST_POINTS + " points");
        }
    }

    /** @throws StudioException {@code strokes-unusable}, with the line that is wrong */
    public static Strokes parse(String text) throws StudioException {
        if (text.length() > MOST_CHARACTERS) {
            throw unusable("They are longer than " + MOST_CHARACTERS + " characters.", null);
        }
        PixelSize size = null;
        boolean marked = false;
        List<Stroke> strokes = new ArrayList<>();
        int points = 0;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String[] words = line.strip().split("\\s+");
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            try {
                if (!marked) {
                    marked = version(words);
                } else if (size == null) {
                    size = size(words);
                } else {
                    strokes.add(stroke(words));
                    points += words.length - 3;
                }
                if (points > MOST_POINTS) {
                    throw new IllegalArgumentException("there are more than " + MOST_POINTS + " points");
                }
            } catch (IllegalArgumentException e) {
                throw unusable("Line " + number + ": " + e.getMessage() + ".", e);
            }
        }
        if (size == null) {
            throw unusable("The line \"size WIDTHxHEIGHT\" is missing.", null);
        }
        return new Strokes(size, strokes);
    }

    /** @throws StudioException {@code strokes-unusable} also when the file cannot be read */
    public static Strokes read(Path file) throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_CHARACTERS + 1);
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unusable("The file " + file.getFileName() + " cannot be read.", e);
        }
    }

    /** As {@link #parse} reads it. */
    public String text() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(MARK + " 1");
        lines.add("size " + size.width() + "x" + size.height());
        for (Stroke stroke : strokes) {
            StringJoiner line = new StringJoiner(" ");
            line.add(stroke.mode().name().toLowerCase(Locale.ROOT)).add(plain(stroke.radius())).add(plain(stroke.hardness()));
            stroke.points().forEach(point -> line.add(plain(point.x()) + "," + plain(point.y())));
            lines.add(line.toString());
        }
        return lines.toString();
    }

    /**
     * The same strokes over the same picture in another size.
     *
     * @throws StudioException {@code strokes-unusable} when the shape differs: they were painted over another picture
     */
    public Strokes over(PixelSize other) throws StudioException {
        if (other.equals(size)) {
            return this;
        }
        double across = (double) other.width() / size.width();
        double down = (double) other.height() / size.height();
        if (Math.abs(size.height() * across - other.height()) > 1 + SAME_SHAPE * other.height()) {
            throw unusable("They were painted over a picture of " + size.width() + "x" + size.height() + " px, and this one has "
                    + other.width() + "x" + other.height() + " px, which is another shape.", null);
        }
        List<Stroke> scaled = new ArrayList<>();
        for (Stroke stroke : strokes) {
            scaled.add(new Stroke(stroke.mode(), Math.clamp(stroke.radius() * (across + down) / 2, 0.5, Stroke.LARGEST_RADIUS),
                    stroke.hardness(), stroke.points().stream().map(p -> new Stroke.Point(p.x() * across, p.y() * down)).toList()));
        }
        return new Strokes(other, scaled);
    }

    public int points() {
        return strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
    }

    private static boolean version(String[] words) {
        if (!words[0].equals(MARK) || words.length != 2) {
            throw new IllegalArgumentException("strokes begin with \"" + MARK + " 1\"");
        } else if (!words[1].equals("1")) {
            throw new IllegalArgumentException("version " + words[1] + " is not known here, only version 1");
        }
        return true;
    }

    private static PixelSize size(String[] words) {
        if (words.length != 2 || !words[0].equals("size") || !words[1].matches("\\d{1,7}x\\d{1,7}")) {
            throw new IllegalArgumentException("here belongs \"size WIDTHxHEIGHT\", the picture's size in pixels");
        }
        String[] sides = words[1].split("x");
        return new PixelSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    private static Stroke stroke(String[] words) {
        if (words.length < 4 || !words[0].equals("keep") && !words[0].equals("erase")) {
            throw new IllegalArgumentException("a stroke is \"keep\" or \"erase\", radius, hardness and points X,Y");
        }
        List<Stroke.Point> points = new ArrayList<>(words.length - 3);
        for (int i = 3; i < words.length; i++) {
            int comma = words[i].indexOf(',');
            if (comma < 0) {
                throw new IllegalArgumentException("the point \"" + shortened(words[i]) + "\" is not X,Y");
            }
            points.add(new Stroke.Point(number(words[i].substring(0, comma)), number(words[i].substring(comma + 1))));
        }
        return new Stroke(Stroke.Mode.valueOf(words[0].toUpperCase(Locale.ROOT)), number(words[1]), number(words[2]), points);
    }

    /** Digits with a point: no exponents, no {@code NaN}. */
    private static double number(String word) {
        if (word.length() > 40 || !word.matches("-?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("\"" + shortened(word) + "\" is not a number");
        }
        return Double.parseDouble(word);
    }

    private static String shortened(String word) {
        return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }

    private static String plain(double value) {
        String digits = new BigDecimal(Double.toString(value)).toPlainString();
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private static StudioException unusable(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new StudioException(new Problem("strokes-unusable", "The strokes cannot be used.", why,
                "Paint them again over this picture, or mend the file."), cause);
    }
}
