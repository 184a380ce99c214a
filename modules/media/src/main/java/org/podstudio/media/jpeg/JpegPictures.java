package org.podstudio.media.jpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.metadata.image.RawProfile;
import org.podstudio.media.pixels.Cmyk;
import org.podstudio.media.pixels.RowSink;

/** A JPEG file's pixels, as stored, and what it carries. */
public final class JpegPictures {
    private JpegPictures() {}

    /** Grey or RGB, not yet turned. */
    public static BufferedImage decode(JpegFile jpeg) throws IOException {
        if (jpeg.components() != 4) {
            return JpegDecoder.decode(jpeg);
        }
        int transform = jpeg.adobeTransform();
        return Cmyk.toRgb(JpegDecoder.decodeCmyk(jpeg), transform == 2, transform >= 0, jpeg.icc().orElse(null));
    }

    /** Whether {@link #rows} can read it: what is coded from top to bottom, in grey or RGB. */
    public static boolean streams(JpegFile jpeg) {
        return jpeg.common() && jpeg.frameKind() < 2 && jpeg.height() > 0 && (jpeg.components() == 1 || jpeg.components() == 3);
    }

    /** Grey or RGB rows, not yet turned. Memory is a few rows. */
    public static void rows(JpegFile jpeg, RowSink sink) throws IOException {
        JpegDecoder.rows(jpeg, sink);
    }

    public static EmbeddedMetadata embedded(JpegFile jpeg) throws IOException {
        // A CMYK profile has done its work in decode().
        byte[] icc = jpeg.components() == 4 ? null : jpeg.icc().orElse(null);
        Map<String, String> texts = new LinkedHashMap<>();
        jpeg.comment().ifPresent(comment -> texts.put(JpegFile.COMMENT, comment));
        jpeg.iptc().ifPresent(records -> texts.put(RawProfile.IPTC, RawProfile.captions(records)));
        return new EmbeddedMetadata(icc, jpeg.exif().map(e -> Exif.parse(e).upright()).orElse(null), JpegXmp.read(jpeg), texts);
    }
}
