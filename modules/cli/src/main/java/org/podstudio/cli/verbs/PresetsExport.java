package org.podstudio.cli.verbs;

import java.nio.file.Path;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code presets export}. */
@Command(description = "Writes a preset to a file, to be shared.")
public final class PresetsExport implements Verb {
    @Parameters(index = "0", paramLabel = "KIND")
    String kind;

    @Parameters(index = "1", paramLabel = "NAME")
    String name;

    @Parameters(index = "2", paramLabel = "FILE")
    String file;

    @Override
    public Answer run(Session session) throws StudioException {
        Path target = session.path(file).toAbsolutePath().normalize();
        session.service(Presets.class).exportFile(kind, name, target);
        return Answer.of(Map.of("path", target), () -> Visible.text(Visible.path(target)));
    }
}
