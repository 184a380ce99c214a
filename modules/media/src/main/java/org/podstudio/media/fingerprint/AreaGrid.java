package org.podstudio.media.fingerprint;

/** Means of the cells of a grid laid over a picture, from its rows; a pixel that two cells share counts for each by its part. */
final class AreaGrid {
    private final int columns;
    private final int rows;
    private final Split across;
    private final Split down;
    private final double[] sums;
    private final double[] line;

    AreaGrid(int width, int height, int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.across = Split.of(width, columns);
        this.down = Split.of(height, rows);
        this.sums = new double[columns * rows];
        this.line = new double[columns];
    }

    void row(int y, float[] values) {
        java.util.Arrays.fill(line, 0);
        for (int c = 0; c < columns; c++) {
            double sum = 0;
            int last = across.last[c];
            sum += values[across.first[c]] * across.firstPart[c];
            for (int x = across.first[c] + 1; x < last; x++) {
                sum += values[x];
            }
            if (last > across.first[c]) {
                sum += values[last] * across.lastPart[c];
            }
            line[c] = sum / across.length;
        }
        for (int r = 0; r < rows; r++) {
            if (y < down.first[r] || y > down.last[r]) {
                continue;
            }
            double part = (y == down.first[r] ? down.firstPart[r] : y == down.last[r] ? down.lastPart[r] : 1) / down.length;
            for (int c = 0; c < columns; c++) {
                sums[r * columns + c] += line[c] * part;
            }
        }
    }

    /** Row by row, when all rows of the picture were given. */
    double[] means() {
        return sums;
    }

    /** Which pixels a cell covers on one axis: the first and the last in part, those between wholly. */
    private record Split(int[] first, int[] last, double[] firstPart, double[] lastPart, double length) {
        static Split of(int pixels, int cells) {
            Split split = new Split(new int[cells], new int[cells], new double[cells], new double[cells], (double) pixels / cells);
            for (int c = 0; c < cells; c++) {
                double from = c * split.length;
                double to = Math.min(pixels, (c + 1) * split.length);
                int first = Math.min(pixels - 1, (int) from);
                int last = Math.min(pixels - 1, Math.max(first, (int) Math.ceil(to) - 1));
                split.first[c] = first;
                split.last[c] = last;
                split.firstPart[c] = first == last ? to - from : first + 1 - from;
                split.lastPart[c] = to - last;
            }
            return split;
        }
    }
}
