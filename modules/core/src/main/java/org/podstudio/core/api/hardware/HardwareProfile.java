package org.podstudio.core.api.hardware;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this machine is.
 *
 * @param ramFree bytes available to new processes when probed
 * @param diskFree bytes free where the user folder lies
 * @param inferenceProviders what the inference runtime offers, e.g. {@code CPU}
 * @param encoders names of video encoders that were found
 */
public record HardwareProfile(
        Instant probedAt,
        String os,
        String cpuModel,
        int cpuCores,
        int cpuThreads,
        List<String> cpuFeatures,
        long ramTotal,
        long ramFree,
        List<Gpu> gpus,
        long diskTotal,
        long diskFree,
        List<String> inferenceProviders,
        @Nullable String ffmpegVersion,
        List<String> encoders,
        @Nullable String exiftool) {

    /** @param vram bytes, 0 when unknown */
    public record Gpu(String vendor, String model, long vram, @Nullable String driver) {}

    public HardwareProfile {
        cpuFeatures = List.copyOf(cpuFeatures);
        gpus = List.copyOf(gpus);
        inferenceProviders = List.copyOf(inferenceProviders);
        encoders = List.copyOf(encoders);
    }
}
