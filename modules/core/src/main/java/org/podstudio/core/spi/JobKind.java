package org.podstudio.core.spi;

import java.util.Set;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;

/**
 * A kind of job, registered with {@code @ServiceProvider(service = JobKind.class)}. Implement {@link FileOperation} for
 * what makes new files of files, {@link ProjectJob} for the rest. Instances are shared and hold no state of a run.
 */
public sealed interface JobKind<S extends JobSettings> permits FileOperation, ProjectJob {
    /** Stable id, stored in records: never rename it. Lower case with {@code _}. */
    String id();

    /** For people, e.g. {@code Remove background}. */
    String title();

    Class<S> settingsType();

    /** What is used for a setting that is left out. */
    S defaults();

    /** Types of asset it works on; empty when it takes no assets. */
    Set<MediaType> accepts();

    Lane lane();
}
