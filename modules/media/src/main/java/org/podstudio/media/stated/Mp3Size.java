package org.podstudio.media.stated;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/**
 * MP3, whose first frame may hold no sound but numbers: of LAME and most others (Xing, Info), or of Fraunhofer (VBRI). Without such a
 * frame nothing is known. Tags at the end only make a file longer.
 */
final class Mp3Size {
    /** Looked through for the first frame: some put zeros behind a tag. */
    private static final int LOOKED_AT = 64 << 10;

    private static final int TAGS = 16;

    private static final int[] RATES = {44100, 48000, 32000};

    private Mp3Size() {}

    static @Nullable StatedSize read(FileBytes file) throws IOException {
        long tagged = 0;
        byte[] tag = file.upTo(0, 10);
        for (int i = 0; i < TAGS && tag.length == 10 && has(tag, 0, "ID3"); i++) {
            long size = (tag[6] & 0x7fL) << 21 | (tag[7] & 0x7f) << 14 | (tag[8] & 0x7f) << 7 | tag[9] & 0x7f;
            tagged += 10 + size + ((tag[5] & 0x10) != 0 ? 10 : 0);
            tag = file.upTo(tagged, 10);
        }
        byte[] head = file.upTo(tagged, LOOKED_AT);
        for (int at = 0; at + 60 < head.length; at++) {
            if (u8(head, at) == 0xff && layer3(head, at)) {
                return counted(file, tagged, head, at);
            }
        }
        return null;
    }

    private static boolean layer3(byte[] head, int at) {
        int second = u8(head, at + 1);
        int third = u8(head, at + 2);
        return (second & 0xe6) == 0xe2 && (second >> 3 & 3) != 1 && third >> 4 != 15 && third >> 4 != 0 && (third >> 2 & 3) != 3;
    }

    private static @Nullable StatedSize counted(FileBytes file, long tagged, byte[] head, int at) {
        int version = u8(head, at + 1) >> 3 & 3;
        boolean first = version == 3;
        boolean mono = u8(head, at + 3) >> 6 == 3;
        int rate = RATES[u8(head, at + 2) >> 2 & 3] >> (first ? 0 : version == 2 ? 1 : 2);
        int xing = at + 4 + (first ? mono ? 17 : 32 : mono ? 9 : 17);
        long frames;
        long bytes;
        if (has(head, xing, "Xing") || has(head, xing, "Info")) {
            int flags = u8(head, xing + 7);
            frames = (flags & 1) == 0 ? 0 : u32be(head, xing + 8);
            bytes = (flags & 2) == 0 ? 0 : u32be(head, xing + 8 + ((flags & 1) == 0 ? 0 : 4));
        } else if (has(head, at + 36, "VBRI")) {
            bytes = u32be(head, at + 46);
            frames = u32be(head, at + 50);
        } else {
            return null;
        }
        double seconds = (double) frames * (first ? 1152 : 576) / rate;
        return Sizes.real(bytes) ? StatedSize.from(file, tagged + at, bytes, seconds) : null;
    }
}
