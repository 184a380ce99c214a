package org.podstudio.media.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.image.MoreXmp;

/** XMP in JPEG segments: one, or a short packet that points to a long one in many. Source: Adobe's XMP specification, part 3. */
final class JpegXmp {
    static final String MARK = "http://ns.adobe.com/xap/1.0/\0";
    static final String MORE_MARK = "http://ns.adobe.com/xmp/extension/\0";
    private static final String POINTER = "HasExtendedXMP";

    /** Bytes of the long packet in one segment, as Adobe's own writer takes them. */
    private static final int PART_BYTES = 65_400;

    /** A packet of this size that points to another one says nothing else. */
    private static final int MOST_POINTER_BYTES = 1024;

    private JpegXmp() {}

    static void write(OutputStream out, byte[] packet) throws IOException {
        if (MARK.length() + packet.length <= JpegWriter.MAX_SEGMENT) {
            JpegWriter.segment(out, 0xe1, MARK, packet);
            return;
        }
        String digest = digest(packet);
        String pointer = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:xmpNote=\"http://ns.adobe.com/xmp/note/\" xmpNote:" + POINTER + "=\"" + digest
                + "\"/></rdf:RDF></x:xmpmeta>";
        JpegWriter.segment(out, 0xe1, MARK, pointer.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < packet.length; at += PART_BYTES) {
            int length = Math.min(PART_BYTES, packet.length - at);
            ByteBuffer part = ByteBuffer.allocate(32 + 8 + length);
            part.put(digest.getBytes(StandardCharsets.US_ASCII)).putInt(packet.length).putInt(at).put(packet, at, length);
            JpegWriter.segment(out, 0xe1, MORE_MARK, part.array());
        }
    }

    private static String digest(byte[] packet) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(packet)).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** The whole packet where the first one only points to it, else the first one. */
    static byte @Nullable [] read(JpegFile jpeg) throws IOException {
        Optional<byte[]> first = jpeg.xmp();
        if (first.isEmpty() || first.get().length > MOST_POINTER_BYTES
                || !new String(first.get(), StandardCharsets.UTF_8).contains(POINTER)) {
            return first.orElse(null);
        }
        MoreXmp more = new MoreXmp();
        for (byte[] part : jpeg.all(0xe1, MORE_MARK)) {
            more.add(part, MORE_MARK.length());
        }
        List<byte[]> packets = more.packets();
        return packets.isEmpty() ? first.get() : packets.getFirst();
    }
}
