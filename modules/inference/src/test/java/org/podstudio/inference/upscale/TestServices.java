package org.podstudio.inference.upscale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.Films;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.runtime.MemoryGate;
import org.podstudio.inference.runtime.DeviceWish;

/** What upscaling works with, handed in by a test: models that are computed here, see {@link FakeTiles}. */
public record TestServices(ImageCodec codec, List<ModelEntry> entries, Path folder, TileModel.Loading loading, MemoryGate memory,
        Films films)
        implements UpscaleServices {
    /** For pictures. */
    TestServices(ImageCodec codec, List<ModelEntry> entries, Path folder, TileModel.Loading loading, MemoryGate memory) {
        this(codec, entries, folder, loading, memory, new MemoryFilms(new PixelSize(1, 1), List.of()));
    }

    /** Upscaling of the test's own as other packages' tests see it: one model named {@code drawn}. @param each called in each tile's run */
    public static FileOperation<UpscaleSettings> operation(Path folder, MemoryGate memory, Runnable each) {
        return new Upscale(new TestServices(new ImageIoCodec(), List.of(FakeTiles.entry("drawn", List.of("illustration"), 18)), folder,
                wish -> new FakeTiles(new ArrayList<>(), Integer.MAX_VALUE, each), memory));
    }

    /** What upscaling shares with all others in a real session. */
    public static MemoryGate gateOfSession() throws StudioException {
        return new FromLookup().memory();
    }

    @Override
    public ModelShelf models() {
        return new ModelShelf() {
            @Override
            public List<ModelEntry> here() {
                return entries;
            }

            @Override
            public String sha256(String id, BooleanSupplier cancelled) {
                return id.repeat(2);
            }

            @Override
            public ModelEntry present(String id) throws StudioException {
                return entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow(() ->
                        StudioException.of("model-missing", "The model " + id + " is not here.", "It was not fetched.", "Fetch it."));
            }
        };
    }

    @Override
    public TileLimits limits() {
        return new TileLimits(folder.resolve("tiles.json"));
    }

    @Override
    public double gflopPerSecond() {
        return 100;
    }

    @Override
    public TileModel open(String model, DeviceWish wish, JobContext context) throws StudioException, CancelledException {
        TileModel open = loading.open(wish);
        context.device(open.device());
        return open;
    }
}
