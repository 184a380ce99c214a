package org.podstudio.media.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.heif.HeifFile;
import org.podstudio.media.heif.SequenceHeader;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.webp.WebpFile;

/**
 * What a picture's header says.
 *
 * @param width as stored, before orientation
 * @param orientation 1 to 8, null when the file does not say
 * @param alpha null when the header does not tell
 */
public record ImageHeader(int width, int height, @Nullable Integer orientation, @Nullable Boolean alpha) {
    public static ImageHeader read(FileBytes bytes, Format format) throws IOException {
        return switch (format) {
            case PNG -> {
                PngFile png = PngFile.open(bytes);
                yield new ImageHeader(png.width(), png.height(), orientation(PngPictures.exif(png)), png.hasAlpha());
            }
            case JPEG -> {
                JpegFile jpeg = JpegFile.open(bytes);
                yield new ImageHeader(jpeg.width(), jpeg.height(), orientation(jpeg.exif()), false);
            }
            case WEBP -> {
                WebpFile webp = WebpFile.open(bytes);
                yield new ImageHeader(webp.width(), webp.height(),
                        orientation(webp.metadata("EXIF").map(Exif::withoutMark)), webp.hasAlpha());
            }
            case AVIF, HEIC -> heif(bytes);
            case GIF -> {
                int[] size = GifCanvas.size(bytes);
                yield new ImageHeader(size[0], size[1], null, null);
            }
            case BMP -> {
                int[] size = BmpHeader.size(bytes);
                yield new ImageHeader(size[0], size[1], null, null);
            }
            case TIFF -> {
                TiffHeader tiff = TiffHeader.read(bytes);
                yield new ImageHeader(tiff.width(), tiff.height(), tiff.orientation(), tiff.alpha());
            }
            case JXL -> {
                JxlHeader jxl = JxlHeader.read(bytes);
                yield new ImageHeader(jxl.width(), jxl.height(), null, null);
            }
            case PSD -> FixedHeaders.psd(bytes);
            case TGA -> FixedHeaders.tga(bytes);
            case PCX -> FixedHeaders.pcx(bytes);
            case SGI -> FixedHeaders.sgi(bytes);
            case QOI -> FixedHeaders.qoi(bytes);
            case DDS -> FixedHeaders.dds(bytes);
            case IFF -> FixedHeaders.iff(bytes);
            case ICO, CUR -> IconHeaders.windows(bytes);
            case ICNS -> IconHeaders.mac(bytes);
            case PNM -> TextHeaders.pnm(bytes);
            case HDR -> TextHeaders.hdr(bytes);
            case JP2 -> Jp2Header.read(bytes);
            case EXR -> ExrHeader.read(bytes);
            default -> throw new IOException("No decoder accepts its content");
        };
    }

    /**
     * Of a header that tells no orientation.
     *
     * @throws IOException when no picture can have such a size
     */
    static ImageHeader stated(long width, long height, @Nullable Boolean alpha) throws IOException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new IOException("Its header says " + width + "x" + height + " pixels");
        }
        return new ImageHeader((int) width, (int) height, null, alpha);
    }

    private static ImageHeader heif(FileBytes bytes) throws IOException {
        Optional<HeifFile> heif = HeifFile.open(bytes);
        int[] size = heif.isPresent() ? heif.get().displayedSize() : SequenceHeader.displayedSize(bytes);
        return new ImageHeader(size[0], size[1], null, heif.isPresent() ? heif.get().hasAlpha() : null);
    }

    /** Refuses what has no decoder here, by name. */
    static void requireSupported(Path file, Format format) throws StudioException {
        if (format == Format.SVG) {
            throw MediaProblem.unsupported(file, "SVG", "Export it as PNG first.");
        }
        if (format == Format.JXL && JxlProgram.find().isEmpty()) {
            throw JxlProgram.missing(file);
        }
    }

    /** A decoder that says it does not know a variant of its format means no damage. */
    static StudioException problem(Path file, IOException e) {
        String reason = reason(e);
        boolean unknown = reason.startsWith("Unsupported") && !reason.contains("Insufficient");
        return unknown ? new StudioException(MediaProblem.unsupported(file, "of its kind (" + reason.replaceAll("[!. ]+$", "") + ")",
                "Convert it to PNG with another program first.").problem(), e) : MediaProblem.damaged(file, reason, e);
    }

    /** Why a file could not be read, as a sentence for the user. */
    private static String reason(IOException e) {
        if (e instanceof EOFException) {
            return "It ends too early" + (e.getMessage() == null ? "" : ": " + e.getMessage());
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? "Its content breaks the format" : message;
    }

    private static @Nullable Integer orientation(Optional<byte[]> exif) {
        return exif.map(e -> Exif.parse(e).orientation()).orElse(null);
    }
}
