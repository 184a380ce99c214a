package org.podstudio.inference.background;

import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link BackgroundRemoval}.
 *
 * @param model a model of the catalogue, or {@code auto}: by colour where the border is flat, else the general model
 * @param refine {@code none} gives exactly the mask that the model or the keyer found, and leaves all colours alone
 * @param format of the result, unless the caller wishes another
 * @param mask whether the mask is written as a file of its own too
 * @param device what runs the model
 */
public record BackgroundSettings(String model, Refine refine, Format format, boolean mask, Device device) implements JobSettings {
    /** Lets the picture decide: see {@link #model}. */
    public static final String AUTO_MODEL = "auto";

    public static final BackgroundSettings DEFAULTS =
            new BackgroundSettings(AUTO_MODEL, Refine.AUTO, Format.PNG, true, Device.AUTO);

    public BackgroundSettings {
        model = model == null || model.isBlank() ? AUTO_MODEL : model.strip();
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
        /** The best that is here; today always the processor, and the job says so. */
        AUTO,
        CPU
    }
}
