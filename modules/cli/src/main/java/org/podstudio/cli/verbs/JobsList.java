package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.NearestName;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.JobJson;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobs list}. */
@Command(description = "Lists jobs, newest first.")
public final class JobsList implements Verb {
    private static final List<String> STATES = List.of("queued", "running", "success", "failed", "canceled");

    @Option(names = "--status", paramLabel = "STATUS", description = "queued, running, success, failed or canceled.")
    @Nullable String status;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many (200).")
    int limit = 200;

    @Override
    public Answer run(Session session) throws StudioException {
        if (status != null && !STATES.contains(status)) {
            throw Usage.wrong("jobs list", "There is no status \"" + Visible.text(status) + "\"."
                    + NearestName.of(status, STATES).map(near -> " Did you mean \"" + near + "\"?").orElse(""),
                    "A job is " + String.join(", ", STATES) + ".");
        }
        Project project = session.project();
        List<Job> jobs = project.jobs().list(status, Math.max(0, limit));
        return Answer.of(jobs.stream().map(job -> JobJson.of(project, job)).toList(), () -> JobTexts.table(jobs));
    }
}
