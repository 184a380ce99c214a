package org.podstudio.media.webp.lossless;

import org.podstudio.media.bytes.BitInput;
import org.podstudio.media.webp.WebpException;

/** What an encoder did to a picture to make it smaller, and how it is undone. */
sealed interface Transform {
    /** @return the pixels before it was done; the array may be the given one */
    int[] undone(int[] pixels);

    /** Reads what was done to a picture of this size. @param kind 0 to 3 */
    static Transform read(BitInput bits, int kind, int width, int height) throws WebpException {
        return switch (kind) {
            case 0 -> {
                int size = 2 + (int) bits.take(3);
                yield new Predicted(width, height, size, blocks(bits, width, height, size));
            }
            case 1 -> {
                int size = 2 + (int) bits.take(3);
                yield new Decorrelated(width, height, size, blocks(bits, width, height, size));
            }
            case 2 -> new GreenTaken();
            default -> Indexed.read(bits, width, height);
        };
    }

    private static int[] blocks(BitInput bits, int width, int height, int size) throws WebpException {
        return CodedPixels.read(bits, CodedPixels.blocks(width, size), CodedPixels.blocks(height, size), false);
    }

    /** What comes out is the difference to a guess from the pixels above and before; each block says which guess. */
    record Predicted(int width, int height, int size, int[] blocks) implements Transform {
        @Override
        public int[] undone(int[] pixels) {
            return Prediction.undone(pixels, width, height, size, blocks);
        }
    }

    /** Shares of green were taken from red and blue, and of red from blue; each block says how much. */
    record Decorrelated(int width, int height, int size, int[] blocks) implements Transform {
        @Override
        public int[] undone(int[] pixels) {
            int across = CodedPixels.blocks(width, size);
            for (int y = 0, at = 0; y < height; y++) {
                for (int begin = 0; begin < width; begin += 1 << size) {
                    int shares = blocks[(y >> size) * across + (begin >> size)];
                    for (int end = at + Math.min(1 << size, width - begin); at < end; at++) {
                        pixels[at] = undone(pixels[at], shares);
                    }
                }
            }
            return pixels;
        }

        private static int undone(int pixel, int shares) {
            int green = (byte) (pixel >> 8);
            int red = (pixel >> 16) + ((byte) shares * green >> 5) & 0xff;
            int blue = pixel + ((byte) (shares >> 8) * green >> 5) + ((byte) (shares >> 16) * (byte) red >> 5) & 0xff;
            return pixel & 0xff00ff00 | red << 16 | blue;
        }
    }

    /** Green was taken from red and blue. */
    record GreenTaken() implements Transform {
        @Override
        public int[] undone(int[] pixels) {
            for (int i = 0; i < pixels.length; i++) {
                int p = pixels[i];
                int green = p >> 8 & 0xff;
                pixels[i] = p & 0xff00ff00 | (p & 0xff00ff) + (green << 16 | green) & 0xff00ff;
            }
            return pixels;
        }
    }

    /**
     * Green is the place of a colour in a list; of few colours, several pixels share one.
     *
     * @param packing 0 to 3: as a power of two, how many pixels one holds
     * @param colours as many as can be named; those beyond the list are transparent
     */
    record Indexed(int width, int height, int packing, int[] colours) implements Transform {
        static Indexed read(BitInput bits, int width, int height) throws WebpException {
            int count = 1 + (int) bits.take(8);
            int packing = count > 16 ? 0 : count > 4 ? 1 : count > 2 ? 2 : 3;
            int[] differences = CodedPixels.read(bits, count, 1, false);
            int[] colours = new int[1 << (8 >> packing)];
            colours[0] = differences[0];
            for (int i = 1; i < count; i++) {
                colours[i] = Prediction.sum(colours[i - 1], differences[i]);
            }
            return new Indexed(width, height, packing, colours);
        }

        @Override
        public int[] undone(int[] pixels) {
            int[] out = packing == 0 ? pixels : new int[width * height];
            int across = CodedPixels.blocks(width, packing);
            int within = (1 << packing) - 1;
            int bits = 8 >> packing;
            int mask = colours.length - 1;
            for (int y = 0, to = 0; y < height; y++) {
                for (int x = 0, from = y * across; x < width; x++) {
                    int green = pixels[from + (x >> packing)] >> 8;
                    out[to++] = colours[green >> (x & within) * bits & mask];
                }
            }
            return out;
        }
    }
}
