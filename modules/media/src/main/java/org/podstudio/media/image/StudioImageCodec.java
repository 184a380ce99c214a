package org.podstudio.media.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PictureWriter;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.carry.CarriedMetadata;
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.ffmpeg.Av1Encoder;
import org.podstudio.media.heif.AvifWriter;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.jpeg.JpegWriter;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.Upright;
import org.podstudio.media.png.PngWriter;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.media.tiff.TiffWriter;
import org.podstudio.media.webp.WebpWriter;

/** The image codec over our own PNG, the JDK's libjpeg, TwelveMonkeys and FFmpeg. */
@ServiceProvider(service = ImageCodec.class)
public final class StudioImageCodec implements ImageCodec {
    private static final int WHITE = 0xffffff;

    @Override
    public DecodedImage decode(Path file) throws StudioException {
        StoredPicture stored = Pictures.decode(file);
        BufferedImage upright = Upright.turn(stored.pixels(), stored.orientation());
        int bits = upright.getRaster().getDataBuffer() instanceof DataBufferUShort ? 16 : 8;
        Density density = Pictures.density(file);
        if (density != null && Upright.swapsSides(stored.orientation())) {
            density = new Density(density.y(), density.x());
        }
        return new DecodedImage(upright, bits, stored.embedded().with(density));
    }

    @Override
    public boolean inks(Path file) {
        try (FileBytes bytes = FileBytes.open(file)) {
            Format format = Sniffer.sniff(bytes).orElse(null);
            return format == Format.JPEG ? JpegFile.open(bytes).components() == 4 : format == Format.TIFF && TiffHeader.read(bytes).inks();
        } catch (IOException unreadable) {
            return false; // decoding it will say why
        }
    }

    @Override
    public DecodedImage toSrgb(DecodedImage image) {
        return SrgbConversion.toSrgb(image);
    }

    @Override
    public void encode(BufferedImage pixels, EmbeddedMetadata embedded, int quality, Path file) throws StudioException {
        PixelSize size = new PixelSize(pixels.getWidth(), pixels.getHeight());
        PictureFormat format = format(file, size);
        EmbeddedMetadata carried = CarriedMetadata.of(embedded, format, MetadataPolicy.KEEP, size, embedded.density(), new HashSet<>())
                .with(embedded.density());
        boolean lossless = quality >= 100;
        switch (format) {
            case PNG -> write(file, out -> PngWriter.write(pixels, carried, out));
            case JPEG -> write(file, out -> out.write(JpegWriter.encode(pixels, carried, quality, WHITE, carried.density())));
            case WEBP -> write(file, out -> out.write(WebpWriter.encode(pixels, carried, quality, lossless)));
            case AVIF -> write(file, out -> out.write(AvifWriter.encode(pixels, carried, new Av1Encoder.Wish(quality, lossless, 1))));
            case TIFF -> tiff(pixels, carried, file);
        }
    }

    @Override
    public PictureWriter writer(PixelSize size, int bands, EmbeddedMetadata embedded, int quality, Path file) throws StudioException {
        PictureFormat format = format(file, size);
        if (!StreamedPicture.fits(format, bands)) {
            return ImageCodec.super.writer(size, bands, embedded, quality, file);
        }
        EmbeddedMetadata carried = CarriedMetadata.of(embedded, format, MetadataPolicy.KEEP, size, embedded.density(), new HashSet<>())
                .with(embedded.density());
        return StreamedPicture.open(format, new PixelLayout(size.width(), size.height(), bands, 8), carried, quality, file);
    }

    /** By the file's ending. */
    private static PictureFormat format(Path file, PixelSize size) throws StudioException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        PictureFormat format = PictureFormat.ofExtension(extension).orElseThrow(
                () -> MediaProblem.unsupported(file, "\"" + extension + "\"", "Choose png, jpg, webp, avif or tiff."));
        int longest = Math.max(size.width(), size.height());
        if (longest > format.maxSide()) {
            throw StudioException.of("too-large", "\"" + file.getFileName() + "\" was not written.",
                    "In this format a side has " + format.maxSide() + " px at most, the picture has " + longest + ".", "Choose png or tiff.");
        }
        return format;
    }

    /** A TIFF is not written from front to back, so it opens its file itself. */
    private static void tiff(BufferedImage pixels, EmbeddedMetadata embedded, Path file) throws StudioException {
        PictureRows rows = new PictureRows(pixels);
        boolean done = false;
        boolean ours = false;
        try (TiffWriter writer = new TiffWriter(rows.layout(), embedded, embedded.density(), file)) {
            ours = true;
            rows.to(writer);
            writer.finish();
            done = true;
        } catch (FileAlreadyExistsException e) {
            throw exists(file, e);
        } catch (UncheckedIOException e) {
            throw MediaProblem.unwritable(file, e.getCause());
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        } finally {
            if (ours && !done) {
                remove(file);
            }
        }
    }

    static StudioException exists(Path file, FileAlreadyExistsException e) {
        return new StudioException(new Problem("file-unwritable", "\"" + file.getFileName() + "\" was not written.",
                "There is already a file of this name.", "Choose another name."), e);
    }

    private interface Encoding {
        void to(OutputStream out) throws IOException, StudioException;
    }

    private static void write(Path file, Encoding encoding) throws StudioException {
        boolean done = false;
        boolean ours = false;
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 256 * 1024)) {
                ours = true;
                encoding.to(out);
            }
            done = true;
        } catch (FileAlreadyExistsException e) {
            throw exists(file, e);
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        } finally {
            if (ours && !done) {
                remove(file);
            }
        }
    }

    static void remove(Path file) throws StudioException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
    }

    @Override
    public ScreenPicture screen(Path file, Function<PixelSize, PicturePart> choice, BooleanSupplier stop)
            throws StudioException, CancelledException {
        return ScreenRows.read(file, choice, stop);
    }

    @Override
    public BufferedImage resize(BufferedImage pixels, PixelSize size) {
        PictureRows rows = new PictureRows(pixels);
        PixelLayout in = rows.layout();
        int length = in.width() * in.bands();
        byte[] all = new byte[Math.multiplyExact(length, in.height())];
        byte[] row = new byte[length];
        short[] scratch = new short[in.bits() == 16 ? length : 0];
        for (int y = 0; y < in.height(); y++) {
            rows.row8(y, row, scratch);
            System.arraycopy(row, 0, all, y * length, length);
        }
        byte[] scaled = Lanczos.resize(all, in.width(), in.height(), in.bands(), size);
        ImageRows out = new ImageRows(new PixelLayout(size.width(), size.height(), in.bands(), 8));
        byte[] outRow = new byte[size.width() * in.bands()];
        for (int y = 0; y < size.height(); y++) {
            System.arraycopy(scaled, y * outRow.length, outRow, 0, outRow.length);
            out.row(y, outRow);
        }
        return out.image();
    }
}
