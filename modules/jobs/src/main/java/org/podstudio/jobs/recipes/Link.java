package org.podstudio.jobs.recipes;

import java.util.Map;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.jobs.SettingsRecord;

/** One step that can run: an installed operation with checked settings. @param number from 1, of a chain without recipes in it */
record Link<S extends JobSettings>(int number, FileOperation<S> operation, S settings, Recipe.Flow flow) {
    boolean inChain() {
        return flow == Recipe.Flow.CHAIN;
    }

    /** All settings as JSON values, defaults included: what really ran. */
    Map<String, Object> allSettings() {
        return new SettingsRecord<>(operation.settingsType(), operation.defaults()).toMap(settings);
    }
}
