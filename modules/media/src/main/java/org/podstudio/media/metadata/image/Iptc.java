package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** IPTC records, bare or inside Photoshop's resources. Source: IPTC-NAA Information Interchange Model, version 4. */
final class Iptc {
    private static final int RESOURCE_ID = 0x0404;
    private static final int MAX_RECORDS = 10_000;

    /** Records of part 2 that may hold what a generator wrote. */
    private static final Map<Integer, String> NAMES = Map.of(5, "iptc:ObjectName", 25, "iptc:Keywords", 40, "iptc:SpecialInstructions",
            65, "iptc:OriginatingProgram", 80, "iptc:By-line", 105, "iptc:Headline", 120, "iptc:Caption");

    private Iptc() {}

    /** Resources that begin with {@code 8BIM}, or the records themselves. */
    static void photoshop(byte[] b, TextSink sink) {
        if (!has(b, 0, "8BIM")) {
            records(b, sink);
            return;
        }
        int at = 0;
        while (at + 12 <= b.length && has(b, at, "8BIM")) {
            int nameBytes = u8(b, at + 6) + 1;
            int sizeAt = at + 6 + nameBytes + (nameBytes & 1);
            if (sizeAt + 4 > b.length) {
                return;
            }
            long size = u32be(b, sizeAt);
            if (size > b.length - sizeAt - 4) {
                return;
            }
            int from = sizeAt + 4;
            if (u16be(b, at + 4) == RESOURCE_ID) {
                records(Arrays.copyOfRange(b, from, from + (int) size), sink);
            }
            at = from + (int) (size + (size & 1));
        }
    }

    private static void records(byte[] b, TextSink sink) {
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
