package org.podstudio.cli.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}. */
@Command(description = "Brings files and folders into the project. The same content is never imported twice.")
public final class Import implements Verb {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, ZIP archives.")
    List<String> paths;

    @Option(names = "--recursive", description = "Also the folders inside folders.")
    boolean recursive;

    @Option(names = "--copy", description = "Copy into the project (the default).")
    boolean copy;

    @Option(names = "--move", description = "Move into the project; the source is deleted once all is safe.")
    boolean move;

    @Option(names = "--reference", description = "Leave the files where they are.")
    boolean reference;

    @Option(names = "--theme", paramLabel = "THEME", description = "Theme of everything imported; else decided per file.")
    @Nullable String theme;

    @Option(names = "--tag", paramLabel = "TAG", description = "Tag for everything imported; may be given several times.")
    @Nullable List<String> tags;

    @Option(names = "--hydrate", description = "Also files whose content is in the cloud only: they are fetched.")
    boolean hydrate;

    @Option(names = "--dry-run", description = "Only tell what would be done.")
    boolean dryRun;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        if ((copy ? 1 : 0) + (move ? 1 : 0) + (reference ? 1 : 0) > 1) {
            throw Usage.wrong("import", "The files cannot be treated in two ways at once.",
                    "Only one of --copy, --move and --reference can be given.");
        }
        List<String> files = new ArrayList<>();
        for (String path : paths) {
            files.add(text(session.path(path).toAbsolutePath()));
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("paths", files);
        settings.put("recursive", recursive);
        settings.put("mode", move ? "move" : reference ? "reference" : "copy");
        if (theme != null) {
            settings.put("theme", theme);
        }
        if (tags != null) {
            if (tags.stream().anyMatch(String::isBlank)) {
                throw Usage.wrong("import", "Nothing was imported.", "A --tag was empty.");
            }
            settings.put("tags", tags);
        }
        if (hydrate) {
            settings.put("hydrate", true);
        }
        if (dryRun) {
            settings.put("dry_run", true);
        }
        Job job = new JobRun(session).run(new JobRequest("import", settings, List.of()), JobQueue.Force.NO).getFirst();
        session.interruption().check();
        return ImportAnswer.of(session, job).answer(session, dryRun);
    }

    /** As the import takes it: a name that is not text as its address. */
    private static String text(Path path) {
        return path.toString().indexOf('\uFFFD') >= 0 ? path.toUri().toString() : path.toString();
    }
}
