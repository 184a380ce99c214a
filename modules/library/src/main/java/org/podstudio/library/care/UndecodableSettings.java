package org.podstudio.library.care;

import org.podstudio.core.api.job.JobSettings;

/** @param then what becomes of files that still do not decode */
public record UndecodableSettings(Then then) implements JobSettings {
    public static final UndecodableSettings DEFAULTS = new UndecodableSettings(Then.KEEP);

    /** For files that did not decode once more. */
    public enum Then {
        KEEP,
        /** To the project's trash, all in one step that can be undone. */
        TRASH
    }
}
