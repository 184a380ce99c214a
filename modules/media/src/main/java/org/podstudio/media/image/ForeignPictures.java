package org.podstudio.media.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.pixels.Normalize;
import org.podstudio.media.sniff.Format;

/** Pictures that ImageIO and its TwelveMonkeys plug-ins decode. */
final class ForeignPictures {
    private ForeignPictures() {}

    /** Looked for once, and only when the first such picture is opened: the scan costs a tenth of a second. */
    private static final class Plugins {
        static {
            ImageIO.setUseCache(false);
            ImageIO.scanForPlugins();
        }

        static void ready() {
            // running the initialiser is all that is wanted
        }
    }

    /** ImageIO's name of a format it can decode, or an empty string. */
    private static String readerName(Format format) {
        return switch (format) {
            case GIF -> "gif";
            case BMP -> "bmp";
            case TIFF -> "tiff";
            case PSD -> "psd";
            case ICO -> "ico";
            case CUR -> "cur";
            case ICNS -> "icns";
            case TGA -> "tga";
            case PNM -> "pnm";
            case PCX -> "pcx";
            case IFF -> "iff";
            case SGI -> "sgi";
            case HDR -> "hdr";
            case WEBP -> "webp";
            default -> "";
        };
    }

    static boolean knows(Format format) {
        return !readerName(format).isEmpty();
    }

    /**
     * The first picture of a file.
     *
     * @throws IOException with the reason of the last reader that tried
     */
    static BufferedImage decode(Path file, Format format) throws IOException, StudioException {
        return decode(file, format, () -> input(file, format));
    }

    /** The first picture of a file whose content was written again in memory. */
    static BufferedImage decode(Path file, Format format, byte[] content) throws IOException, StudioException {
        return decode(file, format, () -> new MemoryCacheImageInputStream(new ByteArrayInputStream(content)));
    }

    /** Opens the same content once for every reader that tries it. */
    private interface Input {
        ImageInputStream open() throws IOException;
    }

    private static ImageInputStream input(Path file, Format format) throws IOException {
        return format == Format.ICO || format == Format.CUR ? IconDirectory.open(file) : new FileImageInput(file);
    }

    private static BufferedImage decode(Path file, Format format, Input input) throws IOException, StudioException {
        Plugins.ready();
        IOException last = new IOException("No decoder accepts its content");
        for (ImageReader reader : readers(format)) {
            try (ImageInputStream in = input.open()) {
                reader.setInput(in, false, true);
                int index = best(reader, format);
                int width = reader.getWidth(index);
                int height = reader.getHeight(index);
                PixelBudget.checkMemory(file, width, height, 4, 8);
                return Normalize.picture(reader.read(index));
            } catch (IOException e) {
                last = e;
            } catch (RuntimeException | StackOverflowError e) {
                // Readers let slips through on broken files: to the user the file is what is broken.
                last = new IOException("Its content breaks the format", e);
            } finally {
                reader.dispose();
            }
        }
        throw last;
    }

    private static List<ImageReader> readers(Format format) {
        List<ImageReader> readers = new ArrayList<>();
        Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(readerName(format));
        while (all.hasNext()) {
            readers.add(all.next());
        }
        return readers;
    }

    /** Icons hold one picture in many sizes: the largest is meant. */
    private static int best(ImageReader reader, Format format) throws IOException {
        if (format != Format.ICO && format != Format.CUR && format != Format.ICNS) {
            return 0;
        }
        int best = 0;
        long most = -1;
        int count = reader.getNumImages(true);
        for (int i = 0; i < count; i++) {
            long area = (long) reader.getWidth(i) * reader.getHeight(i);
            if (area > most) {
                most = area;
                best = i;
            }
        }
        return best;
    }
}
