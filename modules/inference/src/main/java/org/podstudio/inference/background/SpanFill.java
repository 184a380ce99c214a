package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.podstudio.core.api.problem.CancelledException;

/**
 * Marks what is connected, left, right, up and down, but not across corners: a diagonal outline one pixel wide holds. Works
 * on whole runs of a row, so that its own memory stays small on any picture.
 */
final class SpanFill {
    private static final int CANCEL_EVERY = 1 << 12;

    private final int width;
    private final int height;
    private final BooleanSupplier cancelled;
    private int[] stack = new int[1024];
    private int size;

    /** Takes the runs that are marked, first and last pixel included. */
    interface Runs {
        void add(int first, int last);
    }

    SpanFill(int width, int height, BooleanSupplier cancelled) {
        this.width = width;
        this.height = height;
        this.cancelled = cancelled;
    }

    /** Marks everything passable that is connected to the picture's border. @return how many pixels were marked */
    long fromBorder(IntPredicate passable, BitSet marked) throws CancelledException {
        long count = 0;
        for (int x = 0; x < width; x++) {
            count += from(x, passable, marked) + from((height - 1) * width + x, passable, marked);
        }
        for (int y = 0; y < height; y++) {
            count += from(y * width, passable, marked) + from(y * width + width - 1, passable, marked);
        }
        return count;
    }

    /** Marks everything passable that is connected to {@code start}. @return how many pixels were marked */
    long from(int start, IntPredicate passable, BitSet marked) throws CancelledException {
        return from(start, passable, marked, (first, last) -> {});
    }

    long from(int start, IntPredicate passable, BitSet marked, Runs runs) throws CancelledException {
        long count = 0;
        int spans = 0;
        push(start);
        while (size > 0) {
            int seed = stack[--size];
            if (marked.get(seed) || !passable.test(seed)) {
                continue;
            }
            if (++spans % CANCEL_EVERY == 0 && cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            int rowStart = seed - seed % width;
            int left = seed;
            while (left > rowStart && !marked.get(left - 1) && passable.test(left - 1)) {
                left--;
            }
            int right = seed;
            while (right < rowStart + width - 1 && !marked.get(right + 1) && passable.test(right + 1)) {
                right++;
            }
            marked.set(left, right + 1);
            runs.add(left, right);
            count += right - left + 1;
            if (rowStart > 0) {
                pushRuns(left - width, right - width, passable, marked);
            }
            if (rowStart < (height - 1) * width) {
                pushRuns(left + width, right + width, passable, marked);
            }
        }
        return count;
    }

    private void pushRuns(int left, int right, IntPredicate passable, BitSet marked) {
        boolean inRun = false;
        for (int p = left; p <= right; p++) {
            boolean open = !marked.get(p) && passable.test(p);
            if (open && !inRun) {
                push(p);
            }
            inRun = open;
        }
    }

    private void push(int pixel) {
        if (size == stack.length) {
            stack = Arrays.copyOf(stack, size * 2);
        }
        stack[size++] = pixel;
    }
}
