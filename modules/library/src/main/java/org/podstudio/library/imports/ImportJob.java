package org.podstudio.library.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.core.spi.ProjectJob;

/**
 * Brings files into the project. The same content never comes in twice, so an import that was killed is finished by running it
 * again. Leaves one queued job behind that makes the thumbnails of what came in.
 */
@ServiceProvider(service = JobKind.class)
public final class ImportJob implements ProjectJob<ImportSettings> {
    private static final KindCard<ImportSettings> CARD = new KindCard<>("import", "Import", ImportSettings.DEFAULTS, Set.of(), Lane.IO);

    private final Supplier<Optional<ImportServices>> services;
    private final Clock clock;

    /** For the Lookup. */
    public ImportJob() {
        this(Clock.systemUTC(), () -> installed(Lookup.getDefault()));
    }

    /** With a probe and nothing else. */
    ImportJob(Supplier<MediaProbe> probe, Clock clock) {
        this(clock, () -> Optional.of(new ImportServices(probe.get(), List.of(), Optional.empty(), file -> false, clock)));
    }

    ImportJob(Clock clock, Supplier<Optional<ImportServices>> services) {
        this.services = services;
        this.clock = clock;
    }

    private static Optional<ImportServices> installed(Lookup lookup) {
        return Optional.ofNullable(lookup.lookup(MediaProbe.class)).map(probe -> new ImportServices(probe, lookup.lookupAll(MetadataReader.class),
                Optional.ofNullable(lookup.lookup(UserSettings.class)), Placeholders.ofSystem(), Clock.systemUTC()));
    }

    @Override
    public KindCard<ImportSettings> card() {
        return CARD;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public List<AssetId> run(ImportSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Optional<ImportServices> found = services.get();
        if (found.isEmpty()) {
            throw StudioException.of("media-missing", "Nothing was imported.", "The module that reads media files is not installed.",
                    "Install PODStudio again.");
        }
        ImportRun run = new ImportRun(settings, project, context, found.get());
        try {
            return run.run();
        } finally {
            queueThumbnails(project, run.imported());
        }
    }

    /** Also after a cancel or a full disk: what was committed until then stays. */
    private void queueThumbnails(Project project, List<AssetId> imported) {
        if (!imported.isEmpty()) {
            JobId id = JobId.random();
            project.jobs().add(List.of(new Job(id, "thumbnail", new JobState.Queued(), Map.of(), imported, clock.instant(),
                    "Logs/jobs/" + id + ".log", null, null, null, null, Map.of())));
        }
    }
}
