package org.podstudio.cli.verbs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobs log}. */
@Command(description = "Shows what a job wrote into its log.")
public final class JobsLog implements Verb {
    @Parameters(paramLabel = "ID", description = "Full UUID or unique prefix.")
    String id;

    @Override
    public Answer run(Session session) throws StudioException {
        Job job = JobReference.resolve(session, id);
        Path file = job.logPath() == null ? null : session.project().root().resolve(job.logPath());
        if (file == null || !Files.exists(file)) {
            throw StudioException.of("no-log", "This job has no log.",
                    job.state().wire().equals("queued") ? "It has not run yet." : "Its file is gone.",
                    "Type \"podstudio jobs show " + job.id() + "\" to see what is known of it.");
        }
        String text = read(file);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id().toString());
        json.put("path", file);
        json.put("lines", List.copyOf(text.lines().toList()));
        return Answer.of(json, () -> Visible.lines(text.stripTrailing()));
    }

    private static String read(Path file) throws StudioException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StudioException(FileInspection.unreadable(file, e), e);
        }
    }
}
