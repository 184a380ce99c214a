package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The pixels of one connected area, remembered only as long as it is small: what is large is none of our business. */
final class Island implements SpanFill.Runs {
    private final long limit;
    private int[] ends = new int[16];
    private int size;
    private long pixels;

    /** @param limit pixels up to which it counts as small */
    Island(long limit) {
        this.limit = limit;
    }

    @Override
    public void add(int first, int last) {
        pixels += last - first + 1;
        if (isSmall()) {
            if (size + 2 > ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
            }
            ends[size++] = first;
            ends[size++] = last;
        }
    }

    boolean isSmall() {
        return pixels <= limit;
    }

    long pixels() {
        return pixels;
    }

    /** Its pixels; only asked while it is small. */
    IntStream stream() {
        return IntStream.range(0, size / 2).flatMap(i -> IntStream.rangeClosed(ends[2 * i], ends[2 * i + 1]));
    }
}
