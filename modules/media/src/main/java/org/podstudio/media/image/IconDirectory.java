package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32le;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.podstudio.media.bytes.FileBytes;

/**
 * The list of pictures at the start of an icon. Some writers put sizes there that are not those of the pictures; every other
 * program believes the picture, so the sizes are taken from its header before a decoder sees the list.
 */
final class IconDirectory {
    /** Icons are small: whatever is larger goes to the decoder as it is. */
    private static final int MAX_BYTES = 16 << 20;

    private static final int ENTRY_BYTES = 16;
    private static final int BITMAP_HEADER_BYTES = 40;

    private IconDirectory() {}

    static ImageInputStream open(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            if (bytes.size() <= MAX_BYTES) {
                byte[] all = bytes.read(0, (int) bytes.size());
                believePictures(all);
                return new MemoryCacheImageInputStream(new ByteArrayInputStream(all));
            }
        }
        return new FileImageInput(file);
    }

    private static void believePictures(byte[] b) {
        int count = b.length < 6 ? 0 : u16le(b, 4);
        for (int i = 0, entry = 6; i < count && entry + ENTRY_BYTES <= b.length; i++, entry += ENTRY_BYTES) {
            long at = u32le(b, entry + 12);
            if (at + BITMAP_HEADER_BYTES <= b.length && s32le(b, (int) at) == BITMAP_HEADER_BYTES) {
                int width = s32le(b, (int) at + 4);
                // The rows of the mask are counted too.
                int height = Math.abs(s32le(b, (int) at + 8)) / 2;
                if (width >= 1 && width <= 256 && height >= 1 && height <= 256) {
                    // A byte: 256 is written as 0.
                    b[entry] = (byte) width;
                    b[entry + 1] = (byte) height;
                }
            }
        }
    }
}
