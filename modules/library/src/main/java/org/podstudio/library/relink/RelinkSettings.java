package org.podstudio.library.relink;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobSettings;

/**
 * Where to look, and what to do with what is found.
 *
 * @param folder searched with everything below it, beside the project's own folders; null for those alone
 * @param file where the only input's file is by now, as the user says; its neighbours are then found without a search
 * @param place of what is found outside the project
 * @param dryRun only tells
 * @param trust whether {@code file} is believed although its content is another
 */
public record RelinkSettings(@Nullable String folder, @Nullable String file, Place place, boolean dryRun, Trust trust)
        implements JobSettings {
    public static final RelinkSettings DEFAULTS = new RelinkSettings(null, null, Place.REFERENCE, false, Trust.SAME_CONTENT);

    /** What becomes of a file that is found outside the project. */
    public enum Place {
        /** It stays, and the project refers to it. */
        REFERENCE,
        /** It stays, and a copy takes its old place in the project. */
        COPY
    }

    /** How far the user's word goes. */
    public enum Trust {
        SAME_CONTENT,
        ANY_CONTENT
    }
}
