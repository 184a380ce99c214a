package org.podstudio.media.waveform;

import org.podstudio.core.api.job.JobSettings;
import org.podstudio.media.pixels.Colour;

/**
 * Settings of {@link Waveforms}.
 *
 * @param width of the picture in pixels, 16 to 16,384
 * @param height of the picture in pixels, 8 to 8,192
 * @param colour of the waveform, e.g. {@code #2fc7b5}
 * @param background behind it, {@code transparent} for none
 * @param channels one waveform for all channels, or one for each, the first on top
 * @param format {@code png}, or peaks as {@code json} or {@code dat}; {@code auto} takes the ending of the wished output, else PNG
 * @param peaks whether the peaks are written beside the picture
 */
public record WaveformSettings(int width, int height, String colour, String background, Channels channels, Format format, Peaks peaks)
        implements JobSettings {
    /** Size by ruling X8; the colour is the studio's accent. */
    public static final WaveformSettings DEFAULTS =
            new WaveformSettings(800, 200, "#2fc7b5", "transparent", Channels.MERGED, Format.AUTO, Peaks.AUTO);

    /** How channels are shown. */
    public enum Channels { MERGED, SPLIT }

    /** What the main output is. */
    public enum Format { AUTO, PNG, JSON, DAT }

    /** Whether peaks lie beside a picture. */
    public enum Peaks {
        /** For assets of a project. */
        AUTO,
        YES,
        NO
    }

    public WaveformSettings {
        if (width < 16 || width > 16_384 || height < 8 || height > 8_192) {
            throw new IllegalArgumentException("a waveform is 16 to 16384 pixels wide and 8 to 8192 high, was " + width + " x " + height);
        }
        colour = colour == null || colour.isBlank() ? "#2fc7b5" : colour.strip();
        background = background == null || background.isBlank() ? "transparent" : background.strip();
        Colour.parse(colour);
        argb(background);
    }

    int ink() {
        return argb(colour);
    }

    int ground() {
        return argb(background);
    }

    private static int argb(String text) {
        Colour colour = Colour.parse(text);
        return colour.alpha() << 24 | colour.red() << 16 | colour.green() << 8 | colour.blue();
    }
}
