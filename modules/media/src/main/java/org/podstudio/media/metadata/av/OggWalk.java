package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.s32le;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;

/** Ogg: the second packet of each stream, which may stretch over many pages. */
final class OggWalk {
    private static final int PAGE_HEAD = 27;
    private static final int MOST_STREAMS = 16;

    /** 16 MiB of comments in pages of 4 KiB, as common encoders cut them. */
    private static final int MOST_PAGES = 5_000;

    /** Header packets of a stream: Vorbis and Theora have three, FLAC one per block. */
    private static final int MOST_PACKETS = 6;

    private static final class Stream {
        private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
        private int packets;
        private boolean done;
    }

    private OggWalk() {}

    static void read(FileBytes file, TextSink sink) throws IOException {
        Map<Integer, Stream> streams = new HashMap<>();
        long at = 0;
        for (int i = 0; i < MOST_PAGES; i++) {
            byte[] head = file.upTo(at, PAGE_HEAD + 255);
            if (head.length < PAGE_HEAD || !has(head, 0, "OggS") || head.length < PAGE_HEAD + (head[26] & 0xff)) {
                return;
            }
            int segments = head[26] & 0xff;
            int length = 0;
            for (int s = 0; s < segments; s++) {
                length += head[PAGE_HEAD + s] & 0xff;
            }
            Stream stream = streams.size() < MOST_STREAMS ? streams.computeIfAbsent(s32le(head, 14), serial -> new Stream()) : streams.get(s32le(head, 14));
            if (stream != null && !stream.done) {
                page(stream, head, segments, file.upTo(at + PAGE_HEAD + segments, length), sink);
            }
            if (i > 0 && streams.values().stream().allMatch(s -> s.done)) {
                return;
            }
            at += PAGE_HEAD + segments + length;
        }
    }

    private static void page(Stream stream, byte[] head, int segments, byte[] body, TextSink sink) {
        int at = 0;
        for (int s = 0; s < segments && !stream.done; s++) {
            int length = head[PAGE_HEAD + s] & 0xff;
            if (stream.packet.size() + length > TextSink.MAX_BYTES) {
                sink.note("the comments of a stream were left out: " + TextSink.MAX_BYTES + " bytes are kept of a file");
                stream.done = true;
                return;
            }
            stream.packet.write(body, Math.min(at, body.length), Math.clamp(body.length - at, 0, length));
            at += length;
            if (length < 255) {
                packet(stream, sink);
            }
        }
    }

    private static void packet(Stream stream, TextSink sink) {
        byte[] b = stream.packet.toByteArray();
        stream.packet.reset();
        int from = start(b, stream.packets++);
        if (from >= 0 && sink.take(b.length, "the comments of a stream")) {
            VorbisComments.read(b, from, sink);
        }
        stream.done = from >= 0 || stream.packets >= MOST_PACKETS;
    }

    /** Where the comments begin in a packet; -1 when it holds none. */
    private static int start(byte[] b, int number) {
        if (has(b, 0, "\u0003vorbis") || has(b, 0, "\u0081theora")) {
            return 7;
        }
        if (has(b, 0, "OpusTags")) {
            return 8;
        }
        if (has(b, 0, "OVP80\u0002 ")) {
            return 7;
        }
        // FLAC in Ogg: the block's head comes along. What else there is as a second packet is none of these.
        return number > 0 && b.length > 8 && (b[0] & 0x7f) == 4 && (s32be(b, 0) & 0xffffff) == b.length - 4 ? 4 : -1;
    }
}
