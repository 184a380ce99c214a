package org.podstudio.media.heif;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boxes inside a piece of an ISO media file. */
final class Boxes {
    private static final int MAX_BOXES = 100_000;

    /** @param from first byte of the content in the array, {@code to} the byte behind its last */
    record Box(String type, int from, int to) {
        int length() {
            return to - from;
        }
    }

    private Boxes() {}

    /** Boxes of {@code from..to}; stops at the first that does not fit. */
    static List<Box> of(byte[] b, int from, int to) {
        List<Box> boxes = new ArrayList<>();
        int at = from;
        while (at + 8 <= to && boxes.size() < MAX_BOXES) {
            long size = u32be(b, at);
            int start = at + 8;
            if (size == 1 && at + 16 <= to) {
                size = (long) s32be(b, at + 8) << 32 | u32be(b, at + 12);
                start = at + 16;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < start - at || at + size > to) {
                break;
            }
            boxes.add(new Box(new String(b, at + 4, 4, StandardCharsets.ISO_8859_1), start, (int) (at + size)));
            at += (int) size;
        }
        return boxes;
    }

    static Optional<Box> first(byte[] b, int from, int to, String type) {
        return of(b, from, to).stream().filter(box -> box.type().equals(type)).findFirst();
    }
}
