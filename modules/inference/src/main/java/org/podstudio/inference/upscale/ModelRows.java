package org.podstudio.inference.upscale;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.LanczosRows;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.MemoryGate;

/**
 * A model that enlarges one picture or many: it stays open from one to the next, and so does what was learnt of tiles and of flat
 * colours. Used by one thread.
 */
final class ModelRows implements AutoCloseable {
    private static final String CPU = "cpu";

    private final UpscaleServices services;
    private final UpscaleSettings settings;
    private final ModelEntry entry;
    private final Upscaling how;
    private final JobContext job;
    private final FlatTiles flats;
    private @Nullable TileModel open;
    private @Nullable TileLadder ladder;

    /** @param job is told of the device, when the model is opened at first use */
    ModelRows(UpscaleServices services, UpscaleSettings settings, ModelEntry entry, JobContext job) {
        this.services = services;
        this.settings = settings;
        this.entry = entry;
        this.how = entry.upscaling();
        this.job = job;
        this.flats = new FlatTiles(how);
    }

    /**
     * Gives the rows of one enlarged picture.
     *
     * @param bands 1, 3 or 4 of the rows
     * @param transparent whether any pixel is not opaque; its colours must have been let run out under what is invisible
     * @param context of this picture
     */
    void give(Picture picture, int bands, boolean transparent, Excerpt.Box box, PixelSize to, LanczosRows.Sink sink, JobContext context)
            throws StudioException, CancelledException {
        PixelSize enlarged = new PixelSize(box.width() * how.scale(), box.height() * how.scale());
        LanczosRows rows = new LanczosRows(enlarged, bands, to, sink);
        TileLimits limits = services.limits();
        MemoryGate memory = services.memory();
        TileLadder promised = ladder != null ? ladder : TileLadder.of(how, settings.tile(), memory.room(), limits.of(entry.id(), CPU));
        try (MemoryGate.Place _ = memory.enter(TileLadder.bytes(how, promised.side()), context::cancelled);
                TiledPass pass = new TiledPass(picture, how, this::view, DeviceWish.valueOf(settings.device().name()), bands, transparent,
                        flats, context)) {
            if (ladder == null) {
                ladder = pass.device().equals(CPU) ? promised : promised.onCard(limits.of(entry.id(), pass.device()));
            }
            pass.run(box, ladder, rows::row);
            if (pass.fell()) {
                limits.remember(entry.id(), pass.device(), ladder.side());
            } else {
                limits.worked(entry.id(), pass.device(), ladder.side());
            }
        }
    }

    /** The open model, as a pass may close it. Once it has fallen back to the processor, it stays there. */
    private TileModel view(DeviceWish wish) throws StudioException, CancelledException {
        if (open != null && wish == DeviceWish.CPU && !open.device().equals(CPU)) {
            close();
        }
        if (open == null) {
            open = services.open(entry.id(), wish, job);
        }
        return new Lasting(open);
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Is closed by its owner only. */
    private record Lasting(TileModel model) implements TileModel {
        @Override
        public void run(int width, int height, java.util.function.Consumer<java.nio.FloatBuffer> fill,
                java.util.function.Consumer<java.nio.FloatBuffer> take, JobContext context) throws StudioException, CancelledException {
            model.run(width, height, fill, take, context);
        }

        @Override
        public String device() {
            return model.device();
        }

        @Override
        public void close() {
            // see ModelRows.close
        }
    }
}
