package org.podstudio.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.exif.ExifTree;
import org.podstudio.media.ffmpeg.Poster;
import org.podstudio.media.ffmpeg.StillDecoder;
import org.podstudio.media.heif.HeifFile;
import org.podstudio.media.heif.HeifPictures;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.jpeg.JpegPictures;
import org.podstudio.media.metadata.image.Iptc;
import org.podstudio.media.metadata.image.RawProfile;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowSink;
import org.podstudio.media.png.PngDecoder;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.media.webp.WebpFile;
import org.podstudio.media.webp.WebpPictures;

/** Chooses the decoder by the content. */
public final class Pictures {
    /** Size of a file that is decoded from one piece of memory. */
    private static final long MAX_WHOLE_BYTES = 1L << 30;

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
                case AVIF, HEIC -> heif(file, bytes, format);
                case JXL -> JxlProgram.decode(file, bytes);
                case JP2, DDS, EXR, QOI -> whole(file, bytes, format);
                case GIF -> new StoredPicture(GifCanvas.firstFrame(bytes, ForeignPictures.decode(file, format)), EmbeddedMetadata.NONE, 1);
                case TIFF -> tiff(file, bytes);
                default -> foreign(file, bytes, format);
            };
        } catch (java.nio.file.FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw ImageHeader.problem(file, e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Numbers in a broken file lead anywhere; whoever reads it can only say so.
            throw MediaProblem.damaged(file, "Its content breaks the format", e);
        }
    }

    /** How large the picture is meant to be printed, as stored; null where the file does not say. */
    static @Nullable Density density(Path file) {
        try (FileBytes bytes = FileBytes.open(file)) {
            Optional<Format> format = Sniffer.sniff(bytes);
            return format.isEmpty() ? null : Densities.of(bytes, format.get());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // the pixels could be decoded: what is broken beside them is no reason to refuse
        }
    }

    /** Decodes the first picture and keeps nothing: a PNG row by row, other formats as a whole. */
    static void verify(Path file, FileBytes bytes, Format format) throws IOException, StudioException {
        if (format == Format.PNG) {
            PngDecoder.decode(PngFile.open(bytes), new RowSink() {
                @Override
                public void row(int y, byte[] samples) {
                    // only whether it can be decoded is asked
                }

                @Override
                public void row(int y, short[] samples) {
                    // the same
                }
            });
        } else {
            decode(file);
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
        BufferedImage pixels = jpeg.common() ? JpegPictures.decode(jpeg)
                : StillDecoder.picture(StillDecoder.Codec.MJPEG, new byte[0], bytes.read(0, (int) bytes.size()), StillDecoder.Colours.AS_CODED);
        return new StoredPicture(pixels, JpegPictures.embedded(jpeg), orientation(jpeg.exif()));
    }

    private static StoredPicture webp(Path file, FileBytes bytes) throws IOException, StudioException {
        WebpFile webp = WebpFile.open(bytes);
        PixelBudget.checkMemory(file, webp.width(), webp.height(), webp.samples(), 8);
        return new StoredPicture(WebpPictures.decode(webp), WebpPictures.embedded(webp), orientation(WebpPictures.exif(webp)));
    }

    /** Its turns are part of the format; what its EXIF says of them is ignored, as the standard asks. */
    private static StoredPicture heif(Path file, FileBytes bytes, Format format) throws IOException, StudioException {
        Optional<HeifFile> heif = HeifFile.open(bytes);
        if (heif.isEmpty()) {
            return new StoredPicture(Poster.of(file, format, Integer.MAX_VALUE), EmbeddedMetadata.NONE, 1);
        }
        int[] size = heif.get().displayedSize();
        PixelBudget.checkMemory(file, size[0], size[1], 4, 8);
        return new StoredPicture(HeifPictures.decode(heif.get()), HeifPictures.embedded(heif.get()), 1);
    }

    private static StoredPicture tiff(Path file, FileBytes bytes) throws IOException, StudioException {
        TiffHeader header = TiffHeader.read(bytes);
        PixelBudget.checkMemory(file, header.width(), header.height(), header.samples(), 8);
        BufferedImage pixels;
        try {
            pixels = PackedTiff.is(header, bytes) ? ForeignPictures.decode(file, Format.TIFF, PackedTiff.unpack(bytes))
                    : ForeignPictures.decode(file, Format.TIFF);
        } catch (IOException e) {
            try {
                pixels = whole(file, bytes, Format.TIFF).pixels();
            } catch (IOException second) {
                e.addSuppressed(second);
                throw e;
            }
        }
        EmbeddedMetadata embedded = new EmbeddedMetadata(header.icc(), descriptive(bytes), header.xmp(), captions(header));
        return new StoredPicture(pixels, embedded, header.orientation() == null ? 1 : header.orientation());
    }

    /** The tags of a TIFF that say something of the picture and nothing of the file, as a block of EXIF. */
    private static byte @Nullable [] descriptive(FileBytes bytes) throws IOException {
        Optional<ExifTree> tags = ExifTree.read(bytes::upTo);
        if (tags.isEmpty()) {
            return null;
        }
        tags.get().retainMain(ExifTree.DESCRIPTIVE);
        return tags.get().isEmpty() ? null : tags.get().bytes();
    }

    private static Map<String, String> captions(TiffHeader header) {
        return Optional.ofNullable(header.captions()).flatMap(Iptc::records)
                .map(records -> Map.of(RawProfile.IPTC, RawProfile.captions(records))).orElse(Map.of());
    }

    /** Formats that FFmpeg decodes from one piece. */
    private static StoredPicture whole(Path file, FileBytes bytes, Format format) throws IOException, StudioException {
        if (bytes.size() > MAX_WHOLE_BYTES) {
            throw MediaProblem.tooLarge(file, "It has " + (bytes.size() >> 20) + " MB, the limit for this format is " + (MAX_WHOLE_BYTES >> 20));
        }
        StillDecoder.Codec codec = switch (format) {
            case JP2 -> StillDecoder.Codec.JPEG2000;
            case DDS -> StillDecoder.Codec.DDS;
            case EXR -> StillDecoder.Codec.EXR;
            case QOI -> StillDecoder.Codec.QOI;
            default -> StillDecoder.Codec.TIFF;
        };
        byte[] all = bytes.read(0, (int) bytes.size());
        return new StoredPicture(StillDecoder.picture(codec, new byte[0], all, StillDecoder.Colours.AS_CODED), EmbeddedMetadata.NONE, 1);
    }

    private static StoredPicture foreign(Path file, FileBytes bytes, Format format) throws IOException, StudioException {
        BufferedImage pixels = ForeignPictures.decode(file, format);
        return new StoredPicture(pixels, EmbeddedMetadata.NONE, 1);
    }

    static int orientation(Optional<byte[]> exif) {
        Integer orientation = exif.map(e -> Exif.parse(e).orientation()).orElse(null);
        return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
    }
}
