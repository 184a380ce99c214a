package org.podstudio.media.thumbnail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.ffmpeg.AvException;
import org.podstudio.media.ffmpeg.StillDecoder;
import org.podstudio.media.image.PixelBudget;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.pixels.BoxShrink;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.png.PngDecoder;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;
import org.podstudio.media.png.PngTexts;
import org.podstudio.media.sniff.Format;

/** Shrinks a picture to a preview: a PNG while it is decoded, so that 300 megapixels need no more memory than one. */
final class PicturePreview {
    /** Neutral grey under transparent parts. */
    static final int BACKGROUND = 0x80;

    /** Larger files go to the decoder that needs no copy of them. */
    private static final long MAX_JPEG_BYTES = 512L << 20;

    private static final StudioImageCodec CODEC = new StudioImageCodec();

    private PicturePreview() {}

    static Preview of(Path file, Format format, int px) throws StudioException, IOException {
        return switch (format) {
            case PNG -> png(file, px);
            case JPEG -> jpeg(file, px);
            default -> any(file, px);
        };
    }

    /** Large ones are decoded at a half, a quarter or an eighth of their size. */
    private static Preview jpeg(Path file, int px) throws StudioException, IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            JpegFile jpeg = JpegFile.open(bytes);
            PixelBudget.checkArea(file, jpeg.width(), jpeg.height());
            int halvings = Math.min(3, 31 - Integer.numberOfLeadingZeros(BoxShrink.factor(jpeg.width(), jpeg.height(), 2 * px)));
            if (halvings == 0 || !jpeg.common() || !jpeg.plainColours() || bytes.size() > MAX_JPEG_BYTES) {
                return any(file, px);
            }
            BufferedImage picture;
            try {
                picture = StillDecoder.shrunkJpeg(bytes.read(0, (int) bytes.size()), halvings);
            } catch (AvException e) {
                // The other decoder has the last word on what is damaged.
                return any(file, px);
            }
            PictureRows rows = new PictureRows(picture);
            PixelLayout layout = rows.layout();
            BoxShrink shrink = new BoxShrink(layout, BoxShrink.factor(layout.width(), layout.height(), 2 * px), BACKGROUND);
            rows.to(shrink);
            Integer orientation = jpeg.exif().map(e -> Exif.parse(e).orientation()).orElse(null);
            byte[] icc = layout.bands() == 1 ? null : jpeg.icc().orElse(null);
            return new Preview(sRgb(shrink, icc), shrink.width(), shrink.height(), orientation == null ? 1 : orientation);
        }
    }

    private static Preview png(Path file, int px) throws StudioException, IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            PngFile png = PngFile.open(bytes);
            PixelLayout layout = png.layout();
            PixelBudget.checkArea(file, layout.width(), layout.height());
            BoxShrink shrink = new BoxShrink(layout, BoxShrink.factor(layout.width(), layout.height(), 2 * px), BACKGROUND);
            PngDecoder.decode(png, shrink);
            Integer orientation = PngPictures.exif(png).map(e -> Exif.parse(e).orientation()).orElse(null);
            byte[] icc = layout.bands() == 1 ? null : PngTexts.icc(png).orElse(null);
            return new Preview(sRgb(shrink, icc), shrink.width(), shrink.height(), orientation == null ? 1 : orientation);
        }
    }

    private static Preview any(Path file, int px) throws StudioException {
        DecodedImage image = CODEC.decode(file);
        PictureRows rows = new PictureRows(image.pixels());
        PixelLayout layout = rows.layout();
        BoxShrink shrink = new BoxShrink(layout, BoxShrink.factor(layout.width(), layout.height(), 2 * px), BACKGROUND);
        rows.to(shrink);
        byte[] icc = layout.bands() == 1 ? null : image.embedded().icc();
        return new Preview(sRgb(shrink, icc), shrink.width(), shrink.height(), 1);
    }

    /** The profile is applied to the small picture: the difference is far below what can be seen. */
    private static byte[] sRgb(BoxShrink shrink, byte @org.jspecify.annotations.Nullable [] icc) {
        if (icc == null) {
            return shrink.rgb();
        }
        BufferedImage image = Preview.image(shrink.rgb(), new PixelSize(shrink.width(), shrink.height()));
        EmbeddedMetadata embedded = new EmbeddedMetadata(icc, null, null, Map.of());
        BufferedImage converted = CODEC.toSrgb(new DecodedImage(image, 8, embedded)).pixels();
        BoxShrink copy = new BoxShrink(new PixelLayout(shrink.width(), shrink.height(), 3, 8), 1, BACKGROUND);
        new PictureRows(converted).to(copy);
        return copy.rgb();
    }
}
