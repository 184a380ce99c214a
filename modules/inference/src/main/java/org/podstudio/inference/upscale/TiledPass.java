package org.podstudio.inference.upscale;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.LanczosRows;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;

/**
 * Sends a picture through a model, tile by tile, and gives the rows of the enlarged one as soon as a row of tiles is done: memory
 * is one tile's run and one row of tiles, whatever the picture's size. Used once, by one thread.
 */
final class TiledPass implements AutoCloseable {
    /** Rows around a strip that its opacity is scaled with: as many as the kernel is wide. */
    private static final int KERNEL = 3;

    private static final String CPU = "cpu";

    private final Canvas canvas;
    private final Upscaling how;
    private final TileModel.Loading loading;
    private final JobContext context;
    private final int bands;
    private final boolean transparent;
    private final FlatTiles flats;
    private TileLadder ladder = TileLadder.lowest();
    private TileModel model;
    private int done;
    private int total;
    private int runs;
    private int flatTiles;
    private int emptyTiles;
    private boolean fell;

    /**
     * @param bands 1, 3 or 4 of the result
     * @param transparent whether any pixel is not opaque; its colours must have been let run out under what is invisible
     * @param flats what is known of even colours, of this model
     */
    TiledPass(Picture picture, Upscaling how, TileModel.Loading loading, DeviceWish wish, int bands, boolean transparent,
            FlatTiles flats, JobContext context) throws StudioException, CancelledException {
        this.canvas = new Canvas(picture);
        this.how = how;
        this.loading = loading;
        this.context = context;
        this.bands = bands;
        this.transparent = transparent;
        this.flats = flats;
        this.model = loading.open(wish);
    }

    /** The tiles of one row. */
    private record Row(int top, int height, int tileWidth) {}

    /** What really runs the model, now. */
    String device() {
        return model.device();
    }

    @Override
    public void close() {
        model.close();
    }

    /** @param box the part that is enlarged; what lies around it is seen by the tiles all the same */
    void run(Excerpt.Box box, TileLadder tiles, LanczosRows.Sink out) throws StudioException, CancelledException {
        ladder = tiles;
        int bottom = box.y() + box.height();
        total = tilesFrom(box, box.y());
        for (int top = box.y(); top < bottom;) {
            Row row = row(box, top);
            Strip strip = tried(box, row);
            if (strip != null) {
                give(strip, out);
                top += row.height;
            }
        }
        context.step(Math.max(1, done), Math.max(1, done), Progress.Unit.TILES, "Writing");
        context.fact("tile", ladder.side());
        context.fact("tiles", runs);
        context.fact("tiles_flat", flatTiles);
        context.fact("tiles_transparent", emptyTiles);
    }

    /** Whether the tiles had to become smaller on the way. */
    boolean fell() {
        return fell;
    }

    private Row row(Excerpt.Box box, int top) {
        int left = box.y() + box.height() - top;
        return new Row(top, even(left, ladder.side()), even(box.width(), ladder.side()));
    }

    /** Tiles of nearly one size instead of full ones and a narrow rest. */
    private static int even(int length, int most) {
        int parts = (length + most - 1) / most;
        return (length + parts - 1) / parts;
    }

    private int tilesFrom(Excerpt.Box box, int from) {
        int tiles = 0;
        for (int top = from; top < box.y() + box.height();) {
            Row row = row(box, top);
            for (int x = 0; x < box.width(); x += row.tileWidth) {
                int width = Math.min(row.tileWidth, box.width() - x);
                tiles += runsFor(box.x() + x, row.top, width, row.height);
            }
            top += row.height;
        }
        return tiles;
    }

    /** How often the model must run for a tile. */
    private int runsFor(int left, int top, int width, int height) {
        if (transparent && canvas.invisible(left, top, width, height, how.overlapPx())) {
            return 0;
        }
        int colours = canvas.oneColour(left, top, width, height, how.overlapPx()) ? 0 : 1;
        return colours + (transparent && HardEdges.of(canvas.picture, left, top, width, height) != null ? 1 : 0);
    }

    /** A row of tiles; null when the memory did not suffice and smaller tiles shall be tried. */
    private @Nullable Strip tried(Excerpt.Box box, Row row) throws StudioException, CancelledException {
        try {
            return filled(box, row);
        } catch (OutOfMemoryError e) {
            descend(box, row, new StudioException(new Problem("out-of-memory", "The picture was not upscaled.",
                    "It needs more memory than the " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB that PODStudio may use.",
                    "Choose a smaller scale or fit, or model=lanczos, or close other programs."), e));
        } catch (StudioException e) {
            if (!e.problem().code().equals("out-of-memory")) {
                throw e;
            }
            descend(box, row, e);
        }
        return null;
    }

    /**
     * To smaller tiles, and at the end of them to the processor; rows that were given away already stay as they are.
     *
     * @throws StudioException the failure, where nothing is left to try
     */
    private void descend(Excerpt.Box box, Row row, StudioException failure) throws StudioException, CancelledException {
        int before = ladder.side();
        boolean lower = ladder.descend();
        while (lower && row(box, row.top).equals(row)) {
            lower = ladder.descend(); // a step that changes nothing would only fail again
        }
        if (!lower && model.device().equals(CPU)) {
            throw failure;
        }
        fell = true;
        String told = "Tiles of " + before + " px need more memory than there is; going on with ";
        if (lower) {
            told += ladder.side() + " px.";
        } else {
            ladder.restart();
            model.close();
            model = loading.open(DeviceWish.CPU);
            told += "the processor.";
        }
        context.log(told);
        context.fact("fallback", told);
        total = done + tilesFrom(box, row.top);
    }

    private void give(Strip strip, LanczosRows.Sink out) throws StudioException, CancelledException {
        byte[] samples = new byte[strip.rowLength()];
        for (int from = 0; from < strip.samples.length; from += samples.length) {
            System.arraycopy(strip.samples, from, samples, 0, samples.length);
            out.row(samples);
            if (context.cancelled()) {
                throw new CancelledException();
            }
        }
    }

    private Strip filled(Excerpt.Box box, Row row) throws StudioException, CancelledException {
        Strip strip = new Strip(how, bands, box.width(), row.height);
        if (bands == 4) {
            opacity(box, row, strip);
        }
        for (int x = 0; x < box.width(); x += row.tileWidth) {
            tile(box, row, x, strip);
        }
        return strip;
    }

    private void tile(Excerpt.Box box, Row row, int x, Strip strip) throws StudioException, CancelledException {
        int left = box.x() + x;
        int width = Math.min(row.tileWidth, box.width() - x);
        int overlap = how.overlapPx();
        context.step(done, Math.max(done + 1, total), Progress.Unit.TILES, "Upscaling");
        if (transparent && canvas.invisible(left, row.top, width, row.height, overlap)) {
            emptyTiles++;
            return;
        }
        // All tiles have the same size, because the runtime keeps memory for each size that it has seen.
        int w = row.tileWidth + 2 * overlap;
        int h = row.height + 2 * overlap;
        if (canvas.oneColour(left, row.top, width, row.height, overlap)) {
            strip.flat(flats.of(colour(left, row.top), model, context), x, width, row.height);
            flatTiles++;
        } else {
            boolean bgr = how.channels().equals("bgr");
            model.run(w, h, in -> canvas.colours(in, left - overlap, row.top - overlap, w, h, how.range(), bgr),
                    out -> strip.colours(out, w, h, x, width, row.height), context);
            ran();
        }
        boolean[] hard = transparent ? HardEdges.of(canvas.picture, left, row.top, width, row.height) : null;
        if (hard != null) {
            context.step(done, Math.max(done + 1, total), Progress.Unit.TILES, "Upscaling transparency");
            model.run(w, h, in -> canvas.opacity(in, left - overlap, row.top - overlap, w, h, how.range()),
                    out -> strip.opacity(out, hard, w, h, x, width, row.height), context);
            ran();
        }
    }

    private void ran() {
        runs++;
        done++;
    }

    private int colour(int x, int y) {
        int p = y * canvas.picture.width + x;
        return canvas.picture.red(p) << 16 | canvas.picture.green(p) << 8 | canvas.picture.blue(p);
    }

    /** Everywhere by Lanczos at first. A part of the picture is scaled together with its neighbours, so that nothing shows. */
    private void opacity(Excerpt.Box box, Row row, Strip strip) throws CancelledException {
        int scale = how.scale();
        if (!transparent) {
            byte[] opaque = new byte[box.width() * scale * row.height * scale];
            Arrays.fill(opaque, (byte) 255);
            strip.opacity(opaque, 0);
            return;
        }
        Picture picture = canvas.picture;
        int x0 = Math.max(0, box.x() - KERNEL);
        int y0 = Math.max(0, row.top - KERNEL);
        int w = Math.min(picture.width, box.x() + box.width() + KERNEL) - x0;
        int h = Math.min(picture.height, row.top + row.height + KERNEL) - y0;
        byte[] alpha = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                alpha[y * w + x] = (byte) picture.alpha((y0 + y) * picture.width + x0 + x);
            }
        }
        byte[] large = Lanczos.resize(alpha, w, h, 1, new PixelSize(w * scale, h * scale), context::cancelled);
        int width = box.width() * scale;
        byte[] own = new byte[width * row.height * scale];
        for (int y = 0; y < row.height * scale; y++) {
            System.arraycopy(large, ((row.top - y0) * scale + y) * w * scale + (box.x() - x0) * scale, own, y * width, width);
        }
        strip.opacity(own, 0);
    }
}
