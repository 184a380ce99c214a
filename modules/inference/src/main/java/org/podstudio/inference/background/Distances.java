package org.podstudio.inference.background;

import java.util.BitSet;

/** Chessboard distance of marked pixels from the nearest pixel that is not marked. The picture's border is no edge. */
final class Distances {
    /** Distances are not told apart from here on. */
    static final int FAR = 13;

    private Distances() {}

    /** Two passes, each looking back at what it has been to. @return 0 for what is not marked, else 1 to {@link #FAR} */
    static byte[] inside(BitSet marked, int width, int height) {
        byte[] distance = new byte[width * height];
        for (int p = marked.nextSetBit(0); p >= 0; p = marked.nextSetBit(p + 1)) {
            distance[p] = FAR;
        }
        for (int y = 0; y < height; y++) {
            pass(distance, y * width, y == 0 ? -1 : (y - 1) * width, 1, width);
        }
        for (int y = height - 1; y >= 0; y--) {
            pass(distance, y * width + width - 1, y == height - 1 ? -1 : (y + 1) * width + width - 1, -1, width);
        }
        return distance;
    }

    /** One row. @param other start of the row looked back at, -1 for none @param way 1 to the right, -1 to the left */
    private static void pass(byte[] distance, int start, int other, int way, int width) {
        int beside = FAR;
        int behind = FAR;
        int above = other < 0 ? FAR : distance[other];
        for (int i = 0, p = start, q = other + way; i < width; i++, p += way, q += way) {
            int ahead = other < 0 || i == width - 1 ? FAR : distance[q];
            int least = Math.min(Math.min(beside, behind), Math.min(above, ahead)) + 1;
            beside = Math.min(distance[p], least);
            distance[p] = (byte) beside;
            behind = above;
            above = ahead;
        }
    }
}
