package org.podstudio.media.heif;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.util.Optional;
import org.podstudio.media.bytes.FileBytes;

/** The outermost boxes of an ISO media file. */
final class TopBoxes {
    /** Bytes of a box that is read as a whole; those of large grids are some 100 KB. */
    private static final long MAX_BYTES = 16L << 20;

    private static final int MAX_BOXES = 10_000;

    private TopBoxes() {}

    /**
     * The content of the first box of that type; empty when there is none.
     *
     * @throws HeifException when a box before it has an impossible size, or it is too large to be one
     * @throws java.io.EOFException when the file ends before it does
     */
    static Optional<byte[]> content(FileBytes file, String type) throws IOException {
        long at = 0;
        for (int i = 0; i < MAX_BOXES && at + 8 <= file.size(); i++) {
            byte[] head = file.upTo(at, 16);
            long size = u32be(head, 0);
            int start = 8;
            if (size == 1 && head.length == 16) {
                size = (long) s32be(head, 8) << 32 | u32be(head, 12);
                start = 16;
            } else if (size == 0) {
                size = file.size() - at;
            }
            if (size < start) {
                throw new HeifException("Its box at byte " + at + " has an impossible size");
            }
            if (has(head, 4, type)) {
                if (size > MAX_BYTES) {
                    throw new HeifException("Its list of pictures has " + size + " bytes");
                }
                return Optional.of(file.read(at + start, (int) (size - start)));
            }
            at += size;
        }
        return Optional.empty();
    }
}
