package org.podstudio.media.pixels;

/** The two passes over a picture: rows are scaled across when they come, and mixed downwards when one is asked for. */
interface RowPasses {
    void take(int y, byte[] row);

    void take(int y, short[] row);

    /** The new row {@code o} from old rows that were all taken before. */
    void give(Weights down, int o, byte[] out);

    void give(Weights down, int o, short[] out);
}
