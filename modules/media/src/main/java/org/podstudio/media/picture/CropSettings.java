package org.podstudio.media.picture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.pixels.BorderScan;
import org.podstudio.media.pixels.Colour;
import org.podstudio.media.pixels.Kernel;

/**
 * Settings of {@link CropResize}. Empty texts leave a step out. Steps are done in this order: box, trim, aspect, size.
 *
 * @param box the part that is kept, {@code left,top,width,height}; see {@link CropBox}
 * @param trim {@code none}, {@code transparent} (also {@code true}), {@code colour}: borders of the first pixel's colour, {@code auto}:
 *     transparent ones where the picture can be transparent, else those of one colour
 * @param trimThreshold 0 to 255: how far a border's pixel may be from invisible, or from the colour; null for the usual 0 and 10
 * @param aspect the shape, {@code 16:9}: what is too much is cut off, with {@code mode=pad} what is missing is added
 * @param size width, height and dpi at once, see {@link NamedSize}
 * @param width length, see {@link Length}; percent are of the picture after box and trim
 * @param height the same; what is left out follows from the shape
 * @param dpi pixels an inch, for lengths of print, and written into the result; null keeps what the input says, 300 for lengths
 * @param mode what is done when the shape of the picture is not that of the wished size
 * @param gravity which part is kept by {@code fill}, and where the picture stands with {@code pad}
 * @param canvas colour of what {@code pad} adds; {@code auto} is transparent where the format can be, else white
 * @param filter how pixels are mixed
 * @param colour whether the result keeps its colour space or becomes sRGB
 * @param format of the result; {@code auto} is that of the input
 * @param quality 1 to 100 where the format has one
 */
public record CropSettings(String box, String trim, @Nullable Integer trimThreshold, String aspect, String size, String width,
        String height, @Nullable Integer dpi, Mode mode, Gravity gravity, String canvas, Filter filter, ColourPolicy colour, String format,
        @Nullable Integer quality, MetadataPolicy metadata) implements JobSettings {
    public static final CropSettings DEFAULTS = new CropSettings("", "none", null, "", "", "", "", null, Mode.FIT, Gravity.CENTER,
            "auto", Filter.LANCZOS, ColourPolicy.KEEP, "auto", null, MetadataPolicy.KEEP);

    private static final int MOST_DPI = 10_000;
    private static final int USUAL_COLOUR_THRESHOLD = 10;

    /** What is done when the shape of the picture is not that of the wished size. */
    public enum Mode {
        /** All of the picture, within the size. */
        FIT,
        /** The size is filled; what stands out is cut off. */
        FILL,
        /** All of the picture, on a canvas of the size. */
        PAD,
        /** The picture is distorted to the size. */
        STRETCH
    }

    /** A side or corner. */
    public enum Gravity {
        CENTER(0.5, 0.5),
        TOP(0.5, 0),
        BOTTOM(0.5, 1),
        LEFT(0, 0.5),
        RIGHT(1, 0.5),
        TOP_LEFT(0, 0),
        TOP_RIGHT(1, 0),
        BOTTOM_LEFT(0, 1),
        BOTTOM_RIGHT(1, 1);

        private final double x;
        private final double y;

        Gravity(double x, double y) {
            this.x = x;
            this.y = y;
        }

        /** Share of the spare width that lies left. */
        double x() {
            return x;
        }

        /** Share of the spare height that lies above. */
        double y() {
            return y;
        }
    }

    /** How pixels are mixed. */
    public enum Filter {
        LANCZOS(Kernel.LANCZOS),
        /** Mixes light instead of the numbers that stand for it: fine patterns keep their brightness. */
        LANCZOS_LINEAR(Kernel.LANCZOS),
        BICUBIC(Kernel.BICUBIC),
        MITCHELL(Kernel.MITCHELL),
        BILINEAR(Kernel.BILINEAR),
        BOX(Kernel.BOX),
        /** Mixes nothing: for pixel art. */
        NEAREST(Kernel.NEAREST);

        private final Kernel kernel;

        Filter(Kernel kernel) {
            this.kernel = kernel;
        }

        Kernel kernel() {
            return kernel;
        }

        boolean linear() {
            return this == LANCZOS_LINEAR;
        }
    }

    public CropSettings {
        box = plain(box);
        aspect = plain(aspect);
        size = plain(size);
        width = plain(width);
        height = plain(height);
        canvas = plain(canvas).isEmpty() ? "auto" : canvas.strip();
        format = plain(format).isEmpty() ? "auto" : format.strip().toLowerCase(Locale.ROOT);
        trim = trimmed(plain(trim));
        if (!box.isEmpty()) {
            CropBox.parse(box);
        }
        if (!aspect.isEmpty()) {
            Aspect.parse(aspect);
        }
        if (!width.isEmpty()) {
            Length.parse("width", width);
        }
        if (!height.isEmpty()) {
            Length.parse("height", height);
        }
        if (!size.isEmpty()) {
            NamedSize.parse(size);
            if (!width.isEmpty() || !height.isEmpty()) {
                throw new IllegalArgumentException("size says width and height already; leave out size or both of them");
            }
        }
        checkedDpi(dpi);
        if (trimThreshold != null && (trimThreshold < 0 || trimThreshold > 255)) {
            throw new IllegalArgumentException("trim_threshold is 0 to 255, was " + trimThreshold);
        }
        if (quality != null && (quality < 1 || quality > 100)) {
            throw new IllegalArgumentException("quality is 1 to 100, was " + quality);
        }
        if (!canvas.equals("auto")) {
            Colour.parse(canvas);
        }
    }

    static @Nullable Integer checkedDpi(@Nullable Integer dpi) {
        if (dpi != null && (dpi < 1 || dpi > MOST_DPI)) {
            throw new IllegalArgumentException("dpi is 1 to " + MOST_DPI + ", was " + dpi);
        }
        return dpi;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String trimmed(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "none", "false", "no", "off" -> "none";
            case "transparent", "true", "yes", "on", "alpha" -> "transparent";
            case "colour", "color" -> "colour";
            case "auto" -> "auto";
            default -> throw new IllegalArgumentException("trim is none, transparent, colour or auto, was \"" + text + "\"");
        };
    }

    /** Whether the result would be the input once more: no part, shape, size, colours, format or metadata other than they are. */
    boolean changesNothing() {
        boolean sameShape = box.isEmpty() && !trims() && aspect.isEmpty();
        boolean sameSize = size.isEmpty() && width.isEmpty() && height.isEmpty() && dpi == null;
        return sameShape && sameSize && colour == ColourPolicy.KEEP && format.equals("auto") && quality == null && metadata == MetadataPolicy.KEEP;
    }

    boolean trims() {
        return !trim.equals("none");
    }

    /** The border that is looked for. */
    BorderScan.Border border(boolean alpha) {
        return trim.equals("transparent") || trim.equals("auto") && alpha ? BorderScan.Border.TRANSPARENT : BorderScan.Border.COLOUR;
    }

    int threshold(BorderScan.Border border) {
        return trimThreshold != null ? trimThreshold : border == BorderScan.Border.COLOUR ? USUAL_COLOUR_THRESHOLD : 0;
    }
}
