package org.podstudio.library.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/** Submits jobs for the window: imports of what was dropped or chosen, and operations on the selection. */
@Messages({
    "# {0} - folder", "Importer_locating=Locating missing files in {0}",
    "# {0} - name, or how many", "Importer_importing=Importing {0}", "# {0} - number", "Importer_files={0} files and folders",
    "# {0} - what began", "# {1} - number", "# {2} - why the first of them was left out", "Importer_leftOut={0}; {1} left out: {2}"
})
final class Importer {
    private final Supplier<Optional<Project>> project;
    private final JobQueue queue;
    private final Supplier<String> mode;
    private final Work work;
    private final Notices notices;
    private final ModelConsent consent;

    /** @param mode {@code copy}, {@code move} or {@code reference}; asked behind */
    Importer(Supplier<Optional<Project>> project, JobQueue queue, Supplier<String> mode, Work work, Notices notices,
            ModelConsent consent) {
        this.project = project;
        this.queue = queue;
        this.mode = mode;
        this.work = work;
        this.notices = notices;
        this.consent = consent;
    }

    /** Asks the user for files or a folder where the project can take something in, else says why not, before anything is chosen in vain. */
    void ask(Runnable choosing) {
        new WriteGuard(project, notices).change(choosing);
    }

    /** Folders are imported with what lies below them. */
    void importFiles(List<Path> paths) {
        submit(paths, mode);
    }

    /** Files that the studio itself wrote: they are moved, however files of the user are treated. */
    void importOwn(List<Path> paths) {
        submit(paths, () -> "move");
    }

    private void submit(List<Path> paths, Supplier<String> how) {
        if (!paths.isEmpty()) {
            submit(() -> {
                Map<String, Object> settings = new LinkedHashMap<>();
                // As addresses: a name that is not text survives only so.
                settings.put("paths", paths.stream().map(path -> path.toUri().toString()).toList());
                settings.put("recursive", true);
                settings.put("mode", how.get());
                return settings;
            }, Bundle.Importer_importing(
                    paths.size() == 1 ? Texts.among(paths.getFirst().getFileName().toString()) : Bundle.Importer_files(Texts.count(paths.size()))));
        }
    }

    /** Runs a kind with its defaults on those that it can work on. */
    void run(String kind, String sentence, List<AssetId> ids) {
        project.get().ifPresent(p -> work.run(
                () -> queue.submitEach(p, new JobRequest(kind, Map.of(), ids), JobQueue.Force.NO),
                made -> notices.toast(made.refused().isEmpty() ? Toast.note("jobs", sentence) : Toast.warned("jobs", Bundle.Importer_leftOut(
                        sentence, made.refused().size(), made.refused().values().iterator().next().why()))),
                problem -> consent.handle(problem, () -> run(kind, sentence, ids))));
    }

    /** Looks for missing files in this folder and below it; what is found there stays there. */
    void locate(Path folder) {
        submit("relink", () -> Map.of("folder", folder.toString()), Bundle.Importer_locating(Texts.among(folder.toString())));
    }

    private void submit(Supplier<Map<String, Object>> settings, String sentence) {
        submit("import", settings, sentence);
    }

    private void submit(String kind, Supplier<Map<String, Object>> settings, String sentence) {
        project.get().ifPresent(p -> work.run(
                () -> queue.submit(p, new JobRequest(kind, settings.get(), List.of()), JobQueue.Force.NO),
                jobs -> notices.toast(Toast.note("jobs", sentence)), notices::problem));
    }
}
