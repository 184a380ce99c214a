package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;

import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;

/** FLAC: the comment block among the blocks before the sound. */
final class FlacWalk {
    private static final int COMMENTS = 4;
    private static final int MOST_BLOCKS = 1_000;

    private FlacWalk() {}

    static void read(FileBytes file, TextSink sink) throws IOException {
        long at = Id3Walk.leading(file, sink);
        if (!has(file.upTo(at, 4), 0, "fLaC")) {
            return;
        }
        at += 4;
        for (int i = 0; i < MOST_BLOCKS; i++) {
            byte[] head = file.upTo(at, 4);
            if (head.length < 4) {
                return;
            }
            int length = s32be(head, 0) & 0xffffff;
            if ((head[0] & 0x7f) == COMMENTS && sink.take(length, "a comment block")) {
                VorbisComments.read(file.upTo(at + 4, length), 0, sink);
            }
            if (head[0] < 0) {
                return; // the last one
            }
            at += 4 + length;
        }
    }
}
