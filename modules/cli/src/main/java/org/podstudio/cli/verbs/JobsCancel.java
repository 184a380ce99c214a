package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.JobJson;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobs cancel}. */
@Command(description = "Stops jobs, also those that another window or command runs. Ended ones stay as they are.")
public final class JobsCancel implements Verb {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Full UUIDs or unique prefixes.")
    List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        Project project = session.project();
        List<Job> found = new ArrayList<>();
        for (String id : ids) {
            found.add(JobReference.resolve(session, id));
        }
        JobQueue queue = session.service(JobQueue.class);
        found.stream().filter(job -> !job.state().terminal()).forEach(job -> queue.cancel(project, job.id()));
        List<Job> now = found.stream().map(job -> project.jobs().find(job.id()).orElse(job)).toList();
        return Answer.of(now.stream().map(job -> JobJson.of(project, job)).toList(), () -> JobTexts.table(now));
    }
}
