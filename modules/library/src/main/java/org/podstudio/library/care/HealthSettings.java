package org.podstudio.library.care;

import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.project.ProjectCare;

/** @param mend what is put right on the way */
public record HealthSettings(ProjectCare.Mend mend) implements JobSettings {
    public static final HealthSettings DEFAULTS = new HealthSettings(ProjectCare.Mend.NOTHING);
}
