package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32le;

import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;

/** Texts of a WebP: its EXIF, XMP and C2PA chunks. Everything else is jumped over. */
public final class WebpWalk {
    private static final int MAX_CHUNKS = 100_000;
    private static final int EXIF = 0x45584946;
    private static final int XMP = 0x584d5020;
    private static final int C2PA = 0x43325041;

    private WebpWalk() {}

    public static void read(FileBytes file, TextSink sink) throws IOException {
        long at = 12;
        for (int i = 0; i < MAX_CHUNKS && at + 8 <= file.size(); i++) {
            byte[] head = file.upTo(at, 8);
            if (head.length < 8) {
                return;
            }
            long length = u32le(head, 4);
            int name = s32be(head, 0);
            if ((name == EXIF || name == XMP || name == C2PA) && sink.take(Math.min(length, file.size() - at - 8), "a metadata chunk")) {
                byte[] content = file.upTo(at + 8, (int) Math.min(length, Integer.MAX_VALUE));
                switch (name) {
                    case EXIF -> ExifWalk.block(content, sink);
                    case XMP -> sink.xmp(content);
                    default -> sink.credentials(content);
                }
            }
            at += 8 + length + (length & 1);
        }
    }
}
