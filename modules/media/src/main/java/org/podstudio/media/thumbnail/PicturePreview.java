package org.podstudio.media.thumbnail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ThumbnailAlpha;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.ffmpeg.AvException;
import org.podstudio.media.ffmpeg.SmallPicture;
import org.podstudio.media.ffmpeg.StillDecoder;
import org.podstudio.media.image.PixelBudget;
import org.podstudio.media.image.SrgbConversion;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.pixels.BoxShrink;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.Upright;
import org.podstudio.media.png.PngDecoder;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;
import org.podstudio.media.png.PngTexts;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.webp.SmallWebp;
import org.podstudio.media.webp.WebpFile;
import org.podstudio.media.webp.WebpPictures;

/**
 * Shrinks a picture to a preview: upright, sRGB, opaque. A PNG while it is decoded, so that 300 megapixels need no more memory
 * than one; a JPEG at a half, a quarter or an eighth of its size; anything unusual by way of the whole picture.
 */
final class PicturePreview {
    /** Neutral grey under transparent parts. */
    static final int BACKGROUND = ThumbnailAlpha.GROUND;

    /** Larger files go to the decoder that needs no copy of them. */
    private static final long MAX_WHOLE_BYTES = 512L << 20;

    private static final StudioImageCodec CODEC = new StudioImageCodec();

    private PicturePreview() {}

    /** @param px longer side of the preview, at most */
    static SmallPicture of(Path file, FileBytes bytes, Format format, int px) throws StudioException, IOException {
        return switch (format) {
            case PNG -> png(file, bytes, px);
            case JPEG -> jpeg(file, bytes, px);
            case WEBP -> webp(file, bytes, px);
            default -> any(file, px);
        };
    }

    private static SmallPicture jpeg(Path file, FileBytes bytes, int px) throws StudioException, IOException {
        JpegFile jpeg = JpegFile.open(bytes);
        PixelBudget.checkArea(file, jpeg.width(), jpeg.height());
        int halvings = Math.min(3, 31 - Integer.numberOfLeadingZeros(BoxShrink.factor(jpeg.width(), jpeg.height(), px)));
        if (!jpeg.common() || !jpeg.plainColours() || bytes.size() > MAX_WHOLE_BYTES || jpeg.height() == 0) {
            return any(file, px);
        }
        SmallPicture small;
        try {
            small = StillDecoder.smallJpeg(bytes.read(0, (int) bytes.size()), halvings, px);
        } catch (AvException e) {
            // The other decoder has the last word on what is damaged.
            return any(file, px);
        }
        return finished(small, jpeg.components() == 1 ? null : jpeg.icc().orElse(null), jpeg.exif(), px);
    }

    private static SmallPicture webp(Path file, FileBytes bytes, int px) throws StudioException, IOException {
        WebpFile webp = WebpFile.open(bytes);
        PixelBudget.checkMemory(file, webp.width(), webp.height(), webp.samples(), 8);
        Optional<SmallPicture> small = SmallWebp.of(webp, BACKGROUND, px);
        return small.isEmpty() ? any(file, px)
                : finished(small.get(), webp.metadata("ICCP").orElse(null), WebpPictures.exif(webp), px);
    }

    private static SmallPicture png(Path file, FileBytes bytes, int px) throws StudioException, IOException {
        PngFile png = PngFile.open(bytes);
        PixelLayout layout = png.layout();
        PixelBudget.checkArea(file, layout.width(), layout.height());
        BoxShrink shrink = BoxShrink.forPreview(layout, px, BACKGROUND);
        PngDecoder.decode(png, shrink);
        SmallPicture small = SmallPicture.of(shrink.rgb(), shrink.width(), shrink.height(), px).covering(shrink.coverage());
        return finished(small, layout.bands() == 1 ? null : PngTexts.icc(png).orElse(null), PngPictures.exif(png), px);
    }

    private static SmallPicture any(Path file, int px) throws StudioException, IOException {
        DecodedImage image = CODEC.decode(file);
        byte[] icc = image.pixels().getRaster().getNumBands() == 1 ? null : image.embedded().icc();
        return finished(of(image.pixels(), px), icc, Optional.empty(), px);
    }

    /** An upright picture in sRGB of any kind. */
    static SmallPicture of(BufferedImage image, int px) throws IOException {
        PictureRows rows = new PictureRows(image);
        BoxShrink shrink = BoxShrink.forPreview(rows.layout(), px, BACKGROUND);
        rows.to(shrink);
        return SmallPicture.of(shrink.rgb(), shrink.width(), shrink.height(), px).covering(shrink.coverage());
    }

    /** The profile is applied to the small picture: the difference is far below what can be seen. */
    private static SmallPicture finished(SmallPicture small, byte @Nullable [] icc, Optional<byte[]> exif, int px) throws IOException {
        Integer orientation = exif.map(e -> Exif.parse(e).orientation()).orElse(null);
        boolean turned = orientation != null && orientation > 1 && orientation <= 8;
        boolean converted = SrgbConversion.needed(icc, new PixelLayout(small.width(), small.height(), 3, 8)).isPresent();
        if (!turned && !converted) {
            return small;
        }
        try (small) {
            BufferedImage image = small.picture();
            if (converted) {
                image = CODEC.toSrgb(new DecodedImage(image, 8, new EmbeddedMetadata(icc, null, null, Map.of()))).pixels();
            }
            return SmallPicture.of(turned ? Upright.turn(image, orientation) : image, px)
                    .covering(turned ? small.coverage().map(coverage -> coverage.turned(orientation)) : small.coverage());
        }
    }
}
