package org.podstudio.inference.background;

import java.util.Locale;
import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link BackgroundRemoval}.
 *
 * @param model a model of the catalogue, {@code auto}: by colour where the border is flat, else the general model; or {@code keyer}: by colour
 *     only, refused where the border is not flat
 * @param refine {@code none} gives exactly the mask that the model or the keyer found, and leaves all colours alone
 * @param threshold percent, 0 to 50: what is less opaque becomes transparent, what is as near to opaque becomes that
 * @param feather pixels, 0 to 100, over which the edge fades inwards
 * @param format of the result, unless the caller wishes another
 * @param mask whether the mask is written as a file of its own too
 * @param device what runs the model
 * @param strokes what was painted over the mask, as text or as the path of a file of it; empty for nothing. A job keeps the text
 * @param fromMask path of a picture that is the mask, so that no model runs; empty to look for the subject. Relative to the project,
 *     or else to the current folder
 */
public record BackgroundSettings(String model, Refine refine, int threshold, int feather, Format format, boolean mask, Device device,
        String strokes, String fromMask) implements JobSettings {
    /** Lets the picture decide: see {@link #model}. */
    public static final String AUTO_MODEL = "auto";

    /** No model, whatever the picture: needs a tenth of the memory. */
    public static final String KEYER = "keyer";

    public static final BackgroundSettings DEFAULTS =
            new BackgroundSettings(AUTO_MODEL, Refine.AUTO, Format.PNG, true, Device.AUTO);

    /** Nothing painted, and the edge as it was found. */
    public BackgroundSettings(String model, Refine refine, Format format, boolean mask, Device device) {
        this(model, refine, 0, 0, format, mask, device, "", "");
    }

    public BackgroundSettings {
        model = model == null || model.isBlank() ? AUTO_MODEL : model.strip();
        strokes = strokes == null ? "" : strokes;
        fromMask = fromMask == null ? "" : fromMask;
        if (threshold < 0 || threshold > 50) {
            throw new IllegalArgumentException("the threshold is 0 to 50 percent, was " + threshold);
        } else if (feather < 0 || feather > 100) {
            throw new IllegalArgumentException("the feather is 0 to 100 pixels, was " + feather);
        } else if (refine == Refine.NONE && (threshold > 0 || feather > 0)) {
            throw new IllegalArgumentException("refine=" + refine.name().toLowerCase(Locale.ROOT)
                    + " leaves the mask alone, so it goes with no threshold and no feather");
        }
    }

    /** The same with another model. */
    BackgroundSettings with(String otherModel) {
        return new BackgroundSettings(otherModel, refine, threshold, feather, format, mask, device, strokes, fromMask);
    }

    boolean onlyByColour() {
        return model.equals(KEYER);
    }

    /** Whether colour may find the subject. */
    boolean byColour() {
        return model.equals(AUTO_MODEL) || model.equals(KEYER);
    }

    /** Whether the mask that is found is not the one that is wished. */
    boolean shapes() {
        return threshold > 0 || feather > 0 || !strokes.isBlank();
    }

    /** What is done to the mask and the colours at its edge. */
    public enum Refine {
        /** Small holes are filled, and the background's colour is taken out of half-transparent pixels. */
        AUTO,
        NONE
    }

    public enum Format {
        PNG,
        WEBP
    }

    public enum Device {
        /** The best that is here and gives the right result; the job says which that was. */
        AUTO,
        CPU
    }
}
