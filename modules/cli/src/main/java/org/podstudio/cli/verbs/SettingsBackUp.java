package org.podstudio.cli.verbs;

import java.nio.file.Path;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.SettingsBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code settings backup}. */
@Command(description = "Writes everyone's settings to a file; a project's own are in its backup.")
public final class SettingsBackUp implements Verb {
    @Parameters(index = "0", paramLabel = "FILE")
    String file;

    @Override
    public Answer run(Session session) throws StudioException {
        Path target = session.path(file).toAbsolutePath().normalize();
        session.service(SettingsBackup.class).write(target);
        return Answer.of(Map.of("path", target), () -> Visible.text(Visible.path(target)));
    }
}
