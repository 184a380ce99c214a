package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.JobJson;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobs retry}. */
@Command(description = "Runs ended jobs again, as new jobs with the same settings and inputs, and waits.")
public final class JobsRetry implements Verb {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Full UUIDs or unique prefixes.")
    List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        Project project = session.project();
        List<Job> old = new ArrayList<>();
        for (String id : ids) {
            old.add(JobReference.resolve(session, id));
        }
        JobRun run = new JobRun(session);
        JobQueue queue = session.jobs();
        List<Job> again = new ArrayList<>();
        for (Job job : old) {
            again.add(queue.retry(project, job.id()));
        }
        List<Job> ended = run.await(again);
        session.interruption().check();
        return Answer.of(ended.stream().map(job -> JobJson.of(project, job)).toList(), () -> JobTexts.table(ended))
                .exit(ended.stream().allMatch(job -> job.state() instanceof JobState.Success)
                        ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
