package org.podstudio.jobs;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue.DetachedResult;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;

/** Checks and runs an operation that belongs to no project, on its own thread, so that an interrupt of the caller stops it. */
final class DetachedWork {
    private final EngineParts parts;
    private final ThreadBudget budget;
    private final RequestProcessor thread;

    DetachedWork(EngineParts parts, ThreadBudget budget, RequestProcessor thread) {
        this.parts = parts;
        this.budget = budget;
        this.thread = thread;
    }

    <S extends JobSettings> DetachedResult run(FileOperation<S> operation, JobRequest request, Path input, Path target, Force replace)
            throws StudioException, InterruptedException {
        InputFile file = new InputFile(input, parts.probe().get().probe(input, MediaProbe.Depth.HEADERS), null);
        Submission<S> submission = new Submission<>(parts, operation, request.settings(), replace);
        Submission.Planned planned = submission.plan(operation, file, target.toAbsolutePath().getParent());
        Job job = planned.job();
        Entry entry = new Entry(null, job, operation.lane(), planned.requirement().ram());
        DetachedRun<S> run = new DetachedRun<>(parts, operation, submission.settings(), file, target, replace);
        CompletableFuture<DetachedResult> result = new CompletableFuture<>();
        thread.post(() -> {
            int threads = 0;
            try {
                threads = budget.acquire(entry.lane(), 0, entry.ram(), () -> entry.signal().cancelled());
                result.complete(run.run(entry, Math.max(1, threads)));
            } catch (StudioException | CancelledException | InterruptedException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            } finally {
                budget.release(threads);
            }
        });
        return await(entry, result);
    }

    private static DetachedResult await(Entry entry, CompletableFuture<DetachedResult> result) throws StudioException, InterruptedException {
        boolean interrupted = false;
        while (true) {
            try {
                return result.get();
            } catch (InterruptedException e) {
                interrupted = true;
                entry.signal().cancel(); // and wait until it has cleaned up
            } catch (ExecutionException e) {
                if (interrupted || e.getCause() instanceof CancelledException) {
                    throw new InterruptedException("the operation was stopped");
                }
                if (e.getCause() instanceof StudioException known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
