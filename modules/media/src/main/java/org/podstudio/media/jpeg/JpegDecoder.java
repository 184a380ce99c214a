package org.podstudio.media.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes through the JDK's libjpeg. It sees a cleaned copy of the file: no profile, no comments, and one marker that
 * settles the colour model by libjpeg's own rules, because the JDK guesses differently and would convert colours.
 */
final class JpegDecoder {
    private static final byte[] JFIF = {(byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    private JpegDecoder() {}

    /** Grey or RGB pixels as stored, or the four bands of a CMYK file. */
    static Raster decodeCmyk(JpegFile jpeg) throws IOException {
        return read(jpeg, reader -> reader.readRaster(0, null));
    }

    static BufferedImage decode(JpegFile jpeg) throws IOException {
        BufferedImage image = read(jpeg, reader -> reader.read(0));
        int type = image.getType();
        if (type != BufferedImage.TYPE_3BYTE_BGR && type != BufferedImage.TYPE_BYTE_GRAY
                || !(image.getRaster().getDataBuffer() instanceof DataBufferByte)) {
            throw new JpegException("It has an unusual layout of " + jpeg.components() + " components");
        }
        return image;
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(JpegFile jpeg, Reading<T> reading) throws IOException {
        List<String> warnings = new ArrayList<>();
        ImageReader reader = jdkReader().createReaderInstance();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(cleaned(jpeg)))) {
            IIOReadWarningListener listener = (source, warning) -> warnings.add(warning);
            reader.addIIOReadWarningListener(listener);
            reader.setInput(in, true, true);
            T result = reading.from(reader);
            for (String warning : warnings) {
                if (warning.contains("premature end")) {
                    throw new JpegException("Its pixel data ends too early");
                }
            }
            return result;
        } catch (RuntimeException e) {
            // The JDK's reader lets some of its own slips through on broken files.
            throw new JpegException("Its content breaks the JPEG format", e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReaderSpi jdkReader() {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (all.hasNext()) {
            ImageReaderSpi spi = all.next();
            if (spi.getPluginClassName().startsWith("com.sun.imageio.plugins.jpeg.")) {
                return spi;
            }
        }
        throw new IllegalStateException("this Java has no JPEG reader");
    }

    private static byte[] cleaned(JpegFile jpeg) throws IOException {
        if (jpeg.scanAt() < 0) {
            throw new JpegException("It ends before its pixels begin");
        }
        long rest = jpeg.file().size() - jpeg.scanAt();
        if (rest > Integer.MAX_VALUE - (1 << 20)) {
            throw new JpegException("Its pixel data of " + rest + " bytes does not fit the memory");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) rest + 4096);
        out.write(0xff);
        out.write(0xd8);
        out.writeBytes(colourMarker(jpeg));
        for (JpegFile.Segment segment : jpeg.segments()) {
            boolean application = segment.marker() >= 0xe0 && segment.marker() <= 0xef || segment.marker() == 0xfe;
            if (!application && segment.marker() != 0xda) {
                out.writeBytes(jpeg.file().read(segment.at() - 4, segment.length() + 4));
            }
        }
        out.writeBytes(jpeg.file().read(jpeg.scanAt(), (int) rest));
        // A missing end mark alone is no loss of pixels.
        out.write(0xff);
        out.write(0xd9);
        return out.toByteArray();
    }

    /** Source: default_decompress_parms in libjpeg's jdapimin.c. */
    private static byte[] colourMarker(JpegFile jpeg) throws IOException {
        return switch (jpeg.components()) {
            case 3 -> jpeg.rgb() ? adobe(0) : JFIF;
            case 4 -> adobe(jpeg.adobeTransform() == 2 ? 2 : 0);
            default -> JFIF;
        };
    }

    private static byte[] adobe(int transform) {
        return new byte[] {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    }
}
