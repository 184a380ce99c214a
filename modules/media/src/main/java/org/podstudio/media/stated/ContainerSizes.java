package org.podstudio.media.stated;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/** Containers of films, which sounds use too. */
final class ContainerSizes {
    private static final int PARTS = 100_000;
    private static final int ASF_OBJECTS = 100;

    private ContainerSizes() {}

    /** Boxes of MP4 and MOV: only those that hold a film count, what lies behind the last of them may be anything. */
    static @Nullable StatedSize boxes(FileBytes file) throws IOException {
        long end = 0;
        long at = 0;
        for (int i = 0; i < PARTS && at < file.size(); i++) {
            byte[] box = file.upTo(at, 16);
            if (box.length < 8) {
                break;
            }
            long size = u32be(box, 0);
            if (size == 1 && box.length == 16) {
                size = ByteBuffer.wrap(box).getLong(8);
            }
            if (size < 8 || !Sizes.real64(size)) {
                break; // up to the end of the file, whatever that is, or no box
            }
            at += size;
            if (has(box, 4, "mdat") || has(box, 4, "moov") || has(box, 4, "moof")) {
                end = at;
            }
        }
        return end == 0 ? null : StatedSize.from(file, 0, end, 0);
    }

    /** EBML's head, then one segment. */
    static @Nullable StatedSize matroska(FileBytes file) throws IOException {
        byte[] head = file.upTo(0, 16);
        int width = width(head, 4);
        long at = 4 + width + number(head, 4, width);
        byte[] segment = file.upTo(at, 12);
        if (s32be(segment, 0) != 0x18538067) {
            return null;
        }
        width = width(segment, 4);
        long size = number(segment, 4, width);
        boolean unknown = size == (1L << 7 * width) - 1;
        return unknown || !Sizes.real64(size) ? null : StatedSize.from(file, 0, at + 4 + width + size, 0);
    }

    /** Bytes of EBML's number that begins here. */
    private static int width(byte[] bytes, int at) {
        return Math.clamp(Integer.numberOfLeadingZeros(u8(bytes, at)) - 23, 1, 8);
    }

    private static long number(byte[] bytes, int at, int width) {
        long value = u8(bytes, at) & 0xff >> width;
        for (int i = 1; i < width; i++) {
            value = value << 8 | u8(bytes, at + i);
        }
        return value;
    }

    /** Windows Media: one object of the head tells the size of the file, unless it was broadcast. */
    static @Nullable StatedSize asf(FileBytes file) throws IOException {
        long at = 30;
        for (int i = 0; i < ASF_OBJECTS; i++) {
            byte[] object = file.upTo(at, 92);
            if (object.length < 24) {
                return null;
            }
            if (s32be(object, 0) == 0xa1dcab8c && s32be(object, 4) == 0x47a9cf11) {
                boolean broadcast = (object[88] & 1) != 0;
                double seconds = Math.max(0, u64le(object, 64) / 1e7 - u64le(object, 80) / 1e3);
                return broadcast || !Sizes.real64(u64le(object, 40)) ? null : StatedSize.from(file, 0, u64le(object, 40), seconds);
            }
            long size = u64le(object, 16);
            if (size < 24 || !Sizes.real64(size)) {
                return null;
            }
            at += size;
        }
        return null;
    }

    private static long u64le(byte[] bytes, int at) {
        return Long.reverseBytes(ByteBuffer.wrap(bytes).getLong(at));
    }
}
