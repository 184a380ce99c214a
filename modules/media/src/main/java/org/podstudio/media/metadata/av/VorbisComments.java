package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.u32le;

import java.nio.charset.StandardCharsets;
import org.podstudio.media.metadata.TextSink;

/** The list of {@code KEY=value} in FLAC, Vorbis, Opus, Theora and Speex. */
final class VorbisComments {
    /** Pictures in base64 are no texts. */
    private static final String PICTURE = "METADATA_BLOCK_PICTURE";

    private VorbisComments() {}

    /** @param from where the vendor's length stands. Stops at the first entry that does not fit. */
    static void read(byte[] b, int from, TextSink sink) {
        long at = from + 4 + (from + 4 <= b.length ? u32le(b, from) : b.length);
        long count = at + 4 <= b.length ? u32le(b, (int) at) : 0;
        at += 4;
        for (long i = 0; i < count && at + 4 <= b.length; i++) {
            long length = u32le(b, (int) at);
            at += 4;
            if (length > b.length - at) {
                return;
            }
            String entry = new String(b, (int) at, (int) length, StandardCharsets.UTF_8);
            int equals = entry.indexOf('=');
            if (equals > 0 && !entry.regionMatches(true, 0, PICTURE, 0, equals)) {
                Tags.add(sink, entry.substring(0, equals), entry.substring(equals + 1));
            }
            at += length;
        }
    }
}
