package org.podstudio.media.stated;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.util.Optional;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.sniff.Format;

/**
 * Whether an Ogg file has a last page that says it is the last. Ogg states neither size nor length, and who records a radio station
 * gets a file without an end every time: a file that lacks it may be whole or not, which is worth a word and no refusal.
 */
final class OggEnd {
    /** A page has at most 65,307 bytes, and small tags may stand behind the last. */
    private static final int LOOKED_AT = 68 << 10;

    private OggEnd() {}

    static boolean expected(Format format) {
        return format == Format.OGG || format == Format.OPUS || format == Format.OGV;
    }

    static Optional<CutOff> missing(FileBytes file) throws IOException {
        long from = Math.max(0, file.size() - LOOKED_AT);
        byte[] tail = file.upTo(from, LOOKED_AT);
        for (int at = tail.length - 27; at >= 0; at--) {
            if (has(tail, at, "OggS") && tail[at + 4] == 0) {
                boolean last = (tail[at + 5] & 4) != 0;
                return last && end(tail, at) <= tail.length ? Optional.empty() : Optional.of(new CutOff(file.size(), 0,
                        "Its last page does not say that it is the last: its end is missing, or it was recorded from a stream"));
            }
        }
        return Optional.empty();
    }

    private static int end(byte[] tail, int at) {
        int parts = u8(tail, at + 26);
        int end = at + 27 + parts;
        for (int i = 0; i < parts; i++) {
            if (at + 27 + i >= tail.length) {
                return Integer.MAX_VALUE;
            }
            end += u8(tail, at + 27 + i);
        }
        return end;
    }
}
