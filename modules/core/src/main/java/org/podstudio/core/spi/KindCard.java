package org.podstudio.core.spi;

import java.util.Objects;
import java.util.Set;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;

/**
 * What a kind of job says of itself. Kept in a constant of the kind, because it is asked often.
 *
 * @param id stable, stored in records: never rename it. Lower case with {@code _}
 * @param title for people, e.g. {@code Remove background}
 * @param defaults what is used for a setting that is left out; its class is the kind's settings record
 * @param accepts types of asset it works on; empty when it takes no assets
 */
public record KindCard<S extends JobSettings>(String id, String title, S defaults, Set<MediaType> accepts, Lane lane) {
    public KindCard {
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("an id is lower case with _, was \"" + id + "\"");
        }
        Objects.requireNonNull(defaults, "defaults");
        accepts = Set.copyOf(accepts);
    }

    /** The class of {@link #defaults}: records have no subclasses. */
    @SuppressWarnings("unchecked")
    public Class<S> settingsType() {
        return (Class<S>) defaults.getClass();
    }
}
