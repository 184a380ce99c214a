package org.podstudio.inference.upscale;

import java.nio.file.Path;
import java.util.List;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.MemoryGate;
import org.podstudio.inference.runtime.DeviceWish;

/** What upscaling works with, handed in by a test: models that are computed here, see {@link FakeTiles}. */
record TestServices(ImageCodec codec, List<ModelEntry> entries, Path folder, TileModel.Loading loading, long freeMemory)
        implements UpscaleServices {
    @Override
    public ModelShelf models() {
        return new ModelShelf() {
            @Override
            public List<ModelEntry> here() {
                return entries;
            }

            @Override
            public ModelEntry present(String id) throws StudioException {
                return entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow(() ->
                        StudioException.of("model-missing", "The model " + id + " is not here.", "It was not fetched.", "Fetch it."));
            }
        };
    }

    @Override
    public MemoryGate memory() {
        return new MemoryGate(this::freeMemory);
    }

    @Override
    public TileLimits limits() {
        return new TileLimits(folder.resolve("tiles.json"));
    }

    @Override
    public TileModel open(String model, DeviceWish wish, JobContext context) throws StudioException, CancelledException {
        TileModel open = loading.open(wish);
        context.device(open.device());
        return open;
    }
}
