package org.podstudio.inference.upscale;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;

/**
 * How large the result is.
 *
 * @param factor times as wide and as tall as the picture; below 1 where the picture is larger than what it shall fit into
 */
record Enlargement(double factor, PixelSize size) {
    /** Longest side of a result, in pixels. Source: issue 5. */
    static final int MAX_SIDE = 16_384;

    /**
     * What the settings mean for a picture.
     *
     * @throws StudioException {@code too-large}
     */
    static Enlargement of(UpscaleSettings settings, int width, int height) throws StudioException {
        PixelSize box = settings.box();
        double factor = box == null ? settings.times() : Math.min((double) box.width() / width, (double) box.height() / height);
        return checked(of(factor, width, height), width, height, box);
    }

    /** The same, with a whole number of new pixels for each old one: the largest that fits, and 1 at least. */
    static Enlargement whole(UpscaleSettings settings, int width, int height) throws StudioException {
        double factor = of(settings, width, height).factor;
        return of(factor < 1 ? factor : Math.floor(factor + 1e-9), width, height);
    }

    /** The size of a part, enlarged as its picture is. */
    static Enlargement of(double factor, int width, int height) {
        return new Enlargement(factor, new PixelSize(side(width * factor), side(height * factor)));
    }

    private static int side(double exact) {
        return (int) Math.max(1, Math.round(exact));
    }

    private static Enlargement checked(Enlargement wished, int width, int height, @Nullable PixelSize box) throws StudioException {
        int longest = Math.max(wished.size.width(), wished.size.height());
        if (longest > MAX_SIDE) {
            int possible = MAX_SIDE / Math.max(width, height);
            String smaller = box == null && possible >= 2 ? "Choose a scale of " + possible + ", or "
                    : "Choose ";
            throw StudioException.of("too-large", "The picture was not upscaled.",
                    "Of " + width + " x " + height + " pixels it would become " + wished.size.width() + " x " + wished.size.height()
                            + ", and a side has " + MAX_SIDE + " pixels at most.",
                    smaller + "fit=" + MAX_SIDE + "x" + MAX_SIDE + ", the largest that is possible.");
        }
        return wished;
    }
}
