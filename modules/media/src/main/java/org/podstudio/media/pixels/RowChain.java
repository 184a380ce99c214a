package org.podstudio.media.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Steps that rows go through one after the other. They are made when the end is known, from the last to the first. */
public final class RowChain {
    private final List<UnaryOperator<RowSink>> steps = new ArrayList<>();
    private PixelLayout layout;

    public RowChain(PixelLayout source) {
        this.layout = source;
    }

    /** Shape of the rows behind the last step. */
    public PixelLayout layout() {
        return layout;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** @param becomes shape of the rows behind this step; @param step makes the step in front of the rest */
    public RowChain add(PixelLayout becomes, UnaryOperator<RowSink> step) {
        steps.add(step);
        layout = becomes;
        return this;
    }

    /** The first step of the chain that ends in {@code end}. */
    public RowSink into(RowSink end) {
        RowSink sink = end;
        for (UnaryOperator<RowSink> step : steps.reversed()) {
            sink = step.apply(sink);
        }
        return sink;
    }
}
