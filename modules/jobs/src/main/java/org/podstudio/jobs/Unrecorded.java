package org.podstudio.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.project.Project;

/** Jobs that ended while the database could not be written, as on a full disk. Few: they end with the process. Any thread. */
final class Unrecorded {
    private static final Logger LOG = Logger.getLogger(Unrecorded.class.getName());

    private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();

    /** Remembers a job that has ended, unless the database says so too. */
    void keepUnlessStored(Project project, Job job) {
        if (job.state().terminal() && !storedAsEnded(project, job.id())) {
            jobs.put(job.id(), job);
        }
    }

    Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private static boolean storedAsEnded(Project project, JobId id) {
        try {
            return project.jobs().find(id).map(stored -> stored.state().terminal()).orElse(false);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "the database cannot even be read", e);
            return false;
        }
    }
}
