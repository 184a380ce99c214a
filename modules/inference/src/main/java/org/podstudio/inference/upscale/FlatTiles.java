package org.podstudio.inference.upscale;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * What the model makes of one colour without end. A network of convolutions does the same at every pixel, so its answer repeats
 * with every pixel, and one small run serves all tiles of that colour: the result is what the model would have given, at no cost.
 * Used by one thread.
 */
final class FlatTiles {
    /** Pixels beside the overlap, so that the one that is taken lies behind it on all sides. */
    private static final int MIDDLE = 4;

    private static final int MOST_COLOURS = 64;

    private final Upscaling how;
    private final Map<Integer, byte[]> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > MOST_COLOURS;
        }
    };

    FlatTiles(Upscaling how) {
        this.how = how;
    }

    /** Whether the colour's answer is known already. */
    boolean knows(int rgb) {
        return known.containsKey(rgb);
    }

    /** The new pixels of one old pixel: rows of red, green, blue. @param rgb 0xRRGGBB */
    byte[] of(int rgb, TileModel model, JobContext context) throws StudioException, CancelledException {
        byte[] found = known.get(rgb);
        if (found == null) {
            int side = 2 * how.overlapPx() + 2 * MIDDLE;
            byte[] made = new byte[how.scale() * how.scale() * 3];
            model.run(side, side, in -> fill(in, side, rgb), out -> take(out, side, made), context);
            known.put(rgb, made);
            found = made;
        }
        return found;
    }

    private void fill(FloatBuffer in, int side, int rgb) {
        boolean bgr = how.channels().equals("bgr");
        for (int c = 0; c < 3; c++) {
            float value = (rgb >> (bgr ? 8 * c : 16 - 8 * c) & 0xff) * how.range() / 255f;
            for (int i = 0; i < side * side; i++) {
                in.put(value);
            }
        }
    }

    private void take(FloatBuffer out, int side, byte[] made) {
        int scale = how.scale();
        int width = side * scale;
        boolean bgr = how.channels().equals("bgr");
        int corner = side / 2 * scale;
        for (int c = 0; c < 3; c++) {
            int plane = (bgr ? 2 - c : c) * width * width;
            for (int y = 0; y < scale; y++) {
                for (int x = 0; x < scale; x++) {
                    made[(y * scale + x) * 3 + c] = Strip.eight(out.get(plane + (corner + y) * width + corner + x), how.range());
                }
            }
        }
    }
}
