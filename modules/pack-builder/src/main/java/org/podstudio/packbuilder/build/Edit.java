package org.podstudio.packbuilder.build;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step from an original to an asset.
 *
 * @param operation id of the job kind, of a recipe that of its step; {@link #UNRECORDED} when its record is gone
 * @param settings as the job stored them, without paths
 * @param model null when no model was used
 */
public record Edit(String operation, Map<String, Object> settings, @Nullable String device, @Nullable ModelUse model, Origin origin) {
    /** The operation of an edit that nothing is known of, its model's licence included. */
    static final String UNRECORDED = "unknown";

    /**
     * Where to begin when it is to be made again. Not told to buyers.
     *
     * @param input path in the project of what the job worked on; null when that is not there any more
     * @param recipe title of the recipe that it is a step of; null when it is none
     */
    public record Origin(@Nullable String input, @Nullable String recipe) {}

    boolean unrecorded() {
        return operation.equals(UNRECORDED);
    }
}
