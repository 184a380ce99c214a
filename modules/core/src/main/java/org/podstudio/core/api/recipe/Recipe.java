package org.podstudio.core.api.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named chain of operations.
 *
 * @param id for scripts and files; any characters
 * @param title for people
 * @param description what it makes and for whom; may be empty
 * @param version of this recipe, from 1, raised by whoever changes it
 * @param suffix added to the stem of the result's name, e.g. {@code _tee}
 */
public record Recipe(String id, String title, String description, int version, String suffix, List<Step> steps) {
    /** Most steps of one recipe, those of recipes within it included. */
    public static final int MOST_STEPS = 50;

    /**
     * One operation.
     *
     * @param kind id of a {@code FileOperation}, or {@code recipe} with the setting {@code recipe} for the steps of another one
     * @param settings by snake_case name, as in a job request
     * @param flow how the chain goes on behind it
     */
    public record Step(String kind, Map<String, Object> settings, Flow flow) {
        public Step {
            if (kind.isBlank()) {
                throw new IllegalArgumentException("a step names its kind");
            }
            settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /** What the next step works on. */
    public enum Flow {
        /** On what this step made. */
        CHAIN,
        /** On what this step worked on too: its own result is kept beside, e.g. the poster of a video. */
        BESIDE
    }

    public Recipe {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a recipe has a name");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a recipe's version is 1 or more, was " + version);
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a recipe has 1 to " + MOST_STEPS + " steps, had " + steps.size());
        }
        if (steps.stream().allMatch(step -> step.flow() == Flow.BESIDE)) {
            throw new IllegalArgumentException("a recipe has a step that the chain goes on with");
        }
        if (suffix.isBlank() || suffix.indexOf('/') >= 0 || suffix.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("a recipe's suffix is part of a file name, was \"" + suffix + "\"");
        }
        steps = List.copyOf(steps);
    }
}
