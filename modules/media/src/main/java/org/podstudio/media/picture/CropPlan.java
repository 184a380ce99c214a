package org.podstudio.media.picture;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.media.picture.CropSettings.Mode;
import org.podstudio.media.pixels.Window;

/**
 * What becomes of a picture of a certain size, in pixels.
 *
 * @param box left, top, width and height that are cut out
 * @param window the part of that box that is scaled
 * @param width of the scaled picture; {@code height} the same
 * @param canvas width, height of the result and left, top of the picture on it
 * @param dpi pixels an inch that the settings ask for, null when they do not
 */
record CropPlan(int[] box, Window window, int width, int height, int[] canvas, @Nullable Integer dpi) {
    private static final int PRINT_DPI = 300;

    /**
     * The part of the picture that box keeps.
     *
     * @throws IllegalArgumentException with a sentence for the user, as all that follows
     */
    static int[] box(CropSettings settings, int pictureWidth, int pictureHeight) {
        return settings.box().isEmpty() ? new int[] {0, 0, pictureWidth, pictureHeight}
                : CropBox.parse(settings.box()).in(pictureWidth, pictureHeight, dpi(settings));
    }

    private static int dpi(CropSettings settings) {
        if (settings.dpi() != null) {
            return settings.dpi();
        }
        NamedSize named = settings.size().isEmpty() ? null : NamedSize.parse(settings.size());
        return named != null && named.dpi() != null ? named.dpi() : PRINT_DPI;
    }

    /** @param box what is left after box and trim */
    static CropPlan of(CropSettings settings, int[] box) {
        NamedSize named = settings.size().isEmpty() ? null : NamedSize.parse(settings.size());
        Length wide = named != null ? named.width() : settings.width().isEmpty() ? null : Length.parse("width", settings.width());
        Length high = named != null ? named.height() : settings.height().isEmpty() ? null : Length.parse("height", settings.height());
        boolean physical = wide != null && wide.physical() || high != null && high.physical()
                || !settings.box().isEmpty() && CropBox.parse(settings.box()).physical();
        Integer said = settings.dpi() != null ? settings.dpi() : named != null ? named.dpi() : null;
        Integer dpi = said == null && physical ? Integer.valueOf(PRINT_DPI) : said;
        int reference = dpi(settings);
        int[] part = box;
        double aspect = 0;
        if (!settings.aspect().isEmpty()) {
            aspect = Aspect.parse(settings.aspect());
            if (settings.mode() == Mode.FIT || settings.mode() == Mode.FILL) {
                part = shaped(box, aspect, settings.gravity());
            }
        }
        Integer w = wide == null ? null : whole(wide.pixels(box[2], reference), "width");
        Integer h = high == null ? null : whole(high.pixels(box[3], reference), "height");
        double shape = aspect > 0 && part == box ? aspect : part[2] / (double) part[3];
        if (aspect > 0 && w == null && h == null && part == box) {
            // The canvas around the picture, or the distorted picture, of the wished shape and no smaller than it.
            w = (int) Math.max(part[2], Math.round(part[3] * aspect));
            h = (int) Math.max(part[3], Math.round(part[2] / aspect));
        }
        if (w == null && h == null) {
            return new CropPlan(part, new Window(0, 0, part[2], part[3]), part[2], part[3], new int[] {part[2], part[3], 0, 0}, dpi);
        }
        if (w == null) {
            w = whole(Math.max(1, h * shape), "width");
        } else if (h == null) {
            h = whole(Math.max(1, w / shape), "height");
        }
        check(w, h);
        return scaled(settings, part, w, h, dpi);
    }

    private static CropPlan scaled(CropSettings settings, int[] part, int w, int h, @Nullable Integer dpi) {
        Window all = new Window(0, 0, part[2], part[3]);
        int[] bare = {w, h, 0, 0};
        switch (settings.mode()) {
            case STRETCH -> {
                return new CropPlan(part, all, w, h, bare, dpi);
            }
            case FILL -> {
                double scale = Math.max(w / (double) part[2], h / (double) part[3]);
                double width = Math.min(part[2], w / scale);
                double height = Math.min(part[3], h / scale);
                Window window = new Window((part[2] - width) * settings.gravity().x(), (part[3] - height) * settings.gravity().y(), width, height);
                return new CropPlan(part, window, w, h, bare, dpi);
            }
            default -> {
                double scale = Math.min(w / (double) part[2], h / (double) part[3]);
                int width = (int) Math.clamp(Math.round(part[2] * scale), 1, w);
                int height = (int) Math.clamp(Math.round(part[3] * scale), 1, h);
                int[] canvas = settings.mode() == Mode.FIT ? new int[] {width, height, 0, 0}
                        : new int[] {w, h, (int) Math.round((w - width) * settings.gravity().x()), (int) Math.round((h - height) * settings.gravity().y())};
                return new CropPlan(part, all, width, height, canvas, dpi);
            }
        }
    }

    /** The largest part of that shape. */
    private static int[] shaped(int[] box, double aspect, CropSettings.Gravity gravity) {
        int w = (int) Math.clamp(Math.round(box[3] * aspect), 1, box[2]);
        int h = (int) Math.clamp(Math.round(box[2] / aspect), 1, box[3]);
        return new int[] {box[0] + (int) Math.round((box[2] - w) * gravity.x()), box[1] + (int) Math.round((box[3] - h) * gravity.y()), w, h};
    }

    private static int whole(double pixels, String name) {
        if (pixels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " would be " + Math.round(pixels) + " pixels");
        }
        return (int) Math.max(1, Math.round(pixels));
    }

    private static void check(int w, int h) {
        if ((long) w * h > ImageCodec.MAX_PIXELS) {
            throw new IllegalArgumentException("the result would have " + w + "x" + h + " pixels, " + ImageCodec.MAX_PIXELS / 1_000_000
                    + " megapixels are the limit");
        }
    }

    /** Pixels of the result. */
    long area() {
        return (long) canvas[0] * canvas[1];
    }

    /** Whether the pixels are mixed at all. */
    boolean scales() {
        return width != box[2] || height != box[3] || window.width() != box[2] || window.height() != box[3];
    }

    boolean pads() {
        return canvas[0] != width || canvas[1] != height;
    }

    /** How many times the pixels of one side become. */
    double scale() {
        return Math.max(width / window.width(), height / window.height());
    }
}
