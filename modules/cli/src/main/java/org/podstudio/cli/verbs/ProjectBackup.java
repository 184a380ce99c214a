package org.podstudio.cli.verbs;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code project backup}. */
@Command(description = {"Writes a consistent copy of the project's database, also while it is in use.",
    "A FILE that ends with .zip gets the settings and logs too, and with --files everything."})
public final class ProjectBackup implements Verb {
    @Parameters(paramLabel = "FILE", description = "The backup to write; it must not exist.")
    String file;

    @Option(names = "--files", description = "Also Library/, Work/, Packs/ and Trash/; only into a .zip.")
    boolean files;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException {
        Path target = session.path(file).toAbsolutePath().normalize();
        boolean zip = target.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (files && !zip) {
            throw Usage.wrong("project backup", "The files cannot be put into that backup.", "--files needs a FILE that ends with .zip.");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw StudioException.of("file-exists", "The backup was not written.",
                    "There is a file already: " + Visible.path(target) + ".", "Choose another name, or remove that file.");
        }
        Project project = session.project();
        if (zip) {
            try {
                project.care().archive(target, files ? ProjectCare.Contents.DATABASE_AND_FILES : ProjectCare.Contents.DATABASE,
                        new StepProgress(session, "backup"));
            } finally {
                session.progress().clear();
            }
        } else {
            project.backup(target);
        }
        Map<MediaType, Long> assets = project.assets().countByType();
        Map<String, Object> json = ProjectAnswers.json(project, assets, java.util.List.of());
        json.put("backup", target);
        json.put("files", files);
        return Answer.of(json, () -> "Backup written: " + Visible.path(target));
    }
}
