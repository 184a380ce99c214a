package org.podstudio.media.sniff;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/** Raw audio streams: a tag or some junk, then frames that follow each other at the distance their headers state. */
final class AudioFrames {
    /** Frames in a row that make a chance hit impossible in practice; fewer do at the very start of a short file. */
    private static final int FRAMES_IN_JUNK = 4;

    private static final int[][] KBPS = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
    };
    private static final int[] RATES = {44100, 48000, 32000};

    private AudioFrames() {}

    static Optional<Format> match(byte[] head, FileBytes file) throws IOException {
        return Optional.ofNullable(find(head, file));
    }

    private static @Nullable Format find(byte[] head, FileBytes file) throws IOException {
        if (has(head, 0, "ID3") && head.length > 10) {
            long size = 10L + ((head[6] & 0x7fL) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | head[9] & 0x7f);
            byte[] after = file.upTo(size, 4096);
            Format tagged = after.length < 12 ? null : ContainerSignatures.match(after).orElse(null);
            if (tagged == Format.FLAC || tagged == Format.MPC || tagged == Format.MPC8 || tagged == Format.TTA) {
                return tagged;
            }
            // A tag with nothing behind it is still an MP3 to everyone; whether it can be played the probe will tell.
            return adts(after, 0, 2) ? Format.AAC : Format.MP3;
        }
        if (head.length > 4 && u8(head, 0) == 0x0b && u8(head, 1) == 0x77) {
            return Format.AC3;
        }
        if (adts(head, 0, 2)) {
            return Format.AAC;
        }
        if (mpeg(head, 0, 1)) {
            return Format.MP3;
        }
        for (int i = 1; i < head.length - 4; i++) {
            if (u8(head, i) == 0xff && (u8(head, i + 1) & 0xe0) == 0xe0) {
                if (mpeg(head, i, FRAMES_IN_JUNK)) {
                    return Format.MP3;
                }
                if (adts(head, i, FRAMES_IN_JUNK)) {
                    return Format.AAC;
                }
            }
        }
        return null;
    }

    /** Whether {@code frames} MPEG audio frames follow each other from {@code at}; the end of the data ends the check. */
    private static boolean mpeg(byte[] b, int at, int frames) {
        int p = at;
        for (int i = 0; i < frames; i++) {
            if (p + 4 > b.length) {
                return i > 0 && frames == 1;
            }
            int length = mpegFrame(b, p);
            if (length < 21) {
                return false;
            }
            p += length;
        }
        return frames > 1 || p + 4 > b.length || mpegFrame(b, p) > 0 || has(b, p, "TAG");
    }

    /** Bytes of the MPEG audio frame whose header stands here, 0 if it is none. */
    private static int mpegFrame(byte[] b, int p) {
        if (u8(b, p) != 0xff || (u8(b, p + 1) & 0xe0) != 0xe0) {
            return 0;
        }
        int version = u8(b, p + 1) >> 3 & 3;
        int layer = 4 - (u8(b, p + 1) >> 1 & 3);
        int rateIndex = u8(b, p + 2) >> 4;
        int sampleIndex = u8(b, p + 2) >> 2 & 3;
        if (version == 1 || layer == 4 || rateIndex == 0 || rateIndex == 15 || sampleIndex == 3) {
            return 0;
        }
        boolean first = version == 3;
        int kbps = KBPS[first ? layer - 1 : layer == 1 ? 3 : 4][rateIndex];
        int hz = RATES[sampleIndex] >> (first ? 0 : version == 2 ? 1 : 2);
        int padding = u8(b, p + 2) >> 1 & 1;
        if (layer == 1) {
            return (12000 * kbps / hz + padding) * 4;
        }
        return (layer == 3 && !first ? 72000 : 144000) * kbps / hz + padding;
    }

    /** Whether {@code frames} AAC frames follow each other from {@code at}; the end of the data ends the check where no junk stands before them. */
    private static boolean adts(byte[] b, int at, int frames) {
        int p = at;
        for (int i = 0; i < frames; i++) {
            if (p + 7 > b.length) {
                return i > 0 && at == 0;
            }
            if (u8(b, p) != 0xff || (u8(b, p + 1) & 0xf6) != 0xf0 || (u8(b, p + 2) >> 2 & 15) > 12) {
                return false;
            }
            int length = (u8(b, p + 3) & 3) << 11 | u8(b, p + 4) << 3 | u8(b, p + 5) >> 5;
            if (length < 7) {
                return false;
            }
            p += length;
        }
        return true;
    }
}
