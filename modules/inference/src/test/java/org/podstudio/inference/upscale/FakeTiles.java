package org.podstudio.inference.upscale;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * A network in miniature, computed here: each new pixel is a weighted mean of the old ones within {@link #RADIUS}, beyond the
 * tile there is nothing, as in a network that pads with zeros. So a seam shows wherever tiles overlap by less than the radius.
 */
final class FakeTiles implements TileModel {
    static final int RADIUS = 3;
    static final int SCALE = 4;

    /** Sizes of the tiles that were run, width then height, over all instances of one test. */
    final List<String> ran;
    private final int mostPixels;
    private final Runnable before;
    private final String device;
    boolean closed;

    FakeTiles(List<String> ran, int mostPixels, Runnable before) {
        this(ran, mostPixels, before, "cpu");
    }

    FakeTiles(List<String> ran, int mostPixels, Runnable before, String device) {
        this.device = device;
        this.ran = ran;
        this.mostPixels = mostPixels;
        this.before = before;
    }

    static FakeTiles plain() {
        return new FakeTiles(new ArrayList<>(), Integer.MAX_VALUE, () -> {});
    }

    static Upscaling how(int overlap) {
        return new Upscaling(SCALE, overlap, 1, "rgb", "reflect", List.of("illustration"), 1240, 79_000_000, 1743);
    }

    static ModelEntry entry(String id, List<String> content, int overlap) {
        return entry(id, content, overlap, 1240);
    }

    static ModelEntry entry(String id, List<String> content, int overlap, double gflopPerMegapixel) {
        return new ModelEntry(id, id, ModelEntry.UPSCALE, id + ".onnx", null, null, null, "CC0-1.0", "yes", true, 0, List.of(), List.of(),
                "picture", new Upscaling(SCALE, overlap, 1, "rgb", "reflect", content, gflopPerMegapixel, 79_000_000, 1743), List.of());
    }

    @Override
    public void run(int width, int height, Consumer<FloatBuffer> fill, Consumer<FloatBuffer> take, JobContext context)
            throws StudioException, CancelledException {
        ran.add(width + "x" + height);
        before.run();
        if (context.cancelled()) {
            throw new CancelledException();
        }
        if (width * height > mostPixels) {
            throw StudioException.of("out-of-memory", "No.", "The computer ran out of memory.", "Choose smaller tiles.");
        }
        FloatBuffer in = FloatBuffer.allocate(3 * width * height);
        fill.accept(in);
        if (in.hasRemaining()) {
            throw new IllegalStateException("the tile was not filled");
        }
        FloatBuffer out = FloatBuffer.allocate(3 * width * height * SCALE * SCALE);
        for (int c = 0; c < 3; c++) {
            plane(in, c, width, height, out);
        }
        take.accept(out);
    }

    private static void plane(FloatBuffer in, int c, int width, int height, FloatBuffer out) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int dy = -RADIUS; dy <= RADIUS; dy++) {
                    for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                        boolean inside = y + dy >= 0 && y + dy < height && x + dx >= 0 && x + dx < width;
                        float weight = dx == 0 && dy == 0 ? 0.52f : 0.01f;
                        sum += inside ? weight * in.get((c * height + y + dy) * width + x + dx) : 0;
                    }
                }
                for (int i = 0; i < SCALE * SCALE; i++) {
                    int at = (c * height * SCALE + y * SCALE + i / SCALE) * width * SCALE + x * SCALE + i % SCALE;
                    out.put(at, sum + 0.004f * (i - 8));
                }
            }
        }
    }

    @Override
    public String device() {
        return device;
    }

    @Override
    public void close() {
        closed = true;
    }
}
