package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.podstudio.cli.Session;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/** Runs jobs to their end while showing progress; an interruption cancels them. */
final class JobRun {
    private final Session session;
    private final Project project;
    private final JobQueue queue;

    JobRun(Session session) throws StudioException {
        this.session = session;
        this.project = session.project();
        this.queue = session.jobs();
    }

    /** Submits and waits. @return every job in its terminal state, in order */
    List<Job> run(JobRequest request, JobQueue.Force force) throws StudioException, InterruptedException {
        return await(submit(request, force));
    }

    /** Only submits; what the guard warns of is told. */
    List<Job> submit(JobRequest request, JobQueue.Force force) throws StudioException {
        List<Job> submitted = queue.submit(project, request, force);
        warn(submitted);
        return submitted;
    }

    /** Submits those inputs that can be worked on. */
    JobQueue.Submitted submitEach(JobRequest request, JobQueue.Force force) throws StudioException {
        JobQueue.Submitted submitted = queue.submitEach(project, request, force);
        warn(submitted.jobs());
        return submitted;
    }

    /** What the guard has to say, each sentence once; the jobs run all the same. */
    private void warn(List<Job> submitted) {
        LinkedHashSet<String> warnings = new LinkedHashSet<>();
        for (Job job : submitted) {
            if (job.facts().get("warnings") instanceof List<?> list) {
                list.forEach(warning -> warnings.add(String.valueOf(warning)));
            }
        }
        warnings.forEach(warning -> session.note("Warning: " + warning));
    }

    /** Waits for jobs that were submitted. */
    List<Job> await(List<Job> submitted) throws InterruptedException {
        Watcher watcher = new Watcher(submitted);
        List<JobId> ids = submitted.stream().map(Job::id).toList();
        try (Subscription _ = queue.subscribe(watcher::changed);
                Subscription _ = session.interruption().during(() -> ids.forEach(id -> queue.cancel(project, id)))) {
            List<Job> ended = new ArrayList<>();
            for (JobId id : ids) {
                ended.add(queue.await(project, id));
                tellFallback(session, ended.getLast());
            }
            return ended;
        } finally {
            session.progress().clear();
        }
    }

    /** A result that is less than was asked for is never given in silence. */
    static void tellFallback(Session session, Job job) {
        if (job.state() instanceof JobState.Success && job.facts().get("warning") instanceof String warning) {
            session.note("Warning: " + warning);
        }
    }

    /** Turns the engine's events into progress; those of other jobs are left out. */
    private final class Watcher {
        private final Map<JobId, Boolean> ours = new ConcurrentHashMap<>();
        private final AtomicInteger ended = new AtomicInteger();

        Watcher(List<Job> submitted) {
            submitted.forEach(job -> ours.put(job.id(), false));
        }

        void changed(Job job) {
            if (!ours.containsKey(job.id())) {
                return;
            }
            if (job.state().terminal()) {
                if (!ours.put(job.id(), true)) {
                    ended.incrementAndGet();
                }
            } else {
                session.progress().show(job, ours.size() > 1 ? "(" + (ended.get() + 1) + " of " + ours.size() + ")" : "");
            }
        }
    }
}
