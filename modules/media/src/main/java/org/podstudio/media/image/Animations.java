package org.podstudio.media.image;

import java.io.IOException;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.webp.WebpFile;

/** Whether a picture file holds more than one frame. */
public final class Animations {
    private static final int MAX_BLOCKS = 100_000;

    private Animations() {}

    public static boolean isAnimated(FileBytes file, Format format) throws IOException {
        return switch (format) {
            case PNG -> PngFile.open(file).animated();
            case WEBP -> WebpFile.open(file).animated();
            case GIF -> gif(file);
            case AVIF, HEIC -> {
                byte[] head = file.upTo(0, 64);
                int end = Math.min(head.length, Math.max(0, head.length < 4 ? 0 : Bytes.s32be(head, 0)));
                yield Bytes.find(head, 8, end, "avis") >= 0 || Bytes.find(head, 8, end, "msf1") >= 0;
            }
            default -> false;
        };
    }

    /** Two image descriptors. Source: GIF89a, appendix B. */
    private static boolean gif(FileBytes file) throws IOException {
        int flags = file.byteAt(10);
        long at = 13 + ((flags & 0x80) != 0 ? 3L << (flags & 7) + 1 : 0);
        int frames = 0;
        for (int i = 0; i < MAX_BLOCKS; i++) {
            switch (file.byteAt(at)) {
                case 0x2c -> {
                    if (++frames > 1) {
                        return true;
                    }
                    int local = file.byteAt(at + 9);
                    at = skipped(file, at + 11 + ((local & 0x80) != 0 ? 3L << (local & 7) + 1 : 0));
                }
                case 0x21 -> at = skipped(file, at + 2);
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private static long skipped(FileBytes file, long from) throws IOException {
        long at = from;
        for (int i = 0; i < MAX_BLOCKS; i++) {
            int length = file.byteAt(at);
            if (length <= 0) {
                return at + 1;
            }
            at += length + 1;
        }
        return Long.MAX_VALUE;
    }
}
