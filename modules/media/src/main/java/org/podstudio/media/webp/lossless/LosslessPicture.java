package org.podstudio.media.webp.lossless;

import java.util.ArrayDeque;
import java.util.Deque;
import org.podstudio.media.bytes.BitInput;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowSink;
import org.podstudio.media.webp.WebpException;

/**
 * A decoded picture.
 *
 * @param alpha whether its header says that it has transparency; if not, the alpha of its pixels means nothing
 * @param argb row by row, alpha in the highest bits, not premultiplied
 */
public record LosslessPicture(int width, int height, boolean alpha, int[] argb) {
    private static final int MARK = 0x2f;
    private static final int SIDE_BITS = 14;

    /**
     * Decodes a {@code VP8L} chunk. Needs four bytes a pixel, eight where a list of colours is packed.
     *
     * @param width what the file's header says, and the picture must be
     */
    public static LosslessPicture decode(byte[] chunk, int width, int height) throws WebpException {
        BitInput bits = BitInput.of(chunk, 0);
        if ((int) bits.take(8) != MARK) {
            throw new WebpException("Its lossless picture does not begin as one");
        }
        int across = 1 + (int) bits.take(SIDE_BITS);
        int down = 1 + (int) bits.take(SIDE_BITS);
        if (across != width || down != height) {
            throw new WebpException("Its picture has another size than its header says");
        }
        boolean alpha = bits.flag();
        if ((int) bits.take(3) != 0) {
            throw new WebpException("Its lossless picture is of a version that is not known");
        }
        return new LosslessPicture(width, height, alpha, pixels(bits, width, height));
    }

    public PixelLayout layout() {
        return new PixelLayout(width, height, alpha ? 4 : 3, 8);
    }

    /** Sends all rows. */
    public void to(RowSink sink) {
        byte[] row = new byte[width * (alpha ? 4 : 3)];
        for (int y = 0; y < height; y++) {
            row(y, row);
            sink.row(y, row);
        }
    }

    /** Row {@code y} as RGB or RGBA. */
    public void row(int y, byte[] out) {
        int bands = alpha ? 4 : 3;
        for (int x = 0, at = y * width, i = 0; x < width; x++, i += bands) {
            int pixel = argb[at++];
            out[i] = (byte) (pixel >> 16);
            out[i + 1] = (byte) (pixel >> 8);
            out[i + 2] = (byte) pixel;
            if (alpha) {
                out[i + 3] = (byte) (pixel >> 24);
            }
        }
    }

    /** The green of a picture without a header, which is how transparency is kept beside a lossy picture. */
    static byte[] green(byte[] chunk, int from, int width, int height) throws WebpException {
        int[] pixels = pixels(BitInput.of(chunk, from), width, height);
        byte[] green = new byte[pixels.length];
        for (int i = 0; i < green.length; i++) {
            green[i] = (byte) (pixels[i] >> 8);
        }
        return green;
    }

    private static int[] pixels(BitInput bits, int width, int height) throws WebpException {
        Deque<Transform> transforms = new ArrayDeque<>();
        int kinds = 0;
        int across = width;
        while (bits.flag()) {
            int kind = (int) bits.take(2);
            if ((kinds & 1 << kind) != 0) {
                throw new WebpException("Its lossless picture was changed in the same way twice");
            }
            kinds |= 1 << kind;
            Transform transform = Transform.read(bits, kind, across, height);
            transforms.push(transform);
            if (transform instanceof Transform.Indexed indexed) {
                across = CodedPixels.blocks(across, indexed.packing());
            }
        }
        int[] pixels = CodedPixels.read(bits, across, height, true);
        for (Transform transform : transforms) {
            pixels = transform.undone(pixels);
        }
        return pixels;
    }
}
