package org.podstudio.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.JobKind;

/** Turns wishes into jobs of a kind that is installed; nothing is stored yet. */
final class Admission {
    private final EngineParts parts;
    private final InstalledKinds kinds;

    Admission(EngineParts parts, InstalledKinds kinds) {
        this.parts = parts;
        this.kinds = kinds;
    }

    /** Jobs of one kind that can run. */
    record Plan(JobKind<?> kind, List<Submission.Planned> planned) {}

    Plan plan(Project project, JobRequest request, Force force) throws StudioException {
        JobKind<?> kind = kinds.known(request.kind());
        return new Plan(kind, new ArrayList<>(submission(kind, request.settings(), force).plan(project, request, null)));
    }

    /** @param refused gets the inputs that cannot be worked on, each with its reason */
    Plan planEach(Project project, JobRequest request, Force force, Map<AssetId, Problem> refused) throws StudioException {
        return kinds.known(request.kind()) instanceof FileOperation<?> operation && request.inputs().size() > 1
                ? each(operation, project, request, force, refused)
                : plan(project, request, force);
    }

    private <S extends JobSettings> Plan each(FileOperation<S> operation, Project project, JobRequest request, Force force,
            Map<AssetId, Problem> refused) throws StudioException {
        return new Plan(operation, new ArrayList<>(submission(operation, request.settings(), force).planEach(operation, project, request, refused)));
    }

    /** A job that has ended, once more with the same settings and inputs. */
    Plan planAgain(Project project, JobId id) throws StudioException {
        Job job = project.jobs().find(id).orElseThrow(() -> StudioException.of("unknown-job", "Nothing was retried.",
                "There is no job " + id + " in this project.", "List the jobs, then choose one of them."));
        if (!job.state().terminal()) {
            throw StudioException.of("job-not-finished", "Nothing was retried.", "The job " + id + " is still " + job.state().wire() + ".",
                    "Wait for it, or cancel it first.");
        }
        JobKind<?> kind = kinds.known(job.kind());
        JobRequest request = new JobRequest(job.kind(), job.params(), job.inputs());
        return new Plan(kind, new ArrayList<>(submission(kind, job.params(), Force.NO).plan(project, request, id)));
    }

    private <S extends JobSettings> Submission<S> submission(JobKind<S> kind, Map<String, ?> settings, Force force) throws StudioException {
        return new Submission<>(parts, kind, settings, force);
    }
}
