package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** AIFF and AIFF-C: seeks from chunk to chunk over the sound. */
final class AiffWalk {
    private static final int MOST_CHUNKS = 10_000;

    private AiffWalk() {}

    static void read(FileBytes file, TextSink sink) throws IOException {
        long at = 12;
        for (int i = 0; i < MOST_CHUNKS && at + 8 <= file.size(); i++) {
            byte[] head = file.upTo(at, 8);
            long size = u32be(head, 4);
            long end = Math.min(file.size(), at + 8 + size);
            String id = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
            switch (id) {
                case "ID3 ", "id3 " -> Id3Walk.read(file, at + 8, end, sink);
                case "NAME", "AUTH", "ANNO", "(c) ", "COMT" -> {
                    if (end > at + 8 && sink.take(end - at - 8, id)) {
                        text(id, file.upTo(at + 8, (int) (end - at - 8)), sink);
                    }
                }
                default -> { }
            }
            at = end + (size & 1);
        }
    }

    private static void text(String id, byte[] b, TextSink sink) {
        if (!id.equals("COMT")) {
            Tags.add(sink, id, PlainText.lenient(b));
            return;
        }
        // A list: time, marker, length, text.
        int at = 2;
        for (int i = 0; b.length >= 2 && i < u16be(b, 0) && at + 8 <= b.length; i++) {
            int length = u16be(b, at + 6);
            int end = Math.min(b.length, at + 8 + length);
            Tags.add(sink, "comment", PlainText.lenient(Arrays.copyOfRange(b, at + 8, end)));
            at = end + (length & 1);
        }
    }
}
