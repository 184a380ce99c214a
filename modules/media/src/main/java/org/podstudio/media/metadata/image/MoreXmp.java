package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.u32be;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.media.metadata.TextSink;

/** The rest of an XMP packet that is too long for one JPEG segment. Source: Adobe's XMP specification, part 3, 1.1.3.1. */
public final class MoreXmp {
    private static final int DIGEST = 32;

    /** The packet's digest → the packet as far as it was found. */
    private final Map<String, byte[]> packets = new LinkedHashMap<>();

    /** A part: digest, length of the whole, and where this part belongs. */
    public void add(byte[] segment, int from) {
        int head = from + DIGEST + 8;
        if (segment.length <= head) {
            return;
        }
        String digest = new String(segment, from, DIGEST, StandardCharsets.ISO_8859_1);
        long whole = u32be(segment, from + DIGEST);
        long place = u32be(segment, from + DIGEST + 4);
        int length = segment.length - head;
        boolean known = packets.containsKey(digest);
        if (whole > TextSink.MAX_BYTES || place + length > whole || !known && packets.size() >= 4) {
            return;
        }
        byte[] packet = packets.computeIfAbsent(digest, d -> new byte[(int) whole]);
        if (place + length <= packet.length) {
            System.arraycopy(segment, head, packet, (int) place, length);
        }
    }

    public List<byte[]> packets() {
        return new ArrayList<>(packets.values());
    }
}
