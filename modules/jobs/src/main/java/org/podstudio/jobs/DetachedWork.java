package org.podstudio.jobs;

import java.nio.file.Path;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue.DetachedResult;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobQueue.PreviewResult;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;

/** Checks and runs operations that belong to no project: on whole files, and previews. */
final class DetachedWork {
    private final EngineParts parts;
    private final OwnThread thread;

    DetachedWork(EngineParts parts, OwnThread thread) {
        this.parts = parts;
        this.thread = thread;
    }

    <S extends JobSettings> DetachedResult run(FileOperation<S> operation, JobRequest request, Path input, Path target, Force replace)
            throws StudioException, InterruptedException {
        InputFile file = new InputFile(input, parts.probe().get().probe(input, MediaProbe.Depth.HEADERS), null);
        Submission<S> submission = new Submission<>(parts, operation, request.settings(), replace);
        Submission.Planned planned = submission.plan(operation, file, target.toAbsolutePath().getParent());
        Entry entry = entry(planned, operation);
        DetachedRun<S> run = new DetachedRun<>(parts, operation, submission.settings(), file, target, replace);
        return thread.run(entry, entry.lane(), threads -> run.run(entry, threads));
    }

    <S extends JobSettings> PreviewResult preview(FileOperation<S> operation, JobRequest request, InputFile input, Excerpt excerpt,
            Path folder) throws StudioException, InterruptedException {
        if (!excerpt.fits(input.facts().type())) {
            throw StudioException.of("wrong-excerpt", "There is no preview.", switch (excerpt) {
                case Excerpt.Region r -> "A region was asked for, and only pictures have one; this is " + input.facts().type().wire() + ".";
                case Excerpt.Span s -> "A span of time was asked for, and a picture has none.";
                case Excerpt.Scene s -> "Pictures of a film were asked for; this is " + input.facts().type().wire() + ".";
            }, "Ask for a part that such a file has.");
        }
        Submission<S> submission = new Submission<>(parts, operation, request.settings(), Force.NO);
        InputFile part = new InputFile(input.file(), operation.tried(submission.settings(), input.facts(), excerpt), input.asset());
        Entry entry = entry(submission.plan(operation, part, folder), operation);
        PreviewRun<S> run = new PreviewRun<>(parts, operation, submission.settings(), input, excerpt, folder);
        // Somebody looks at it: like what is on screen it waits for no core.
        return thread.run(entry, Lane.INTERACTIVE, threads -> run.run(entry, threads));
    }

    private static Entry entry(Submission.Planned planned, FileOperation<?> operation) {
        Job job = planned.job();
        return new Entry(null, job, operation.lane(), planned.requirement().ram());
    }
}
