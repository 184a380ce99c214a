package org.podstudio.media.heif;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.ffmpeg.Av1Encoder;

/**
 * Writes an AVIF: a coded picture, the grey picture of its transparency, and profile, EXIF and XMP beside them. Source: AV1 Image
 * File Format 1.1 and ISO/IEC 23008-12.
 */
public final class AvifWriter {
    private static final int COLOUR = 1;
    private static final byte[] ALPHA_KIND = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0".getBytes(StandardCharsets.US_ASCII);

    /** @param hidden whether it is no picture to show; @param points kind of reference to the main picture, null for none */
    private record Part(int id, String type, String contentType, boolean hidden, @Nullable String points, byte[] data) {}

    private final BoxWriter properties = new BoxWriter();
    private final List<byte[]> associations = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private int propertyCount;

    private AvifWriter() {}

    public static byte[] encode(BufferedImage image, EmbeddedMetadata embedded, Av1Encoder.Wish wish) throws IOException {
        Av1Encoder.Coded colours = Av1Encoder.colours(image, wish);
        Av1Encoder.Coded alpha = image.getColorModel().hasAlpha() ? Av1Encoder.alpha(image, wish) : null;
        return new AvifWriter().file(colours, alpha, image.getWidth(), image.getHeight(), embedded);
    }

    private byte[] file(Av1Encoder.Coded colours, Av1Encoder.@Nullable Coded alpha, int width, int height,
            EmbeddedMetadata embedded) {
        int size = property("ispe", ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
        byte[] icc = embedded.icc();
        List<Integer> own = new ArrayList<>(List.of(size, depth(colours), essential(property("av1C", colours.configuration()))));
        if (icc != null && icc.length >= 128
                && new String(icc, 16, 4, StandardCharsets.ISO_8859_1).equals(colours.channels() == 1 ? "GRAY" : "RGB ")) {
            own.add(property("colr", ByteBuffer.allocate(4 + icc.length).put("prof".getBytes(StandardCharsets.US_ASCII)).put(icc).array()));
        }
        // Primaries and curve of sRGB, the matrix, full range.
        own.add(property("colr", ByteBuffer.allocate(11).put("nclx".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1)
                .putShort((short) 13).putShort((short) colours.matrix()).put((byte) 0x80).array()));
        parts.add(new Part(COLOUR, "av01", "", false, null, colours.data()));
        associate(COLOUR, own);
        if (alpha != null) {
            int id = parts.size() + 1;
            parts.add(new Part(id, "av01", "", true, "auxl", alpha.data()));
            associate(id, List.of(size, depth(alpha), essential(property("av1C", alpha.configuration())),
                    property("auxC", ByteBuffer.allocate(4 + ALPHA_KIND.length).putInt(0).put(ALPHA_KIND).array())));
        }
        if (embedded.exif() != null) {
            byte[] block = ByteBuffer.allocate(4 + embedded.exif().length).putInt(0).put(embedded.exif()).array();
            parts.add(new Part(parts.size() + 1, "Exif", "", true, "cdsc", block));
        }
        if (embedded.xmp() != null) {
            parts.add(new Part(parts.size() + 1, "mime", "application/rdf+xml", true, "cdsc", embedded.xmp()));
        }
        byte[] type = new BoxWriter().box("ftyp", "avif\0\0\0\0avifmif1miaf".getBytes(StandardCharsets.US_ASCII)).bytes();
        // The places of the data depend on the length of the box that states them, which does not depend on the places.
        int dataAt = type.length + meta(0).length + 8;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        parts.forEach(part -> data.writeBytes(part.data()));
        return new BoxWriter().put(type).put(meta(dataAt)).box("mdat", data.toByteArray()).bytes();
    }

    private int depth(Av1Encoder.Coded coded) {
        byte[] bits = new byte[5 + coded.channels()];
        bits[4] = (byte) coded.channels();
        java.util.Arrays.fill(bits, 5, bits.length, (byte) coded.bits());
        return property("pixi", bits);
    }

    private int property(String type, byte[] content) {
        properties.box(type, content);
        return ++propertyCount;
    }

    private static int essential(int property) {
        return property | 0x80;
    }

    private void associate(int id, List<Integer> indexes) {
        ByteBuffer b = ByteBuffer.allocate(3 + indexes.size()).putShort((short) id).put((byte) indexes.size());
        indexes.forEach(index -> b.put(index.byteValue()));
        associations.add(b.array());
    }

    private byte[] meta(int dataAt) {
        BoxWriter meta = new BoxWriter().number(0, 4);
        meta.box("hdlr", new BoxWriter().number(0, 8).text("pict").number(0, 13).bytes());
        meta.box("pitm", new BoxWriter().number(0, 4).number(COLOUR, 2).bytes());
        BoxWriter places = new BoxWriter().number(0, 4).number(0x4400, 2).number(parts.size(), 2);
        BoxWriter infos = new BoxWriter().number(0, 4).number(parts.size(), 2);
        BoxWriter references = new BoxWriter().number(0, 4);
        int at = dataAt;
        for (Part part : parts) {
            places.number(part.id(), 2).number(0, 2).number(1, 2).number(at, 4).number(part.data().length, 4);
            at += part.data().length;
            BoxWriter info = new BoxWriter().number(2 << 24 | (part.hidden() ? 1 : 0), 4).number(part.id(), 2).number(0, 2)
                    .text(part.type()).number(0, 1);
            infos.box("infe", (part.contentType().isEmpty() ? info : info.text(part.contentType()).number(0, 1)).bytes());
            if (part.points() != null) {
                references.box(part.points(), new BoxWriter().number(part.id(), 2).number(1, 2).number(COLOUR, 2).bytes());
            }
        }
        meta.box("iloc", places.bytes()).box("iinf", infos.bytes());
        if (parts.size() > 1) {
            meta.box("iref", references.bytes());
        }
        BoxWriter links = new BoxWriter().number(0, 4).number(associations.size(), 4);
        associations.forEach(links::put);
        meta.box("iprp", new BoxWriter().box("ipco", properties.bytes()).box("ipma", links.bytes()).bytes());
        return new BoxWriter().box("meta", meta.bytes()).bytes();
    }
}
