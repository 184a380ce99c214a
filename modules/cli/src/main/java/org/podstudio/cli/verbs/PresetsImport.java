package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code presets import}. */
@Command(description = "Takes over a preset that somebody shared.")
public final class PresetsImport implements Verb {
    @Parameters(index = "0", paramLabel = "FILE")
    String file;

    @Override
    public Answer run(Session session) throws StudioException {
        Presets.Imported imported = session.service(Presets.class).importFile(session.path(file).toAbsolutePath());
        return PresetTexts.answer(imported.kind(), new Presets.Entry(imported.preset(), Presets.Origin.USER));
    }
}
