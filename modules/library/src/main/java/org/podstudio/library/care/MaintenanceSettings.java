package org.podstudio.library.care;

import java.util.EnumSet;
import java.util.Set;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.project.ProjectCare.Chore;
import org.podstudio.core.api.project.ProjectCare.When;

/**
 * Which chores are done; without any, all of them.
 *
 * @param when {@code needed} does each only where it is worth it
 */
public record MaintenanceSettings(boolean backup, boolean vacuum, boolean thumbnails, boolean logs, boolean health, When when) implements JobSettings {
    public static final MaintenanceSettings DEFAULTS = new MaintenanceSettings(false, false, false, false, false, When.NEEDED);

    Set<Chore> chores() {
        Set<Chore> chores = EnumSet.noneOf(Chore.class);
        if (backup) {
            chores.add(Chore.BACKUP);
        }
        if (vacuum) {
            chores.add(Chore.VACUUM);
        }
        if (thumbnails) {
            chores.add(Chore.THUMBNAILS);
        }
        if (logs) {
            chores.add(Chore.LOGS);
        }
        if (health) {
            chores.add(Chore.HEALTH);
        }
        return chores.isEmpty() ? EnumSet.allOf(Chore.class) : chores;
    }
}
