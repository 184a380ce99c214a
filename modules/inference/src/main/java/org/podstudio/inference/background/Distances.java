package org.podstudio.inference.background;

import java.util.BitSet;

/** Chessboard distance of marked pixels from the nearest pixel that is not marked. The picture's border is no edge. */
final class Distances {
    /** Distances are not told apart from here on. */
    static final int FAR = 13;

    private Distances() {}

    /** @return 0 for what is not marked, else 1 to {@link #FAR} */
    static byte[] inside(BitSet marked, int width, int height) {
        byte[] distance = new byte[width * height];
        for (int p = marked.nextSetBit(0); p >= 0; p = marked.nextSetBit(p + 1)) {
            distance[p] = FAR;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                relax(distance, width, height, x, y, -1);
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                relax(distance, width, height, x, y, 1);
            }
        }
        return distance;
    }

    /** @param way -1 looks at the row above and to the left, 1 at the row below and to the right */
    private static void relax(byte[] distance, int width, int height, int x, int y, int way) {
        int p = y * width + x;
        int least = distance[p];
        if (least <= 1) {
            return;
        }
        if (x + way >= 0 && x + way < width) {
            least = Math.min(least, distance[p + way] + 1);
        }
        if (y + way >= 0 && y + way < height) {
            int row = p + way * width;
            for (int dx = Math.max(-x, -1); dx <= 1 && x + dx < width; dx++) {
                least = Math.min(least, distance[row + dx] + 1);
            }
        }
        distance[p] = (byte) least;
    }
}
