package org.podstudio.media.webp.lossless;

/** Guesses of a pixel from those above and before it. All four values of a pixel are worked on in one number where they can. */
final class Prediction {
    private static final int BLACK = 0xff000000;

    private Prediction() {}

    /** @param size of a block, as a power of two. @param blocks of each, which guess, in green */
    static int[] undone(int[] pixels, int width, int height, int size, int[] blocks) {
        pixels[0] = sum(pixels[0], BLACK);
        for (int x = 1; x < width; x++) {
            pixels[x] = sum(pixels[x], pixels[x - 1]);
        }
        int across = CodedPixels.blocks(width, size);
        for (int y = 1; y < height; y++) {
            int row = y * width;
            pixels[row] = sum(pixels[row], pixels[row - width]);
            for (int begin = 0; begin < width; begin += 1 << size) {
                int guess = blocks[(y >> size) * across + (begin >> size)] >> 8 & 15;
                run(guess, pixels, width, row + Math.max(1, begin), row + Math.min(width, begin + (1 << size)));
            }
        }
        return pixels;
    }

    /** A loop for each guess: chosen within, it would cost more than the guess. Right of the last pixel above lies the first of this row. */
    private static void run(int guess, int[] p, int width, int from, int to) {
        int up = width;
        switch (guess) {
            case 1 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], p[i - 1]);
                }
            }
            case 2 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], p[i - up]);
                }
            }
            case 3 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], p[i - up + 1]);
                }
            }
            case 4 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], p[i - up - 1]);
                }
            }
            case 5 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], mean(mean(p[i - 1], p[i - up + 1]), p[i - up]));
                }
            }
            case 6 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], mean(p[i - 1], p[i - up - 1]));
                }
            }
            case 7 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], mean(p[i - 1], p[i - up]));
                }
            }
            case 8 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], mean(p[i - up - 1], p[i - up]));
                }
            }
            case 9 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], mean(p[i - up], p[i - up + 1]));
                }
            }
            case 10 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], mean(mean(p[i - 1], p[i - up - 1]), mean(p[i - up], p[i - up + 1])));
                }
            }
            case 11 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], nearer(p[i - 1], p[i - up], p[i - up - 1]));
                }
            }
            case 12 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], onward(p[i - 1], p[i - up], p[i - up - 1]));
                }
            }
            case 13 -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], halfway(mean(p[i - 1], p[i - up]), p[i - up - 1]));
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    p[i] = sum(p[i], BLACK);
                }
            }
        }
    }

    static int sum(int a, int b) {
        return (a & 0xff00ff00) + (b & 0xff00ff00) & 0xff00ff00 | (a & 0x00ff00ff) + (b & 0x00ff00ff) & 0x00ff00ff;
    }

    private static int mean(int a, int b) {
        return (((a ^ b) & 0xfefefefe) >>> 1) + (a & b);
    }

    /** The left or the upper one, whichever is nearer to left + up - corner. */
    private static int nearer(int left, int up, int corner) {
        int toLeft = 0;
        int toUp = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int c = corner >>> shift & 0xff;
            toLeft += Math.abs((up >>> shift & 0xff) - c);
            toUp += Math.abs((left >>> shift & 0xff) - c);
        }
        return toLeft < toUp ? left : up;
    }

    private static int onward(int left, int up, int corner) {
        int out = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            out |= clip((left >>> shift & 0xff) + (up >>> shift & 0xff) - (corner >>> shift & 0xff)) << shift;
        }
        return out;
    }

    private static int halfway(int mean, int corner) {
        int out = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int m = mean >>> shift & 0xff;
            out |= clip(m + (m - (corner >>> shift & 0xff)) / 2) << shift;
        }
        return out;
    }

    private static int clip(int value) {
        return Math.clamp(value, 0, 255);
    }
}
