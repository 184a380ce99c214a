package org.podstudio.media.metadata;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.util.Optional;
import org.podstudio.media.bytes.FileBytes;

/** Content Credentials of an ISO file (MP4, HEIC, AVIF): a top-level {@code uuid} box of C2PA's own number. */
final class BoxCredentials {
    /** Source: C2PA specification, "Embedding manifests into BMFF-based assets". */
    private static final String C2PA = "\u00d8\u00fe\u00c3\u00d6\u001b\u000e\u0048\u003c\u0092\u0097\u0058\u0028\u0087\u007e\u00c4\u0081";

    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_BOXES = 10_000;

    private BoxCredentials() {}

    static Optional<byte[]> find(FileBytes file) throws IOException {
        long at = 0;
        for (int i = 0; i < MAX_BOXES && at + 8 <= file.size(); i++) {
            byte[] head = file.upTo(at, 32);
            long size = u32be(head, 0);
            int start = 8;
            if (size == 1 && head.length >= 16) {
                size = (long) s32be(head, 8) << 32 | u32be(head, 12);
                start = 16;
            }
            if (has(head, 4, "uuid") && has(head, start, C2PA)) {
                return Optional.of(file.upTo(at + start + 16, (int) Math.clamp(size, 0, MAX_BYTES)));
            }
            if (size < 8) {
                return Optional.empty();
            }
            at += size;
        }
        return Optional.empty();
    }
}
