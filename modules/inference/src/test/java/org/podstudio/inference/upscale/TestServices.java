package org.podstudio.inference.upscale;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.models.VerifiedModel;
import org.podstudio.inference.picture.MemoryGate;

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

            @Override
            public VerifiedModel verified(String id, BooleanSupplier cancelled) throws StudioException {
                return new VerifiedModel(present(id), folder.resolve(id), "00");
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
    public TileModel open(VerifiedModel model, JobContext context) throws StudioException,
            org.podstudio.core.api.problem.CancelledException {
        return loading.open();
    }
}
