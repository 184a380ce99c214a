package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.ExifTree.Part;
import org.podstudio.media.exif.ExifTree;
import org.podstudio.media.heif.HeifFile;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.webp.WebpFile;

/** How large a file's picture is meant to be printed: the format's own word first, then that of its EXIF block. */
public final class Densities {
    private static final int X_RESOLUTION = 0x011a;
    private static final int Y_RESOLUTION = 0x011b;
    private static final int UNIT = 0x0128;
    private static final double CM_PER_INCH = 2.54;

    private Densities() {}

    /** Null when the file does not say, or says nonsense. */
    public static @Nullable Density of(FileBytes file, Format format) throws IOException {
        return switch (format) {
            case PNG -> {
                Optional<PngFile.Chunk> size = PngFile.open(file).first("pHYs").filter(c -> c.length() == 9);
                byte[] b = size.isPresent() ? file.upTo(size.get().at(), 9) : new byte[0];
                yield b.length == 9 && b[8] == 1 && u32be(b, 0) > 0 && u32be(b, 4) > 0
                        ? checked(u32be(b, 0) * 0.0254, u32be(b, 4) * 0.0254) : null;
            }
            case JPEG -> jpeg(JpegFile.open(file));
            case TIFF -> ExifTree.read(file::upTo).map(Densities::of).orElse(null);
            case WEBP -> of(WebpFile.open(file).metadata("EXIF"));
            case AVIF, HEIC -> {
                Optional<HeifFile> heif = HeifFile.open(file);
                yield heif.isEmpty() ? null : of(heif.get().exif());
            }
            default -> null;
        };
    }

    private static @Nullable Density jpeg(JpegFile jpeg) throws IOException {
        Optional<int[]> jfif = jpeg.density();
        if (jfif.isPresent() && (jfif.get()[0] == 1 || jfif.get()[0] == 2) && jfif.get()[1] > 0 && jfif.get()[2] > 0) {
            double unit = jfif.get()[0] == 1 ? 1 : CM_PER_INCH;
            return checked(jfif.get()[1] * unit, jfif.get()[2] * unit);
        }
        return of(jpeg.exif());
    }

    private static @Nullable Density of(Optional<byte[]> exif) {
        return exif.flatMap(ExifTree::parse).map(Densities::of).orElse(null);
    }

    private static @Nullable Density of(ExifTree tree) {
        Double x = tree.rational(Part.MAIN, X_RESOLUTION);
        Double y = tree.rational(Part.MAIN, Y_RESOLUTION);
        int unit = tree.number(Part.MAIN, UNIT);
        if (x == null || y == null || unit == 1) {
            return null;
        }
        return unit == 3 ? checked(x * CM_PER_INCH, y * CM_PER_INCH) : checked(x, y);
    }

    private static @Nullable Density checked(double x, double y) {
        // Sizes in metres are whole numbers, so an inch's number is only near the one that was meant.
        double nearX = Math.abs(x - Math.rint(x)) < 0.02 ? Math.rint(x) : x;
        double nearY = Math.abs(y - Math.rint(y)) < 0.02 ? Math.rint(y) : y;
        return Density.possible(nearX, nearY) ? new Density(nearX, nearY) : null;
    }
}
