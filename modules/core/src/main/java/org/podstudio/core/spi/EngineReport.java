package org.podstudio.core.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engine brings to the hardware profile. Registered with {@code @ServiceProvider(service = EngineReport.class)}. Asked
 * when the machine is probed, on a background thread; may load natives. An engine that cannot load says nothing.
 */
public interface EngineReport {
    /** Execution providers of the inference runtime, e.g. {@code CPU}. */
    default List<String> inferenceProviders() {
        return List.of();
    }

    /** Version of the built-in FFmpeg; null when this engine has none. */
    default @Nullable String ffmpegVersion() {
        return null;
    }

    /** Programs beside us that it uses where they are installed: what each is for, and what it says of itself or that it is missing. */
    default Map<String, String> programs() {
        return Map.of();
    }

    /** Names of the video encoders that are there, e.g. {@code libx264}. */
    default List<String> encoders() {
        return List.of();
    }
}
