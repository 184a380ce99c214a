package org.podstudio.media.convert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link Conversion}.
 *
 * @param format the wanted format, as files end: {@code png}, {@code jpg}, {@code webp}, {@code avif}, {@code tiff}, {@code mp3},
 *     {@code wav}, {@code flac}, {@code m4a}, {@code ogg}, {@code opus}; {@code auto} takes the ending of the wished output, else
 *     the format that suits the input
 * @param quality 1 to 100, null for the usual one of the format
 * @param lossless whether no sample may change, in formats that leave the choice
 * @param metadata what of the input's metadata is kept
 * @param colour whether pixels keep their colour space with its profile, or become sRGB
 * @param bitrate of a sound in kilobits a second, in formats that lose something; null lets the quality decide
 * @param canvas colour under transparent parts where the format has no transparency, e.g. {@code white} or {@code #ffcc00}
 */
public record ConvertSettings(String format, @Nullable Integer quality, boolean lossless, MetadataPolicy metadata,
        ColourPolicy colour, String canvas, @Nullable Integer bitrate) implements JobSettings {
    public static final String AUTO = "auto";

    public static final ConvertSettings DEFAULTS =
            new ConvertSettings(AUTO, null, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white");

    /** Without what only sounds have. */
    public ConvertSettings(String format, @Nullable Integer quality, boolean lossless, MetadataPolicy metadata, ColourPolicy colour,
            String canvas) {
        this(format, quality, lossless, metadata, colour, canvas, null);
    }

    public ConvertSettings {
        if (bitrate != null && (bitrate < 8 || bitrate > 2000)) {
            throw new IllegalArgumentException("bitrate is 8 to 2000 kilobits a second, was " + bitrate);
        }
        format = normal(format);
        if (quality != null && (quality < 1 || quality > 100)) {
            throw new IllegalArgumentException("quality is 1 to 100, was " + quality);
        }
        canvas = canvas == null || canvas.isBlank() ? "white" : canvas.strip();
    }

    private static String normal(@Nullable String format) {
        String name = format == null ? "" : format.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        return switch (name) {
            case "" -> AUTO;
            case "jpeg" -> "jpg";
            case "tif" -> "tiff";
            case "aac" -> "m4a";
            case "vorbis" -> "ogg";
            default -> name;
        };
    }

    /** The same settings with this format. */
    public ConvertSettings as(String wanted) {
        return new ConvertSettings(wanted, quality, lossless, metadata, colour, canvas, bitrate);
    }
}
