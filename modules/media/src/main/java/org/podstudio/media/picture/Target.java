package org.podstudio.media.picture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.pixels.Colour;
import org.podstudio.media.sniff.Format;

/**
 * How a picture is written.
 *
 * @param quality 1 to 100
 * @param under colour under transparent parts where the format has none
 * @param passing whether the file is looked at and thrown away: it may be larger than it could be
 */
record Target(PictureFormat format, int quality, boolean lossless, Colour under, boolean passing) {
    /** What most people cannot tell from the original, by format: their scales differ. */
    private static final int JPEG_QUALITY = 90;
    private static final int WEBP_QUALITY = 85;
    private static final int AVIF_QUALITY = 70;

    static final String NEXT = "Choose png, jpg, webp, avif or tiff.";

    static Target of(PictureFormat format, @Nullable Integer quality, boolean lossless, Colour under) {
        int usual = switch (format) {
            case JPEG -> JPEG_QUALITY;
            case WEBP -> WEBP_QUALITY;
            case AVIF -> AVIF_QUALITY;
            default -> 100;
        };
        boolean exact = lossless || quality != null && quality == 100;
        return new Target(format, quality == null ? usual : quality, exact && format != PictureFormat.JPEG, under, false);
    }

    /** Whether there is a quality to choose. */
    static boolean graded(PictureFormat format) {
        return format != PictureFormat.PNG && format != PictureFormat.TIFF;
    }

    /** Whether it can be written with loss and without. */
    static boolean leavesTheChoice(PictureFormat format) {
        return graded(format) && format != PictureFormat.JPEG;
    }

    /** The same pixels, written in less time. */
    Target forALook() {
        return new Target(format, quality, lossless, under, true);
    }

    /**
     * The ending of the wished output chooses, then the setting; {@code auto} takes {@code otherwise}.
     *
     * @throws StudioException {@code format-unsupported}
     */
    static PictureFormat format(String setting, JobContext context, PictureFormat otherwise) throws StudioException {
        String wished = context.wishedExtension();
        if (wished != null) {
            return named(wished);
        }
        return setting.equals("auto") ? otherwise : named(setting);
    }

    /** As the sniffer will name a file of this format. */
    static SniffedType type(PictureFormat format) {
        return switch (format) {
            case PNG -> Format.PNG.sniffed();
            case JPEG -> Format.JPEG.sniffed();
            case WEBP -> Format.WEBP.sniffed();
            case AVIF -> Format.AVIF.sniffed();
            case TIFF -> Format.TIFF.sniffed();
        };
    }

    static PictureFormat named(String name) throws StudioException {
        return PictureFormat.ofExtension(name.toLowerCase(Locale.ROOT)).orElseThrow(() -> StudioException.of("format-unsupported",
                "The picture was not written.", "Pictures cannot be written in the format \"" + name + "\" here.", NEXT));
    }
}
