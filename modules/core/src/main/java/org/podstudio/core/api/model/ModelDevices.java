package org.podstudio.core.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/**
 * What is known of models and the devices they ran on, kept in the user folder. Found in the Lookup. Safe from any thread; reads
 * a small file, so not on the EDT.
 */
public interface ModelDevices {
    /**
     * A device that did not run a model, which is why it is not tried any more with the drivers of that time.
     *
     * @param model id
     * @param device as jobs name it, e.g. {@code cuda}
     * @param why in the words of the device
     */
    record Refusal(String model, String device, String why, Instant since) {}

    /** Those that stand, the latest first. */
    List<Refusal> refusals();

    /** What ran the model last, e.g. {@code cpu}; empty when it never ran. */
    Optional<String> lastUsed(String model);

    /**
     * Forgets refusals, so that the next job tries the device again.
     *
     * @param model null forgets those of all models
     * @return what was forgotten
     * @throws StudioException {@code not-saved} when the file cannot be written
     */
    List<Refusal> tryAgain(@Nullable String model) throws StudioException;
}
