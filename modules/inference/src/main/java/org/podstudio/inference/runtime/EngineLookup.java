package org.podstudio.inference.runtime;

import java.util.Collection;
import java.util.List;
import org.openide.util.Lookup;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.RuntimeLibraries;
import org.podstudio.inference.models.CachedModels;

/**
 * What this engine's kinds of job take from the Lookup; asked at use, because kinds are made before the user's home is known.
 * Safe from any thread.
 */
public final class EngineLookup {
    /** Memory that is taken for free where the part that knows the machine is missing: one large model fits. */
    private static final long ASSUMED_FREE_BYTES = 2L << 30;

    private EngineLookup() {}

    /** @throws StudioException {@code module-missing} */
    public static ImageCodec codec() throws StudioException {
        ImageCodec codec = Lookup.getDefault().lookup(ImageCodec.class);
        if (codec == null) {
            throw StudioException.of("module-missing", "Pictures cannot be read.",
                    "The part of PODStudio that reads and writes pictures is not installed.", "Reinstall PODStudio.");
        }
        return codec;
    }

    public static CachedModels models() {
        return Lookup.getDefault().lookup(Models.class) instanceof CachedModels cached ? cached : new CachedModels();
    }

    /** The one owner of loaded models in this session. @throws StudioException {@code module-missing} */
    public static ModelService service() throws StudioException {
        ModelService service = Lookup.getDefault().lookup(ModelService.class);
        if (service == null) {
            throw StudioException.of("module-missing", "Models cannot be run.",
                    "The part of PODStudio that owns loaded models is not installed.", "Reinstall PODStudio.");
        }
        return service;
    }

    /** Add-ons for graphics cards. */
    static Collection<? extends RuntimeLibraries> runtimeLibraries() {
        return Lookup.getDefault().lookupAll(RuntimeLibraries.class);
    }

    /** What numeric libraries choose their code by; empty where nobody knows. May probe the machine once. */
    public static List<String> cpuFeatures() {
        Hardware hardware = Lookup.getDefault().lookup(Hardware.class);
        return hardware == null ? List.of() : hardware.profile().cpuFeatures();
    }

    /** Bytes of memory free for new work, now. */
    static long freeMemory() {
        Hardware hardware = Lookup.getDefault().lookup(Hardware.class);
        return hardware == null ? ASSUMED_FREE_BYTES : hardware.freeMemory();
    }
}
