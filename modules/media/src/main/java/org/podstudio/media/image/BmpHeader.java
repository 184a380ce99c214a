package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16le;

import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;

/** The header of a Windows bitmap. */
final class BmpHeader {
    private BmpHeader() {}

    static int[] size(FileBytes file) throws IOException {
        byte[] b = file.read(14, 12);
        boolean old = s32le(b, 0) == 12;
        int width = old ? u16le(b, 4) : s32le(b, 4);
        // A negative height says that the rows stand from top to bottom.
        int height = old ? u16le(b, 6) : Math.abs(s32le(b, 8));
        if (width < 1 || height < 1) {
            throw new IOException("Its header says " + width + "x" + height + " pixels");
        }
        return new int[] {width, height};
    }
}
