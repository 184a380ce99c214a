package org.podstudio.media.image;

import java.nio.file.Path;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;

/** Refuses pictures that would exhaust the memory, before anything is allocated for them. */
public final class PixelBudget {
    /** Elements one Java array can hold. */
    private static final long MAX_ARRAY = Integer.MAX_VALUE - 8;

    private PixelBudget() {}

    /** Whether a header's size may be decoded at all. */
    public static void checkArea(Path file, long width, long height) throws StudioException {
        if (width * height > ImageCodec.MAX_PIXELS) {
            throw MediaProblem.tooLarge(file, "It has " + width + "x" + height + " pixels, the limit is "
                    + ImageCodec.MAX_PIXELS / 1_000_000 + " megapixels");
        }
    }

    /** Whether its samples fit the memory that is left. @param samples a pixel */
    public static void checkMemory(Path file, long width, long height, int samples, int bits) throws StudioException {
        checkArea(file, width, height);
        long needed = width * height * samples * (bits / 8);
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        if (width * height * samples > MAX_ARRAY || needed > free - (16L << 20)) {
            throw MediaProblem.tooLarge(file, "Its " + width + "x" + height + " pixels need " + (needed >> 20)
                    + " MB of memory, " + (free >> 20) + " MB are free");
        }
    }
}
