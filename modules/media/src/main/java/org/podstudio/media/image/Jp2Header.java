package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;

/** Size of a JPEG 2000 picture, from the beginning of its codestream, alone or in a box. Source: ISO/IEC 15444-1, A.5.1 and I.4. */
final class Jp2Header {
    private static final int CODESTREAM = 0xff4fff51;
    private static final int MAX_BOXES = 1000;

    private Jp2Header() {}

    static ImageHeader read(FileBytes file) throws IOException {
        byte[] b = file.read(start(file), 42);
        if (s32be(b, 0) != CODESTREAM) {
            throw new IOException("It has no JPEG 2000 codestream");
        }
        int components = u16be(b, 40);
        return ImageHeader.stated(u32be(b, 8) - u32be(b, 16), u32be(b, 12) - u32be(b, 20), components == 2 || components == 4);
    }

    private static long start(FileBytes file) throws IOException {
        long at = 0;
        if (s32be(file.read(0, 4), 0) == CODESTREAM) {
            return at;
        }
        for (int i = 0; i < MAX_BOXES; i++) {
            byte[] box = file.read(at, 16);
            long length = u32be(box, 0);
            int header = length == 1 ? 16 : 8;
            if (has(box, 4, "jp2c")) {
                return at + header;
            }
            length = length == 1 ? u32be(box, 8) << 32 | u32be(box, 12) : length;
            if (length < header) {
                break;
            }
            at += length;
        }
        throw new IOException("It has no JPEG 2000 codestream");
    }
}
