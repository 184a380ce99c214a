package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** IPTC records, bare or inside Photoshop's resources. Source: IPTC-NAA Information Interchange Model, version 4. */
public final class Iptc {
    private static final int RESOURCE_ID = 0x0404;
    private static final int MAX_RECORDS = 10_000;

    /** Records of part 2 that may hold what a generator wrote. */
    private static final Map<Integer, String> NAMES = Map.of(5, "iptc:ObjectName", 25, "iptc:Keywords", 40, "iptc:SpecialInstructions",
            65, "iptc:OriginatingProgram", 80, "iptc:By-line", 105, "iptc:Headline", 120, "iptc:Caption");

    /** Records of part 2 that name places: content location, city, part of it, province, country. */
    private static final Set<Integer> PLACES = Set.of(26, 27, 90, 92, 95, 100, 101);

    private Iptc() {}

    /** Resources that begin with {@code 8BIM}, or the records themselves. */
    static void photoshop(byte[] b, TextSink sink) {
        records(b).ifPresent(records -> texts(records, sink));
    }

    /** The records in Photoshop's resources, which may be the records themselves; empty when there are none. */
    public static Optional<byte[]> records(byte[] b) {
        if (!has(b, 0, "8BIM")) {
            return b.length > 0 && b[0] == 0x1c ? Optional.of(b) : Optional.empty();
        }
        int at = 0;
        while (at + 12 <= b.length && has(b, at, "8BIM")) {
            int nameBytes = u8(b, at + 6) + 1;
            int sizeAt = at + 6 + nameBytes + (nameBytes & 1);
            if (sizeAt + 4 > b.length) {
                return Optional.empty();
            }
            long size = u32be(b, sizeAt);
            if (size > b.length - sizeAt - 4) {
                return Optional.empty();
            }
            int from = sizeAt + 4;
            if (u16be(b, at + 4) == RESOURCE_ID) {
                return Optional.of(Arrays.copyOfRange(b, from, from + (int) size));
            }
            at = from + (int) (size + (size & 1));
        }
        return Optional.empty();
    }

    /** Records as Photoshop's resources hold them. */
    public static byte[] resources(byte[] records) {
        return ByteBuffer.allocate(12 + records.length + (records.length & 1)).put("8BIM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) RESOURCE_ID).putShort((short) 0).putInt(records.length).put(records).array();
    }

    /** The records but those that name places; from the first that makes no sense on, none. */
    public static byte[] withoutPlaces(byte[] b) {
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        for (int at = 0; at + 5 <= b.length && b[at] == 0x1c; ) {
            int end = at + 5 + u16be(b, at + 3);
            if (end > b.length) {
                break;
            }
            if (u8(b, at + 1) != 2 || !PLACES.contains(u8(b, at + 2))) {
                left.write(b, at, end - at);
            }
            at = end;
        }
        return left.toByteArray();
    }

    private static void texts(byte[] b, TextSink sink) {
        boolean utf8 = false;
        int at = 0;
        for (int i = 0; i < MAX_RECORDS && at + 5 <= b.length && b[at] == 0x1c; i++) {
            int length = u16be(b, at + 3);
            int from = at + 5;
            // Lengths beyond 15 bits are written otherwise and do not occur in texts.
            if (length > b.length - from) {
                return;
            }
            int part = u8(b, at + 1);
            int number = u8(b, at + 2);
            if (part == 1 && number == 90) {
                utf8 = has(b, from, "\u001b%G");
            } else if (part == 2 && NAMES.containsKey(number)) {
                byte[] value = Arrays.copyOfRange(b, from, from + length);
                sink.add(NAMES.get(number), utf8 ? new String(value, StandardCharsets.UTF_8) : PlainText.lenient(value));
            }
            at = from + length;
        }
    }
}
