package org.podstudio.media.stated;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u32le;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/** Sounds in chunks that are not of Windows. */
final class ChunkSizes {
    private static final int CHUNKS = 1000;

    private ChunkSizes() {}

    static @Nullable StatedSize aiff(FileBytes file) throws IOException {
        long at = 12;
        for (int i = 0; i < CHUNKS; i++) {
            byte[] chunk = file.upTo(at, 8);
            if (chunk.length < 8) {
                return null;
            }
            long size = u32be(chunk, 4);
            if (has(chunk, 0, "SSND")) {
                return Sizes.real(size) ? StatedSize.from(file, at + 8, size, 0) : null;
            }
            at += 8 + size + (size & 1);
        }
        return null;
    }

    static @Nullable StatedSize caf(FileBytes file) throws IOException {
        double secondsPerByte = 0;
        long at = 8;
        for (int i = 0; i < CHUNKS; i++) {
            byte[] chunk = file.upTo(at, 12 + 24);
            if (chunk.length < 12) {
                return null;
            }
            long size = u64be(chunk, 4);
            if (has(chunk, 0, "data")) {
                return Sizes.real64(size) ? StatedSize.from(file, at + 12, size, size * secondsPerByte) : null;
            } else if (has(chunk, 0, "desc")) {
                double rate = Double.longBitsToDouble(u64be(chunk, 12));
                double bytesPerSecond = rate * u32be(chunk, 28) / Math.max(1, u32be(chunk, 32));
                secondsPerByte = bytesPerSecond > 0 ? 1 / bytesPerSecond : 0;
            }
            if (!Sizes.real64(size + 1)) {
                return null;
            }
            at += 12 + size;
        }
        return null;
    }

    static @Nullable StatedSize au(FileBytes file) throws IOException {
        byte[] head = file.upTo(0, 12);
        long size = u32be(head, 8);
        return Sizes.real(size) ? StatedSize.from(file, u32be(head, 4), size, 0) : null;
    }

    /** Sony's: numbers of 64 bits, and names of 128, of which the first four letters do. Sizes count their own head. */
    static @Nullable StatedSize wave64(FileBytes file) throws IOException {
        long bytesPerSecond = 0;
        long at = 40;
        for (int i = 0; i < CHUNKS; i++) {
            byte[] chunk = file.upTo(at, 24 + 16);
            if (chunk.length < 24) {
                return null;
            }
            long size = u64le(chunk, 16);
            long content = size - 24;
            if (!Sizes.real64(size) || content < 0) {
                return null;
            } else if (has(chunk, 0, "data")) {
                return StatedSize.from(file, at + 24, content, bytesPerSecond > 0 ? (double) content / bytesPerSecond : 0);
            } else if (has(chunk, 0, "fmt ")) {
                bytesPerSecond = RiffSizes.plain(u16le(chunk, 24)) ? u32le(chunk, 24 + 8) : 0;
            }
            at += size + 7 & ~7L;
        }
        return null;
    }

    static @Nullable StatedSize dsf(FileBytes file) throws IOException {
        long size = u64le(file.upTo(0, 28), 12);
        return Sizes.real64(size) ? StatedSize.from(file, 0, size, 0) : null;
    }

    private static long u64be(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getLong(at);
    }

    private static long u64le(byte[] bytes, int at) {
        return Long.reverseBytes(u64be(bytes, at));
    }
}
