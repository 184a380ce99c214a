package org.podstudio.core.api.media;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Reads and writes still images. Safe from any thread; blocks, so never on the EDT. */
public interface ImageCodec {
    /** Pixels a decode may produce before it is refused: 300 megapixels, the largest picture we promise to open. */
    long MAX_PIXELS = 300_000_000L;

    /**
     * Decodes a picture (the first frame of an animation), upright.
     *
     * @throws StudioException with code {@code file-damaged}, {@code format-unsupported}, {@code too-large} or
     *     {@code file-unreadable}
     */
    DecodedImage decode(Path file) throws StudioException;

    /** Whether the file's colours are amounts of printing ink (CMYK), of which {@link #decode} makes RGB. Reads the header only. */
    default boolean inks(Path file) {
        return false;
    }

    /** The same picture converted to sRGB by its ICC profile; the argument itself when it has none or is sRGB. */
    DecodedImage toSrgb(DecodedImage image);

    /**
     * Writes {@code file} (which must not exist) in the format of its extension: {@code png}, {@code jpg}, {@code webp},
     * {@code avif} or {@code tiff}. Alpha is kept where the format can, else flattened on white; 16 bits are kept in PNG and TIFF
     * and become 10 in AVIF. What is embedded is put where the format's readers look for it.
     *
     * @param quality 1 to 100 for lossy formats; 100 is without loss in WebP and AVIF
     * @throws StudioException with code {@code disk-full}, {@code file-unwritable}, {@code too-large} or {@code
     *     format-unsupported}; nothing is left behind
     */
    void encode(BufferedImage pixels, EmbeddedMetadata embedded, int quality, Path file) throws StudioException;

    /**
     * Opens {@code file} (which must not exist) for a picture that comes row by row, as {@link #encode} would write it. PNG and
     * TIFF, and JPEG without transparency, never hold the whole picture in memory.
     *
     * @param bands 1 grey, 3 RGB, 4 RGBA; 8 bits each
     * @throws StudioException as {@link #encode}
     */
    default PictureWriter writer(PixelSize size, int bands, EmbeddedMetadata embedded, int quality, Path file) throws StudioException {
        return new WholePicture(this, size, bands, embedded, quality, file);
    }

    /** Exact high-quality resample (Lanczos-3) to {@code size}, 8 bit. */
    BufferedImage resize(BufferedImage pixels, PixelSize size);

    /**
     * Part of a picture for the screen. Where a format is read row by row, as plain PNG and JPEG are, memory grows with what is shown and
     * not with the picture; others are decoded as a whole, if that fits the memory.
     *
     * @param choice which part, once the size of the upright picture is known
     * @param stop asked now and then: whether nobody wants it any more
     * @throws StudioException as {@link #decode}
     * @throws CancelledException when {@code stop} said so
     */
    default ScreenPicture screen(Path file, Function<PixelSize, PicturePart> choice, BooleanSupplier stop)
            throws StudioException, CancelledException {
        DecodedImage image = toSrgb(decode(file));
        if (stop.getAsBoolean()) {
            throw new CancelledException();
        }
        PicturePart part = choice.apply(image.size());
        BufferedImage cut = image.pixels().getSubimage(part.left(), part.top(), part.width(), part.height());
        boolean same = part.size().width() == part.width() && part.size().height() == part.height();
        return ScreenPicture.of(image.size(), part, same ? cut : resize(cut, part.size()));
    }
}
