package org.podstudio.media.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.podstudio.media.pixels.RowSink;

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

    /** Sends grey or RGB rows on as they are decoded, so that memory does not depend on the picture. */
    static void rows(JpegFile jpeg, RowSink sink) throws IOException {
        read(jpeg, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            RowReceiver receiver = RowReceiver.of(width, height, jpeg.components(), sink, reader::abort);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestination(receiver.image());
            reader.read(0, param);
            if (receiver.received() < height) {
                throw new JpegException("Its pixel data ends too early");
            }
            return height;
        });
    }

    /** What the taker of the rows threw: no fault of the file. */
    static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RuntimeException failure;

        SinkFailure(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(JpegFile jpeg, Reading<T> reading) throws IOException {
        List<String> warnings = new ArrayList<>();
        ImageReader reader = jdkReader().createReaderInstance();
        try (SplicedInput in = cleaned(jpeg)) {
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
        } catch (SinkFailure e) {
            throw e.failure;
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

    private static SplicedInput cleaned(JpegFile jpeg) throws IOException {
        if (jpeg.scanAt() < 0) {
            throw new JpegException("It ends before its pixels begin");
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream(4096);
        head.write(0xff);
        head.write(0xd8);
        head.writeBytes(colourMarker(jpeg));
        for (JpegFile.Segment segment : jpeg.segments()) {
            boolean application = segment.marker() >= 0xe0 && segment.marker() <= 0xef || segment.marker() == 0xfe;
            if (!application && segment.marker() != 0xda) {
                head.writeBytes(jpeg.file().read(segment.at() - 4, segment.length() + 4));
            }
        }
        return new SplicedInput(head.toByteArray(), jpeg.file(), jpeg.scanAt());
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
