package org.podstudio.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.jpeg.JpegPictures;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.media.webp.WebpFile;

/** Chooses the decoder by the content. */
public final class Pictures {
    private Pictures() {}

    /** Decodes the first picture of a file, as stored. */
    static StoredPicture decode(Path file) throws StudioException {
        try (FileBytes bytes = FileBytes.open(file)) {
            if (bytes.size() == 0) {
                throw MediaProblem.empty(file);
            }
            Format format = Sniffer.sniff(bytes).orElseThrow(() -> MediaProblem.notMedia(file));
            ImageHeader.requireSupported(file, format);
            return switch (format) {
                case PNG -> png(file, bytes);
                case JPEG -> jpeg(file, bytes);
                case WEBP -> webp(file, bytes);
                default -> foreign(file, bytes, format);
            };
        } catch (java.nio.file.FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(file, ImageHeader.reason(e), e);
        }
    }

    private static StoredPicture png(Path file, FileBytes bytes) throws IOException, StudioException {
        PngFile png = PngFile.open(bytes);
        PixelLayout layout = png.layout();
        PixelBudget.checkMemory(file, layout.width(), layout.height(), layout.bands(), layout.bits());
        EmbeddedMetadata embedded = PngPictures.embedded(png);
        return new StoredPicture(PngPictures.decode(png), embedded, orientation(PngPictures.exif(png)));
    }

    private static StoredPicture jpeg(Path file, FileBytes bytes) throws IOException, StudioException {
        JpegFile jpeg = JpegFile.open(bytes);
        PixelBudget.checkMemory(file, jpeg.width(), jpeg.height(), jpeg.components(), 8);
        return new StoredPicture(JpegPictures.decode(jpeg), JpegPictures.embedded(jpeg), orientation(jpeg.exif()));
    }

    private static StoredPicture webp(Path file, FileBytes bytes) throws IOException, StudioException {
        WebpFile webp = WebpFile.open(bytes);
        PixelBudget.checkMemory(file, webp.width(), webp.height(), 4, 8);
        Optional<byte[]> exif = webp.metadata("EXIF").map(Exif::withoutMark);
        EmbeddedMetadata embedded = new EmbeddedMetadata(webp.metadata("ICCP").orElse(null),
                exif.map(e -> Exif.parse(e).upright()).orElse(null), webp.metadata("XMP ").orElse(null), Map.of());
        return new StoredPicture(ForeignPictures.decode(file, Format.WEBP), embedded, orientation(exif));
    }

    private static StoredPicture foreign(Path file, FileBytes bytes, Format format) throws IOException, StudioException {
        BufferedImage pixels = ForeignPictures.decode(file, format);
        return new StoredPicture(pixels, EmbeddedMetadata.NONE, 1);
    }

    private static int orientation(Optional<byte[]> exif) {
        Integer orientation = exif.map(e -> Exif.parse(e).orientation()).orElse(null);
        return orientation == null ? 1 : orientation;
    }
}
