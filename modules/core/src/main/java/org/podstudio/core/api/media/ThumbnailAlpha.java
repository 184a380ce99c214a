package org.podstudio.core.api.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How transparent the picture of a thumbnail is, kept behind the end of its JPEG, where who knows nothing of it sees the picture on
 * {@link #GROUND}. With it the picture can be put on any other ground, without the picture itself. Safe from any thread.
 */
public final class ThumbnailAlpha {
    /** Grey on which the JPEG shows what is transparent. */
    public static final int GROUND = 0x80;

    private static final byte[] MARK = "PODalpha".getBytes(StandardCharsets.US_ASCII);
    /** Of what is asked for: more is no thumbnail. */
    private static final int MOST_SIDE_PX = 4096;

    private ThumbnailAlpha() {}

    /** The file with the mask behind it. @param mask of type {@link BufferedImage#TYPE_BYTE_GRAY}, white where the picture is opaque, in any size */
    public static byte[] append(byte[] jpeg, BufferedImage mask) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(jpeg.length + 4096);
        file.write(jpeg);
        int before = file.size();
        DataOutputStream out = new DataOutputStream(file);
        out.writeShort(mask.getWidth());
        out.writeShort(mask.getHeight());
        // Closed, for what it packs with lies outside of the heap; the stream below it holds nothing.
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(((DataBufferByte) mask.getRaster().getDataBuffer()).getData());
        }
        out.writeInt(file.size() - before);
        out.write(MARK);
        return file.toByteArray();
    }

    /** The mask of a file, of the same type; empty where all of its picture is opaque, or it was written before there were masks. */
    public static Optional<BufferedImage> of(byte[] file) throws IOException {
        int end = file.length - MARK.length - Integer.BYTES;
        if (end <= 0 || !Arrays.equals(file, file.length - MARK.length, file.length, MARK, 0, MARK.length)) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(file, end, Integer.BYTES).getInt();
        if (length <= 0 || length > end) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, end - length, length))) {
            int width = in.readUnsignedShort();
            int height = in.readUnsignedShort();
            if (width < 1 || height < 1 || width > MOST_SIDE_PX || height > MOST_SIDE_PX) {
                throw new IOException("a mask of " + width + " x " + height + " pixels");
            }
            BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            byte[] alpha = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
            try (InflaterInputStream unpacked = new InflaterInputStream(in)) {
                if (unpacked.readNBytes(alpha, 0, alpha.length) < alpha.length) {
                    throw new IOException("the mask ends early");
                }
            }
            return Optional.of(mask);
        }
    }
}
