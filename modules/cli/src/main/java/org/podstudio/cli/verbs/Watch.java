package org.podstudio.cli.verbs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.core.api.watch.WatchedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: the Smart Listener in the foreground. Its answer is one line of JSON per import, with or without --json. */
@Command(description = "Imports what appears in folders, until interrupted. One line of JSON per import.")
public final class Watch implements Verb {
    @Parameters(paramLabel = "FOLDER", arity = "0..*", description = "Folders; else those that the project watches.")
    @Nullable List<String> folders;

    @Option(names = "--recursive", description = "Also the folders inside.")
    boolean recursive;

    @Option(names = "--move", description = "Move instead of copy.")
    boolean move;

    @Option(names = "--reference", description = "Leave the files where they are.")
    boolean reference;

    @Option(names = "--theme", paramLabel = "THEME", description = "Theme of everything from there.")
    @Nullable String theme;

    @Option(names = "--tag", paramLabel = "TAG", description = "Tag for everything from there; may be given several times.")
    @Nullable List<String> tags;

    @Override
    public Answer run(Session session) throws StudioException, InterruptedException {
        if (move && reference) {
            throw Usage.wrong("watch", "The files cannot be treated in two ways at once.",
                    "Only one of --move and --reference can be given.");
        }
        Project project = session.project();
        FolderWatch watch = session.service(FolderWatch.class);
        session.jobs();
        List<WatchedFolder> watched = watched(session, watch, project);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Subscription _ = session.interruption().during(stopped::countDown);
                Subscription _ = watch.watch(project, watched, job -> imported(session, job),
                        problem -> trouble(session, problem))) {
            session.note("Watching " + String.join(", ", watched.stream().map(one -> one.folder().toString()).toList())
                    + ". Stop with Ctrl-C.");
            stopped.await();
        }
        return Answer.streamed().exit(ExitCode.INTERRUPTED);
    }

    private List<WatchedFolder> watched(Session session, FolderWatch watch, Project project) throws StudioException {
        if (folders == null || folders.isEmpty()) {
            List<WatchedFolder> own = watch.folders(project);
            if (own.isEmpty()) {
                throw StudioException.of("no-folder", "There is nothing to watch.",
                        "No folder was named, and this project watches none.", "Name a folder: podstudio watch FOLDER.");
            }
            return own;
        }
        List<WatchedFolder> list = new ArrayList<>();
        for (String folder : folders) {
            Path path = session.path(folder);
            list.add(new WatchedFolder(path, recursive, move ? "move" : reference ? "reference" : "copy", theme,
                    tags == null ? List.of() : tags));
        }
        return list;
    }

    private static void imported(Session session, Job job) {
        session.console().answer(writer -> {
            try {
                Json.write(ImportAnswer.of(session, job).json(), writer);
                writer.write('\n');
            } catch (StudioException e) {
                trouble(session, e.problem());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void trouble(Session session, Problem problem) {
        session.note(problem.what() + " " + problem.why() + " " + problem.next());
    }
}
