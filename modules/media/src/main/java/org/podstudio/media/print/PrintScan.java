package org.podstudio.media.print;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.media.LabColour;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowSink;

/** Counts what {@link PrintFacts} tell while the rows go by; holds five of them. */
final class PrintScan implements RowSink {
    /** Of 255: 2 %, 40 %, and what counts as clearly opaque beside haze, and as surely subject beside an edge. */
    private static final int VISIBLE = 5;
    private static final int HAZE = 102;
    private static final int SOLID = 153;
    private static final int SUBJECT = 250;

    /** Of 255: a soft edge's pixels that show their colour. */
    private static final int SOFT_FROM = 38;
    private static final int SOFT_TO = 230;

    /** How far an edge's opaque side is looked for; a soft edge of a picture made for print is no wider. */
    private static final int NEAR_PX = 2;
    private static final int ROWS = 2 * NEAR_PX + 1;

    /** So much of a side's length must be opaque to be a cut, and at least so many pixels. */
    private static final double CUT_SHARE = 0.02;
    private static final int CUT_PX = 4;

    private final PixelLayout layout;
    private final PrintSize area;
    private final BooleanSupplier cancelled;
    private final int safePx;

    /** RGBA of the last rows, row y at y modulo {@link #ROWS}. */
    private final byte[][] rows;

    private final long[] cut = new long[4];
    private final double[] edge = new double[3];
    private final double[] inside = new double[3];
    private double edges;
    private long visible;
    private long haze;
    private long hazeAway;
    private long outsideSafe;
    private boolean transparent;

    /** A row sink cannot throw what the reader does not know. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    PrintScan(PixelLayout layout, PrintSize area, BooleanSupplier cancelled) {
        this.layout = layout;
        this.area = area;
        this.cancelled = cancelled;
        rows = new byte[ROWS][layout.width() * 4];
        safePx = (int) Math.round(PrintFinding.SAFE_MARGIN_IN * dpi());
    }

    private double dpi() {
        return Math.max(layout.width() / area.width(), layout.height() / area.height());
    }

    @Override
    public void row(int y, byte[] samples) {
        byte[] to = rows[y % ROWS];
        for (int x = 0, p = 0; x < layout.width(); x++, p += layout.bands()) {
            for (int band = 0; band < 3; band++) {
                to[4 * x + band] = samples[layout.bands() < 3 ? p : p + band];
            }
            to[4 * x + 3] = layout.bands() == 4 ? samples[p + 3] : -1;
        }
        taken(y);
    }

    @Override
    public void row(int y, short[] samples) {
        byte[] to = rows[y % ROWS];
        for (int x = 0, p = 0; x < layout.width(); x++, p += layout.bands()) {
            for (int band = 0; band < 3; band++) {
                to[4 * x + band] = (byte) (samples[layout.bands() < 3 ? p : p + band] >> 8);
            }
            to[4 * x + 3] = layout.bands() == 4 ? (byte) (samples[p + 3] >> 8) : -1;
        }
        taken(y);
    }

    private void taken(int y) {
        if (cancelled.getAsBoolean()) {
            throw new Stop();
        }
        if (y >= NEAR_PX) {
            count(y - NEAR_PX, y);
        }
        for (int late = Math.max(0, y - NEAR_PX + 1); y == layout.height() - 1 && late <= y; late++) {
            count(late, y);
        }
    }

    /** @param last the last row that is here */
    private void count(int y, int last) {
        byte[] row = rows[y % ROWS];
        boolean nearBorder = y < safePx || y >= layout.height() - safePx;
        for (int x = 0; x < layout.width(); x++) {
            int alpha = row[4 * x + 3] & 0xff;
            transparent |= alpha < 255;
            if (alpha < VISIBLE) {
                continue;
            }
            visible++;
            if (nearBorder || x < safePx || x >= layout.width() - safePx) {
                outsideSafe++;
            }
            if (alpha >= SOLID) {
                touch(x, y);
            }
            if (alpha <= HAZE) {
                haze++;
                hazeAway += near(x, y, last, SOLID, null) ? 0 : 1;
            }
            if (alpha >= SOFT_FROM && alpha <= SOFT_TO) {
                double[] beside = new double[3];
                if (near(x, y, last, SUBJECT, beside)) {
                    edges++;
                    for (int band = 0; band < 3; band++) {
                        edge[band] += row[4 * x + band] & 0xff;
                        inside[band] += beside[band];
                    }
                }
            }
        }
    }

    private void touch(int x, int y) {
        cut[0] += y == 0 ? 1 : 0;
        cut[1] += y == layout.height() - 1 ? 1 : 0;
        cut[2] += x == 0 ? 1 : 0;
        cut[3] += x == layout.width() - 1 ? 1 : 0;
    }

    /** Whether a pixel at least so opaque lies near. @param mean becomes the mean colour of those; null when it is not wanted */
    private boolean near(int x, int y, int last, int least, double @org.jspecify.annotations.Nullable [] mean) {
        int found = 0;
        for (int row = Math.max(0, y - NEAR_PX); row <= Math.min(last, y + NEAR_PX); row++) {
            byte[] samples = rows[row % ROWS];
            for (int column = Math.max(0, x - NEAR_PX); column <= Math.min(layout.width() - 1, x + NEAR_PX); column++) {
                if ((samples[4 * column + 3] & 0xff) >= least) {
                    found++;
                    if (mean == null) {
                        return true;
                    }
                    for (int band = 0; band < 3; band++) {
                        mean[band] += samples[4 * column + band] & 0xff;
                    }
                }
            }
        }
        for (int band = 0; band < 3 && mean != null && found > 0; band++) {
            mean[band] /= found;
        }
        return found > 0;
    }

    /** After the last row. */
    PrintFacts facts() {
        double dpi = dpi();
        Set<PrintFacts.Side> sides = EnumSet.noneOf(PrintFacts.Side.class);
        for (PrintFacts.Side side : PrintFacts.Side.values()) {
            int length = side.ordinal() < 2 ? layout.width() : layout.height();
            if (transparent && cut[side.ordinal()] >= Math.max(CUT_PX, CUT_SHARE * length)) {
                sides.add(side);
            }
        }
        double seen = Math.max(1, visible);
        return new PrintFacts(new PixelSize(layout.width(), layout.height()), transparent, visible / (double) layout.area(), haze / seen,
                hazeAway / seen, edges == 0 ? 0 : LabColour.distance(mean(edge), mean(inside)), dpi,
                new PrintSize(Math.max(0.1, layout.width() / dpi), Math.max(0.1, layout.height() / dpi)), transparent ? outsideSafe / seen : 0, sides);
    }

    private double[] mean(double[] sums) {
        return new double[] {sums[0] / edges, sums[1] / edges, sums[2] / edges};
    }
}
