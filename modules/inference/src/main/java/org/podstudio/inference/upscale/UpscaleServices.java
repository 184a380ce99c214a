package org.podstudio.inference.upscale;

import org.openide.util.Lookup;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.picture.MemoryGate;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.ModelService;

/** What {@link Upscale} works with; looked up at first use, because kinds are made before the user's home is known. */
interface UpscaleServices {
    ImageCodec codec() throws StudioException;

    ModelShelf models();

    MemoryGate memory();

    TileLimits limits();

    /** Bytes that are free for new work, 0 when nobody knows. */
    long freeMemory();

    /** Makes a model ready, its file compared with its checksum; the job's facts and device are set. */
    TileModel open(String model, DeviceWish wish, JobContext context) throws StudioException, CancelledException;

    /** The one place where this engine asks the Lookup. */
    final class FromLookup implements UpscaleServices {
        private final MemoryGate memory = new MemoryGate(this::freeMemory);

        @Override
        public ImageCodec codec() throws StudioException {
            ImageCodec codec = Lookup.getDefault().lookup(ImageCodec.class);
            if (codec == null) {
                throw StudioException.of("module-missing", "Pictures cannot be read.",
                        "The part of PODStudio that reads and writes pictures is not installed.", "Reinstall PODStudio.");
            }
            return codec;
        }

        @Override
        public ModelShelf models() {
            return ModelShelf.of(Lookup.getDefault().lookup(Models.class) instanceof CachedModels cached ? cached : new CachedModels());
        }

        @Override
        public MemoryGate memory() {
            return memory;
        }

        @Override
        public TileLimits limits() {
            return new TileLimits(UserHome.current().cache().resolve("upscale-tiles.json"));
        }

        @Override
        public long freeMemory() {
            Hardware hardware = Lookup.getDefault().lookup(Hardware.class);
            return hardware == null ? 0 : hardware.freeMemory();
        }

        @Override
        public TileModel open(String model, DeviceWish wish, JobContext context) throws StudioException, CancelledException {
            return TileModel.of(ModelService.ofSession().tiles(model, wish, context));
        }
    }
}
