package org.podstudio.inference.upscale;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Films;

/**
 * Settings of {@link Upscale}.
 *
 * @param scale 2, 3 or 4 times as wide and as tall; null is 2, unless {@code fit} says how large
 * @param fit {@code 4500x5400}: as large as this allows, in the picture's own shape; empty when {@code scale} counts
 * @param model a model of the catalogue, {@code lanczos} or {@code nearest}, or {@code auto}: by what the picture shows
 * @param tile side in pixels of the parts that the model works on, without their overlap; null chooses by the memory that is free
 * @param device what runs the model
 * @param quality how finely the pictures of a film are encoded; pictures of their own are not concerned
 */
public record UpscaleSettings(@Nullable Integer scale, String fit, String model, @Nullable Integer tile, Device device, Films.Quality quality)
        implements JobSettings {
    /** Lets the picture decide: see {@link #model}. */
    public static final String AUTO = "auto";

    /** Mixes pixels, as {@code crop_resize} does: adds no detail. */
    public static final String LANCZOS = "lanczos";

    /** Repeats pixels: for pixel art. */
    public static final String NEAREST = "nearest";

    public static final UpscaleSettings DEFAULTS = new UpscaleSettings(null, "", AUTO, null, Device.AUTO, Films.Quality.USUAL);

    private static final int USUAL_SCALE = 2;
    private static final int MOST_SCALE = 4;
    private static final int LEAST_TILE = 32;
    private static final int MOST_TILE = 2048;
    private static final Pattern FIT = Pattern.compile("([1-9][0-9]{0,5})\\s*[xX×*]\\s*([1-9][0-9]{0,5})");

    public enum Device {
        /** The best that is here and gives the right result; the job says which that was. */
        AUTO,
        CPU
    }

    public UpscaleSettings {
        fit = fit == null ? "" : fit.strip();
        model = model == null || model.isBlank() ? AUTO : model.strip();
        if (scale != null && (scale < USUAL_SCALE || scale > MOST_SCALE)) {
            throw new IllegalArgumentException("scale is 2, 3 or 4, not " + scale + "; other sizes go by fit, e.g. fit=4500x5400");
        }
        if (!fit.isEmpty() && !FIT.matcher(fit).matches()) {
            throw new IllegalArgumentException("fit is a size in pixels like 4500x5400, not \"" + fit + "\"");
        }
        if (scale != null && !fit.isEmpty()) {
            throw new IllegalArgumentException("scale and fit both say how large the result is; give one of them");
        }
        if (tile != null && (tile < LEAST_TILE || tile > MOST_TILE)) {
            throw new IllegalArgumentException("tile is " + LEAST_TILE + " to " + MOST_TILE + " px, not " + tile);
        }
    }

    /** For a picture. */
    public UpscaleSettings(@Nullable Integer scale, String fit, String model, @Nullable Integer tile, Device device) {
        this(scale, fit, model, tile, device, Films.Quality.USUAL);
    }

    /** How much larger, where {@link #fit} does not say it. */
    int times() {
        return scale == null ? USUAL_SCALE : scale;
    }

    /** The box that the result fits into; null when {@link #times} counts. */
    @Nullable PixelSize box() {
        Matcher size = FIT.matcher(fit);
        return size.matches() ? new PixelSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))) : null;
    }

    UpscaleSettings with(String otherModel, @Nullable Integer otherTile) {
        return new UpscaleSettings(scale, fit, otherModel, otherTile, device, quality);
    }

    /** The same for smaller results, the largest first. */
    List<UpscaleSettings> smaller() {
        List<UpscaleSettings> smaller = new ArrayList<>();
        PixelSize box = box();
        if (box == null) {
            for (int less = times() - 1; less >= USUAL_SCALE; less--) {
                smaller.add(new UpscaleSettings(less, "", model, tile, device, quality));
            }
        } else if (Math.min(box.width(), box.height()) >= 2) {
            smaller.add(new UpscaleSettings(null, box.width() / 2 + "x" + box.height() / 2, model, tile, device, quality));
        }
        return smaller;
    }
}
