package org.podstudio.inference.upscale;

import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.Films;
import org.podstudio.core.spi.Installed;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.EngineLookup;
import org.podstudio.inference.runtime.MemoryGate;

/** What {@link Upscale} works with; looked up at first use, because kinds are made before the user's home is known. */
interface UpscaleServices {
    ImageCodec codec() throws StudioException;

    Films films() throws StudioException;

    ModelShelf models();

    /** Shared with all who run models. */
    MemoryGate memory() throws StudioException;

    TileLimits limits();

    /** What one core computes of a network in a second, in 10^9 operations. */
    double gflopPerSecond();

    /** Makes a model ready, its file compared with its checksum; the job's facts and device are set. */
    TileModel open(String model, DeviceWish wish, JobContext context) throws StudioException, CancelledException;

    final class FromLookup implements UpscaleServices {
        @Override
        public ImageCodec codec() throws StudioException {
            return EngineLookup.codec();
        }

        @Override
        public Films films() throws StudioException {
            return Installed.of(Films.class).requireMedia("The film was not upscaled.");
        }

        @Override
        public ModelShelf models() {
            return ModelShelf.of(EngineLookup.models());
        }

        @Override
        public MemoryGate memory() throws StudioException {
            return EngineLookup.service().memory();
        }

        @Override
        public TileLimits limits() {
            return new TileLimits(UserHome.current().cache().resolve("upscale-tiles.json"));
        }

        @Override
        public double gflopPerSecond() {
            return CoreSpeed.gflopPerSecond(EngineLookup.cpuFeatures());
        }

        @Override
        public TileModel open(String model, DeviceWish wish, JobContext context) throws StudioException, CancelledException {
            return TileModel.of(EngineLookup.service().tiles(model, wish, context));
        }
    }
}
