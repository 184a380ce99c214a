package org.podstudio.media.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** Whether and how a picture is converted to sRGB by its ICC profile. */
public final class SrgbConversion {
    private SrgbConversion() {}

    static DecodedImage toSrgb(DecodedImage image) {
        PictureRows rows = new PictureRows(image.pixels());
        Optional<ICC_ColorSpace> from = needed(image.embedded().icc(), rows.layout());
        if (from.isEmpty()) {
            return image;
        }
        try {
            ImageRows out = new ImageRows(SrgbRows.layout(rows.layout()));
            rows.to(new SrgbRows(rows.layout(), from.get(), out));
            return new DecodedImage(out.image(), image.bitsPerSample(), image.embedded().withoutProfile());
        } catch (CMMException e) {
            // A profile that the colour engine refuses says nothing about the pixels: show them as sRGB.
            return image;
        }
    }

    /** The space that the numbers are in; empty when they are sRGB already, or nothing usable is said about them. */
    public static Optional<ICC_ColorSpace> needed(byte @Nullable [] icc, PixelLayout layout) {
        if (icc == null || icc.length < 132 || sRgb(icc)) {
            return Optional.empty();
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            int space = profile.getColorSpaceType();
            // Grey with transparency is decoded as four bands.
            boolean fits = space == ColorSpace.TYPE_GRAY ? layout.bands() != 3 : space == ColorSpace.TYPE_RGB && layout.bands() != 1;
            return fits ? Optional.of(new ICC_ColorSpace(profile)) : Optional.empty();
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /** Whether a profile is one for grey. */
    public static boolean grey(byte @Nullable [] icc) {
        return icc != null && icc.length >= 128 && new String(icc, 16, 4, StandardCharsets.ISO_8859_1).equals("GRAY");
    }

    /** By its name: comparing curves would cost more than converting. There are profiles of "linear sRGB" too. */
    private static boolean sRgb(byte[] icc) {
        String text = new String(icc, 128, Math.min(icc.length - 128, 8192), StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("sRGB") && !text.contains("linear") && !text.contains("Linear");
    }
}
