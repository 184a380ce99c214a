package org.podstudio.media.stated;

import static org.podstudio.media.bytes.Bytes.find;
import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u32le;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/** RIFF: waves, with 64-bit sizes too, and AVI. */
final class RiffSizes {
    private static final int CHUNKS = 1000;

    /** Parts of an AVI beyond 1 GB. */
    private static final int PARTS = 4000;

    private RiffSizes() {}

    static @Nullable StatedSize wave(FileBytes file) throws IOException {
        byte[] head = file.upTo(0, 12);
        boolean big = has(head, 0, "RIFX");
        boolean wide = has(head, 0, "RF64") || has(head, 0, "BW64");
        long whole = number(head, 4, big);
        long wideSize = 0;
        long bytesPerSecond = 0;
        double rate = 0;
        double seconds = 0;
        long at = 12;
        for (int i = 0; i < CHUNKS; i++) {
            byte[] chunk = file.upTo(at, 8 + 28);
            if (chunk.length < 8) {
                return null;
            }
            long size = number(chunk, 4, big);
            if (has(chunk, 0, "data")) {
                long stated = wide && size == 0xffffffffL ? wideSize : size;
                boolean known = stated == wideSize && wide ? Sizes.real64(stated) : Sizes.real(stated);
                // Where the whole fits into the file it is the data's own size that is wrong.
                boolean wrong = !wide && Sizes.real(whole) && whole + 8 <= file.size() && at + 8 + stated > file.size();
                return !known || wrong ? null : StatedSize.from(file, at + 8, stated, bytesPerSecond > 0 ? (double) stated / bytesPerSecond : seconds);
            } else if (has(chunk, 0, "ds64")) {
                wideSize = u32le(chunk, 16) | u32le(chunk, 20) << 32;
            } else if (has(chunk, 0, "fmt ")) {
                rate = number(chunk, 12, big);
                bytesPerSecond = plain(big ? u16be(chunk, 8) : u16le(chunk, 8)) ? number(chunk, 16, big) : 0;
            } else if (has(chunk, 0, "fact") && rate > 0) {
                seconds = number(chunk, 8, big) / rate; // what is compressed tells its samples here
            }
            at += 8 + size + (size & 1);
        }
        return null;
    }

    /** All parts: above 1 GB more than one follow each other. */
    static @Nullable StatedSize film(FileBytes file) throws IOException {
        long end = 0;
        for (int i = 0; i < PARTS && end < file.size(); i++) {
            byte[] part = file.upTo(end, 12);
            if (!has(part, 0, "RIFF") || i > 0 && !has(part, 8, "AVI")) {
                break;
            }
            long size = u32le(part, 4);
            if (!Sizes.real(size)) {
                return null; // still being written, or not by one that could go back
            }
            end += 8 + size + (size & 1);
        }
        return StatedSize.from(file, 0, end, seconds(file.upTo(0, 64 << 10)));
    }

    /** Whether all seconds of a kind of sound have as many bytes as the head says: integers, floats, and what names them the longer way. */
    static boolean plain(int tag) {
        return tag == 1 || tag == 3 || tag == 0xfffe;
    }

    private static double seconds(byte[] head) {
        if (!has(head, 24, "avih")) {
            return 0;
        }
        long frames = u32le(head, 48);
        int all = find(head, 0, head.length - 12, "dmlh");
        return u32le(head, 32) * Math.max(frames, all < 0 ? 0 : u32le(head, all + 8)) / 1e6;
    }

    private static long number(byte[] bytes, int at, boolean big) {
        return big ? u32be(bytes, at) : Integer.toUnsignedLong(Integer.reverseBytes(s32be(bytes, at)));
    }
}
