package org.podstudio.library.care;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.spi.Installed;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/** The project's chores: backup, shrinking the database, tidying previews and logs. Makes no assets. */
@ServiceProvider(service = JobKind.class)
public final class MaintenanceJob implements ProjectJob<MaintenanceSettings> {
    private static final KindCard<MaintenanceSettings> CARD =
            new KindCard<>("maintenance", "Maintenance", MaintenanceSettings.DEFAULTS, Set.of(), Lane.IO);

    private final Installed<UserSettings> users;

    /** For the Lookup. */
    public MaintenanceJob() {
        this(Installed.of(UserSettings.class));
    }

    MaintenanceJob(Installed<UserSettings> users) {
        this.users = users;
    }

    @Override
    public KindCard<MaintenanceSettings> card() {
        return CARD;
    }

    @Override
    public List<AssetId> run(MaintenanceSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        ProjectCare.Chores chores = new ProjectCare.Chores(settings.chores(), settings.when(), cacheMaxBytes(project));
        List<Map<String, Object>> done = new ArrayList<>();
        for (ProjectCare.ChoreReport report : project.care().doChores(chores, context::step)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("chore", report.chore().wire());
            one.put("done", report.skipped() == null);
            one.put("why_not", report.skipped());
            one.putAll(report.facts());
            done.add(one);
            context.log(report.chore().wire() + ": " + (report.skipped() == null ? report.facts() : report.skipped()));
        }
        context.fact("chores", done);
        return List.of();
    }

    private long cacheMaxBytes(Project project) throws StudioException {
        SettingValues values = SettingValues.of(Optional.ofNullable(users.get()), Optional.of(project.settings()));
        String text = values.text(StudioSettingsTable.CACHE_MAX_MB);
        if (values.mistake(StudioSettingsTable.CACHE_MAX_MB, text).isPresent()) {
            throw StudioException.of("bad-setting", "Maintenance was not done.",
                    "The setting " + StudioSettingsTable.CACHE_MAX_MB.key() + " is \"" + text + "\".",
                    "Write a number of megabytes, e.g. 2000, or remove the setting.");
        }
        return Long.parseLong(text) * 1_000_000;
    }
}
