package org.podstudio.inference.upscale;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.model.Upscaling;

/** How large tiles are: as memory allows, and smaller when it turns out that it does not. Used by one thread. */
final class TileLadder {
    /** Sides in pixels without the overlap. */
    private static final int[] STEPS = {512, 384, 256, 192, 128, 64};

    /** The smallest step. */
    static final int LEAST = 64;

    /** Of the room for models that one run may take: other jobs, and the runtime's own copies, take some too. */
    private static final double SHARE = 0.75;

    /** Tiles larger than needed to compute no more than this much for the overlaps cost memory and gain little. */
    private static final double WASTE = 1.25;

    private final int onProcessor;
    private int side;

    private TileLadder(int side, int onProcessor) {
        this.side = side;
        this.onProcessor = onProcessor;
    }

    /**
     * @param wished by the user: is tried whatever else is known
     * @param room bytes of memory for this run
     * @param limit largest side that is known to work
     */
    static TileLadder of(Upscaling model, @Nullable Integer wished, long room, int limit) {
        if (wished != null) {
            return new TileLadder(wished, wished);
        }
        long budget = (long) (SHARE * room);
        int side = LEAST;
        for (int step : STEPS) {
            boolean fits = step <= limit && bytes(model, step) <= budget;
            boolean needed = side < step || waste(model, step) <= WASTE;
            if (fits && needed) {
                side = step;
            }
        }
        return new TileLadder(side, side);
    }

    /** The same for a card; where it fails at last, the processor begins with what was promised to this one. */
    TileLadder onCard(int limit) {
        return new TileLadder(Math.min(side, limit), side);
    }

    static long bytes(Upscaling model, int side) {
        int withOverlap = side + 2 * model.overlapPx();
        return model.bytesFor(withOverlap, withOverlap);
    }

    static TileLadder lowest() {
        return new TileLadder(LEAST, LEAST);
    }

    /** How many pixels are computed for each that is kept. */
    static double waste(Upscaling model, int side) {
        double larger = (side + 2.0 * model.overlapPx()) / side;
        return larger * larger;
    }

    int side() {
        return side;
    }

    /** From the top, for the processor. */
    void restart() {
        side = onProcessor;
    }

    /** Goes one step down. @return false at the lowest */
    boolean descend() {
        for (int step : STEPS) {
            if (step < side) {
                side = step;
                return true;
            }
        }
        return false;
    }
}
