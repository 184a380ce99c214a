package org.podstudio.cli.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.cli.samples.SampleSet;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sample-files}: for {@code ./dev run} and for trying things out; not in the overview. */
@Command(description = "Writes a dozen sample files like those of AI generators.")
public final class SampleFiles implements Verb {
    @Parameters(paramLabel = "DIR", description = "The folder to write into.")
    String folder;

    @Override
    public Answer run(Session session) throws StudioException {
        Path path = session.path(folder).toAbsolutePath().normalize();
        try {
            List<Path> files = SampleSet.write(path);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("dir", path);
            json.put("files", files);
            return Answer.of(json, () -> files.size() + " sample files in " + Visible.path(path));
        } catch (IOException e) {
            throw new StudioException(FileInspection.unwritable(path, e), e);
        }
    }
}
