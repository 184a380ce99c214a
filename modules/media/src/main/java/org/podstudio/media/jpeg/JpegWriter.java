package org.podstudio.media.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.metadata.image.RawProfile;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes a JPEG through the JDK's libjpeg and puts EXIF, XMP and the profile behind its first segment. */
public final class JpegWriter {
    /** From this quality on, colour keeps its full resolution: who asks for so much sees the difference. */
    static final int FULL_COLOUR_QUALITY = 90;

    /** Content bytes of one segment: 65535 less the two of its length. */
    static final int MAX_SEGMENT = 65533;

    private JpegWriter() {}

    /** As below, without a density. */
    public static byte[] encode(BufferedImage image, EmbeddedMetadata embedded, int quality, int background) throws IOException {
        return encode(image, embedded, quality, background, null);
    }

    /**
     * @param background RGB on which transparent parts are laid
     * @param quality 1 to 100
     * @param density null when the file shall not state any
     */
    public static byte[] encode(BufferedImage image, EmbeddedMetadata embedded, int quality, int background,
            @Nullable Density density) throws IOException {
        BufferedImage opaque = opaque(image, background);
        ImageWriter writer = writer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (HeadInserter out = new HeadInserter(bytes, embedded, density, opaque.getRaster().getNumBands())) {
            ImageWriteParam param = param(writer, quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, metadata(writer, opaque, param, quality)), param);
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    /** The segments that carry what is embedded. @param bands of the picture, which the profile must fit */
    static void metadata(OutputStream out, EmbeddedMetadata embedded, int bands) throws IOException {
        if (embedded.exif() != null) {
            segment(out, 0xe1, "Exif\0\0", embedded.exif());
        }
        if (embedded.xmp() != null) {
            JpegXmp.write(out, embedded.xmp());
        }
        String captions = embedded.text().get(RawProfile.IPTC);
        if (captions != null) {
            segment(out, 0xed, JpegFile.PHOTOSHOP_MARK, RawProfile.of(RawProfile.IPTC, captions).map(RawProfile::content).orElse(new byte[0]));
        }
        String comment = embedded.text().get(JpegFile.COMMENT);
        if (comment != null) {
            segment(out, 0xfe, "", comment.getBytes(StandardCharsets.UTF_8));
        }
        byte[] icc = embedded.icc();
        if (icc != null && icc.length >= 128
                && new String(icc, 16, 4, StandardCharsets.ISO_8859_1).equals(bands == 1 ? "GRAY" : "RGB ")) {
            profile(out, icc);
        }
    }

    /** Whether a block of EXIF fits the one segment that it may take. */
    public static boolean fits(byte[] exif) {
        return exif.length + 6 <= MAX_SEGMENT;
    }

    static ImageWriter writer() throws IOException {
        return jdkWriter().createWriterInstance();
    }

    static ImageWriteParam param(ImageWriter writer, int quality) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(Math.clamp(quality, 1, 100) / 100f);
        return param;
    }

    /** Null where the encoder's own choice is right. */
    static @Nullable IIOMetadata metadata(ImageWriter writer, BufferedImage image, ImageWriteParam param, int quality) throws IOException {
        return quality >= FULL_COLOUR_QUALITY && image.getRaster().getNumBands() == 3 ? fullColour(writer, image, param) : null;
    }

    private static IIOMetadata fullColour(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        String format = metadata.getNativeMetadataFormatName();
        Node root = metadata.getAsTree(format);
        NodeList components = ((org.w3c.dom.Element) root).getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            ((org.w3c.dom.Element) components.item(i)).setAttribute("HsamplingFactor", "1");
            ((org.w3c.dom.Element) components.item(i)).setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(format, root);
        return metadata;
    }

    private static ImageWriterSpi jdkWriter() {
        Iterator<ImageWriterSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, false);
        while (all.hasNext()) {
            ImageWriterSpi spi = all.next();
            if (spi.getPluginClassName().startsWith("com.sun.imageio.plugins.jpeg.")) {
                return spi;
            }
        }
        throw new IllegalStateException("this Java has no JPEG writer");
    }

    /** 8-bit grey or BGR without alpha. */
    private static BufferedImage opaque(BufferedImage image, int background) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return image;
        }
        PictureRows rows = new PictureRows(image);
        PixelLayout layout = rows.layout();
        boolean grey = layout.bands() == 1;
        BufferedImage out = new BufferedImage(layout.width(), layout.height(),
                grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        int length = layout.width() * layout.bands();
        byte[] row = new byte[length];
        short[] scratch = new short[layout.bits() == 16 ? length : 0];
        int to = 0;
        for (int y = 0; y < layout.height(); y++) {
            rows.row8(y, row, scratch);
            if (grey) {
                System.arraycopy(row, 0, target, to, length);
                to += length;
                continue;
            }
            for (int x = 0, i = 0; x < layout.width(); x++, i += layout.bands(), to += 3) {
                int alpha = layout.bands() == 4 ? row[i + 3] & 0xff : 255;
                target[to] = (byte) (((row[i + 2] & 0xff) * alpha + (background & 0xff) * (255 - alpha) + 127) / 255);
                target[to + 1] = (byte) (((row[i + 1] & 0xff) * alpha + (background >> 8 & 0xff) * (255 - alpha) + 127) / 255);
                target[to + 2] = (byte) (((row[i] & 0xff) * alpha + (background >> 16 & 0xff) * (255 - alpha) + 127) / 255);
            }
        }
        return out;
    }

    /** A block that does not fit one segment is left out: half of it would be worse than none. */
    static void segment(OutputStream out, int marker, String mark, byte[] content) throws IOException {
        int length = mark.length() + content.length;
        if (length > MAX_SEGMENT) {
            return;
        }
        out.write(new byte[] {(byte) 0xff, (byte) marker, (byte) (length + 2 >> 8), (byte) (length + 2)});
        out.write(mark.getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
    }

    private static void profile(OutputStream out, byte[] icc) throws IOException {
        int part = MAX_SEGMENT - 14;
        int parts = (icc.length + part - 1) / part;
        for (int i = 0; i < parts && parts < 256; i++) {
            byte[] content = java.util.Arrays.copyOfRange(icc, i * part, Math.min(icc.length, (i + 1) * part));
            segment(out, 0xe2, "ICC_PROFILE\0" + (char) (i + 1) + (char) parts, content);
        }
    }
}
