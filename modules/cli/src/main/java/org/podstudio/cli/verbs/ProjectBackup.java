package org.podstudio.cli.verbs;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code project backup}. */
@Command(description = "Writes a consistent copy of the project's database, also while it is in use. Media files are not in it.")
public final class ProjectBackup implements Verb {
    @Parameters(paramLabel = "FILE", description = "The backup to write; it must not exist.")
    String file;

    @Override
    public Answer run(Session session) throws StudioException {
        Path target = session.path(file).toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw StudioException.of("file-exists", "The backup was not written.",
                    "There is a file already: " + Visible.path(target) + ".", "Choose another name, or remove that file.");
        }
        Project project = session.project();
        project.backup(target);
        Map<MediaType, Long> assets = project.assets().countByType();
        Map<String, Object> json = ProjectAnswers.json(project, assets, java.util.List.of());
        json.put("backup", target);
        return Answer.of(json, () -> "Backup written: " + Visible.path(target));
    }
}
