package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u8;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;

/** A GIF's canvas: its frames may cover only parts of it. */
final class GifCanvas {
    private GifCanvas() {}

    static int[] size(FileBytes file) throws IOException {
        byte[] b = file.read(6, 4);
        int width = u16le(b, 0);
        int height = u16le(b, 2);
        if (width < 1 || height < 1) {
            throw new IOException("Its header says " + width + "x" + height + " pixels");
        }
        return new int[] {width, height};
    }

    /** The first frame in its place. */
    static BufferedImage firstFrame(FileBytes file, BufferedImage frame) throws IOException {
        int[] size = size(file);
        if (frame.getWidth() == size[0] && frame.getHeight() == size[1]) {
            return frame;
        }
        int[] place = place(file);
        BufferedImage canvas = new BufferedImage(size[0], size[1], BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D g = canvas.createGraphics();
        g.drawImage(frame, place[0], place[1], null);
        g.dispose();
        return canvas;
    }

    /** Left and top of the first frame: behind the colour table and any extensions. */
    private static int[] place(FileBytes file) throws IOException {
        int flags = u8(file.read(10, 1), 0);
        long at = 13 + ((flags & 0x80) != 0 ? 3L << (flags & 7) + 1 : 0);
        while (true) {
            byte[] head = file.read(at, 1);
            if (head[0] == 0x2c) {
                byte[] b = file.read(at + 1, 4);
                return new int[] {u16le(b, 0), u16le(b, 2)};
            }
            if (head[0] != 0x21) {
                return new int[] {0, 0};
            }
            at += 2;
            int block;
            while ((block = u8(file.read(at, 1), 0)) != 0) {
                at += 1 + block;
            }
            at++;
        }
    }
}
