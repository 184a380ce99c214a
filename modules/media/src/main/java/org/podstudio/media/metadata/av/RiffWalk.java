package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u32le;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** WAV (also RF64 and BW64) and AVI: seeks from chunk to chunk over sound and pictures. */
final class RiffWalk {
    private static final int MOST_CHUNKS = 20_000;
    private static final int MOST_DEPTH = 4;
    private static final int MOST_CREDENTIALS = 4 << 20;

    private final FileBytes file;
    private final TextSink sink;
    private int chunks;
    /** Length of the sound where 32 bits do not hold it. */
    private long dataBytes = 0xffffffffL;

    private RiffWalk(FileBytes file, TextSink sink) {
        this.file = file;
        this.sink = sink;
    }

    static void read(FileBytes file, TextSink sink) throws IOException {
        // To the end of the file: writers of long files leave the size in front wrong, and an AVI may have several.
        new RiffWalk(file, sink).chunks(12, file.size(), 0);
    }

    private void chunks(long from, long to, int depth) throws IOException {
        for (long at = from; at >= from && at + 8 <= to && ++chunks < MOST_CHUNKS; ) {
            byte[] head = file.upTo(at, 12);
            if (head.length < 8) {
                return;
            }
            String id = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
            long size = u32le(head, 4);
            size = size == 0xffffffffL && id.equals("data") ? dataBytes : size;
            long end = size > to - at - 8 ? to : at + 8 + size;
            if (id.equals("LIST") && has(head, 8, "INFO")) {
                info(at + 12, end);
            } else if ((id.equals("LIST") && !has(head, 8, "movi") || id.equals("RIFF") && at > 0) && depth < MOST_DEPTH) {
                chunks(at + 12, end, depth + 1);
            } else {
                chunk(id, at + 8, end);
            }
            at = end + (size & 1);
        }
    }

    private void chunk(String id, long from, long to) throws IOException {
        switch (id) {
            case "ds64" -> {
                byte[] b = file.upTo(from, 16);
                dataBytes = b.length < 16 ? dataBytes : Math.max(0, (long) s32le(b, 12) << 32 | u32le(b, 8));
            }
            case "id3 ", "ID3 " -> Id3Walk.read(file, from, to, sink);
            case "bext" -> broadcast(from, to);
            case "_PMX" -> {
                byte[] packet = take(from, to, "an XMP chunk");
                if (packet != null) {
                    sink.xmp(packet);
                }
            }
            case "C2PA" -> {
                int length = (int) Math.min(to - from, MOST_CREDENTIALS);
                if (sink.take(length, "Content Credentials")) {
                    sink.credentials(file.upTo(from, length));
                }
            }
            default -> { }
        }
    }

    private void info(long from, long to) throws IOException {
        for (long at = from; at >= from && at + 8 <= to && ++chunks < MOST_CHUNKS; ) {
            byte[] head = file.upTo(at, 8);
            if (head.length < 8) {
                return;
            }
            long size = u32le(head, 4);
            long end = size > to - at - 8 ? to : at + 8 + size;
            byte[] text = take(at + 8, end, "a text of an INFO list");
            if (text != null) {
                Tags.add(sink, new String(head, 0, 4, StandardCharsets.ISO_8859_1), PlainText.lenient(text));
            }
            at = end + (size & 1);
        }
    }

    /** Source: EBU Tech 3285: 256 bytes of description, 32 of originator. */
    private void broadcast(long from, long to) throws IOException {
        byte[] b = file.upTo(from, (int) Math.min(to - from, 288));
        if (b.length > 0 && sink.take(b.length, "a broadcast chunk")) {
            Tags.add(sink, "description", field(b, 0, 256));
            Tags.add(sink, "originator", field(b, 256, 288));
        }
    }

    private static String field(byte[] b, int from, int to) {
        byte[] field = Arrays.copyOfRange(b, Math.min(from, b.length), Math.min(to, b.length));
        int end = 0;
        while (end < field.length && field[end] != 0) {
            end++;
        }
        return PlainText.lenient(Arrays.copyOf(field, end));
    }

    private byte @Nullable [] take(long from, long to, String what) throws IOException {
        return to > from && sink.take(to - from, what) ? file.upTo(from, (int) (to - from)) : null;
    }
}
