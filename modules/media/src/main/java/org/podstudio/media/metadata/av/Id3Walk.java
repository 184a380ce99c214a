package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** ID3v2 of all three versions, ID3v1 where there is no other. Pictures are stepped over. Source: id3.org. */
final class Id3Walk {
    private static final int HEAD = 10;
    private static final int MOST_TAGS = 4;
    private static final int MOST_FRAMES = 10_000;

    /** Bytes of a tag: its own place in the file, or what is left after taking the padding against false syncs out. */
    private interface Bytes {
        byte[] at(long from, int length) throws IOException;
    }

    private Id3Walk() {}

    static void file(FileBytes file, TextSink sink) throws IOException {
        if (leading(file, sink) > 0) {
            return;
        }
        byte[] old = file.upTo(Math.max(0, file.size() - 128), 128);
        if (old.length == 128 && has(old, 0, "TAG")) {
            version1(old, sink);
        }
    }

    /** Reads the tags in front. @return where what they tell of begins */
    static long leading(FileBytes file, TextSink sink) throws IOException {
        long at = 0;
        for (int i = 0; i < MOST_TAGS; i++) {
            long end = read(file, at, file.size(), sink);
            if (end <= at) {
                return at;
            }
            at = end;
        }
        return at;
    }

    /** Reads the tag at {@code from}. @return the byte behind it; {@code from} when there is none */
    static long read(FileBytes file, long from, long to, TextSink sink) throws IOException {
        byte[] head = file.upTo(from, HEAD);
        if (head.length < HEAD || !has(head, 0, "ID3") || head[3] < 2 || head[3] > 4) {
            return from;
        }
        int version = head[3];
        int flags = u8(head, 5);
        long start = from + HEAD;
        long end = Math.min(to, start + syncSafe(head, 6));
        boolean packed = version == 2 && (flags & 0x40) != 0; // a compression that was never defined
        if ((flags & 0x80) != 0 && version < 4) {
            if (!packed && end > start && sink.take(end - start, "an ID3 tag")) {
                byte[] plain = Id3Frame.synchronised(file.upTo(start, (int) (end - start)));
                frames((at, length) -> slice(plain, at, length), 0, plain.length, version, flags, sink);
            }
        } else if (!packed) {
            frames(file::upTo, start, end, version, flags, sink);
        }
        return version == 4 && (flags & 0x10) != 0 ? Math.min(to, end + HEAD) : end;
    }

    private static void frames(Bytes bytes, long from, long to, int version, int flags, TextSink sink) throws IOException {
        long at = from;
        if ((flags & 0x40) != 0 && version > 2) {
            byte[] extended = bytes.at(at, 4);
            at += extended.length < 4 ? 0 : version == 4 ? syncSafe(extended, 0) : 4 + u32be(extended, 0);
        }
        int head = version == 2 ? 6 : 10;
        for (int i = 0; i < MOST_FRAMES && at >= from && at + head <= to; i++) {
            byte[] b = bytes.at(at, head);
            if (b.length < head || !name(b, version == 2 ? 3 : 4)) {
                return; // padding
            }
            long size = size(bytes, b, at, to, version);
            if (size > to - at - head) {
                return;
            }
            String id = new String(b, 0, version == 2 ? 3 : 4, StandardCharsets.ISO_8859_1);
            if (Id3Frame.wanted(id) && sink.take(size, "a frame " + id)) {
                int frameFlags = version == 2 ? 0 : u8(b, 9);
                Id3Frame.content(bytes.at(at + head, (int) size), version, frameFlags, sink).ifPresent(content -> Id3Frame.read(id, content, sink));
            }
            at += head + size;
        }
    }

    /** In 2.4 seven bits a byte; some programs wrote eight all the same, which shows where the next frame would begin. */
    private static long size(Bytes bytes, byte[] b, long at, long to, int version) throws IOException {
        if (version == 2) {
            return (long) u8(b, 3) << 16 | u8(b, 4) << 8 | u8(b, 5);
        }
        long plain = u32be(b, 4);
        if (version == 3 || plain < 0x80) {
            return plain;
        }
        boolean sevenBits = (s32be(b, 4) & 0x80808080) == 0;
        long safe = syncSafe(b, 4);
        return !sevenBits || !follows(bytes, at + 10 + safe, to) && follows(bytes, at + 10 + plain, to) ? plain : safe;
    }

    private static boolean follows(Bytes bytes, long at, long to) throws IOException {
        if (at >= to) {
            return at == to;
        }
        byte[] b = bytes.at(at, 4);
        return b.length == 4 && (b[0] == 0 || name(b, 4));
    }

    private static boolean name(byte[] b, int length) {
        for (int i = 0; i < length; i++) {
            if (!(b[i] >= 'A' && b[i] <= 'Z' || b[i] >= '0' && b[i] <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static long syncSafe(byte[] b, int at) {
        return (long) (b[at] & 0x7f) << 21 | (b[at + 1] & 0x7f) << 14 | (b[at + 2] & 0x7f) << 7 | b[at + 3] & 0x7f;
    }

    private static byte[] slice(byte[] b, long from, int length) {
        int start = (int) Math.clamp(from, 0, b.length);
        return Arrays.copyOfRange(b, start, Math.min(b.length, start + length));
    }

    private static void version1(byte[] b, TextSink sink) {
        String[] names = {"title", "artist", "album", "date", "comment"};
        int[] starts = {3, 33, 63, 93, 97, 127};
        for (int i = 0; i < names.length; i++) {
            byte[] field = Arrays.copyOfRange(b, starts[i], starts[i + 1]);
            int end = 0;
            while (end < field.length && field[end] != 0) {
                end++;
            }
            Tags.add(sink, names[i], PlainText.lenient(Arrays.copyOf(field, end)).stripTrailing());
        }
    }
}
