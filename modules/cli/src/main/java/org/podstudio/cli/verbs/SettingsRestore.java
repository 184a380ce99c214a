package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.SettingsBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code settings restore}. */
@Command(description = "Makes everyone's settings what a backup of them says; what it does not name goes back to its standard.")
public final class SettingsRestore implements Verb {
    @Parameters(index = "0", paramLabel = "FILE")
    String file;

    @Override
    public Answer run(Session session) throws StudioException {
        List<String> leftOut = session.service(SettingsBackup.class).restore(session.path(file).toAbsolutePath());
        return Answer.of(Map.of("left_out", leftOut), () -> leftOut.isEmpty() ? "restored"
                : "restored; left out: " + Visible.text(String.join(", ", leftOut)));
    }
}
