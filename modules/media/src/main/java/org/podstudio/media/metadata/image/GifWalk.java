package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.has;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** Texts of a GIF: its comments, its XMP packet and its Content Credentials. */
public final class GifWalk {
    /** Sub-blocks of a file; each has at most 255 bytes. */
    private static final int MAX_BLOCKS = 1_000_000;

    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;

    /** An XMP packet is no chain of sub-blocks: 257 bytes behind it lead any reader to its end. */
    private static final int XMP_TRAILER = 257;

    private final FileBytes file;
    private final TextSink sink;
    private int blocks;

    private GifWalk(FileBytes file, TextSink sink) {
        this.file = file;
        this.sink = sink;
    }

    public static void read(FileBytes file, TextSink sink) throws IOException {
        new GifWalk(file, sink).walk();
    }

    private void walk() throws IOException {
        long at = 13 + colours(file.byteAt(10));
        while (blocks < MAX_BLOCKS) {
            int kind = file.byteAt(at);
            if (kind == FRAME) {
                at = skip(at + 11 + colours(file.byteAt(at + 9)));
            } else if (kind == EXTENSION) {
                at = extension(file.byteAt(at + 1), at + 2);
            } else {
                return;
            }
        }
    }

    private static long colours(int flags) {
        return flags >= 0 && (flags & 0x80) != 0 ? 3L << (flags & 7) + 1 : 0;
    }

    private long extension(int label, long at) throws IOException {
        if (label == COMMENT) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            long end = collect(at, text);
            if (sink.take(text.size(), "a comment")) {
                sink.add("comment", PlainText.lenient(text.toByteArray()));
            }
            return end;
        }
        if (label == APPLICATION && has(file.upTo(at, 12), 1, "XMP DataXMP")) {
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            long end = chain(at + 12, packet);
            int length = packet.size() - XMP_TRAILER;
            if (length > 0 && sink.take(length, "an XMP packet")) {
                sink.xmp(java.util.Arrays.copyOf(packet.toByteArray(), length));
            }
            return end;
        }
        if (label == APPLICATION && has(file.upTo(at, 9), 1, "C2PA_GIF")) {
            ByteArrayOutputStream boxes = new ByteArrayOutputStream();
            long end = collect(at + 12, boxes);
            if (sink.take(boxes.size(), "Content Credentials")) {
                sink.credentials(boxes.toByteArray());
            }
            return end;
        }
        return skip(at);
    }

    private long skip(long from) throws IOException {
        long at = from;
        int length = file.byteAt(at);
        while (length > 0 && blocks++ < MAX_BLOCKS) {
            at += 1 + length;
            length = file.byteAt(at);
        }
        return at + 1;
    }

    /** The content of the sub-blocks. */
    private long collect(long from, ByteArrayOutputStream to) throws IOException {
        long at = from;
        int length = file.byteAt(at);
        while (length > 0 && blocks++ < MAX_BLOCKS) {
            if (to.size() < TextSink.MAX_BYTES) {
                to.writeBytes(file.upTo(at + 1, length));
            }
            at += 1 + length;
            length = file.byteAt(at);
        }
        return at + 1;
    }

    /** Everything up to the end of the chain, with the bytes that count as lengths. */
    private long chain(long from, ByteArrayOutputStream to) throws IOException {
        long at = from;
        int length = file.byteAt(at);
        while (length > 0 && blocks++ < MAX_BLOCKS) {
            if (to.size() < TextSink.MAX_BYTES) {
                to.writeBytes(file.upTo(at, 1 + length));
            }
            at += 1 + length;
            length = file.byteAt(at);
        }
        return at + 1;
    }
}
