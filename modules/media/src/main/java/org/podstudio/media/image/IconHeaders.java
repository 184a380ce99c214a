package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u32le;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.podstudio.media.bytes.FileBytes;

/** Icons hold one picture in many sizes: the largest is meant. */
final class IconHeaders {
    private static final int ENTRY_BYTES = 16;
    private static final int BITMAP_HEADER_BYTES = 40;
    private static final int PNG_MARK = 0x89504e47;
    private static final int MAX_ICNS_PARTS = 1000;

    private IconHeaders() {}

    /** Windows icons and cursors. As {@link IconDirectory}: what a picture says of itself outweighs the list. */
    static ImageHeader windows(FileBytes file) throws IOException {
        int count = u16le(file.read(4, 2), 0);
        byte[] list = file.upTo(6, count * ENTRY_BYTES);
        int[] best = {0, 0};
        for (int entry = 0; entry + ENTRY_BYTES <= list.length; entry += ENTRY_BYTES) {
            int[] size = size(file, list, entry);
            if ((long) size[0] * size[1] > (long) best[0] * best[1]) {
                best = size;
            }
        }
        return ImageHeader.stated(best[0], best[1], null);
    }

    private static int[] size(FileBytes file, byte[] list, int entry) throws IOException {
        byte[] picture = file.upTo(u32le(list, entry + 12), BITMAP_HEADER_BYTES);
        if (picture.length == BITMAP_HEADER_BYTES && s32le(picture, 0) == BITMAP_HEADER_BYTES) {
            int width = s32le(picture, 4);
            int height = Math.abs(s32le(picture, 8)) / 2; // the rows of the mask are counted too
            if (width >= 1 && width <= 256 && height >= 1 && height <= 256) {
                return new int[] {width, height};
            }
        } else if (picture.length >= 24 && s32be(picture, 0) == PNG_MARK && s32be(picture, 16) > 0 && s32be(picture, 20) > 0) {
            return new int[] {s32be(picture, 16), s32be(picture, 20)};
        }
        // A byte: 256 is written as 0.
        return new int[] {(u8(list, entry) + 255) % 256 + 1, (u8(list, entry + 1) + 255) % 256 + 1};
    }

    /** Icons of macOS: the kind of each part tells its size. */
    static ImageHeader mac(FileBytes file) throws IOException {
        long end = Math.min(file.size(), u32be(file.read(4, 4), 0));
        int best = 0;
        long at = 8;
        for (int i = 0; i < MAX_ICNS_PARTS && at + 8 <= end; i++) {
            byte[] part = file.read(at, 8);
            best = Math.max(best, side(new String(part, 0, 4, StandardCharsets.ISO_8859_1)));
            at += Math.max(8, u32be(part, 4));
        }
        return ImageHeader.stated(best, best, null);
    }

    /** Pixels of a side; 0 for masks, lists and what is not known. Source: the icon types of Apple's IconStorage.h and iconutil. */
    private static int side(String kind) {
        return switch (kind) {
            case "ics#", "ics4", "ics8", "is32", "icp4", "ic04" -> 16;
            case "ICON", "ICN#", "icl4", "icl8", "il32", "icp5", "ic05", "ic11" -> 32;
            case "icsb" -> 18;
            case "ich#", "ich4", "ich8", "ih32" -> 48;
            case "icp6", "ic12" -> 64;
            case "it32", "ic07" -> 128;
            case "ic08", "ic13" -> 256;
            case "ic09", "ic14" -> 512;
            case "ic10" -> 1024;
            default -> 0;
        };
    }
}
