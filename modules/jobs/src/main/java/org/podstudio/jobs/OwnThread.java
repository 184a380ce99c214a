package org.podstudio.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Runs work of a caller that waits on a thread of its own, so that an interrupt of the caller stops it cleanly. */
final class OwnThread {
    private final ThreadBudget budget;
    private final RequestProcessor thread;

    OwnThread(ThreadBudget budget, RequestProcessor thread) {
        this.budget = budget;
        this.thread = thread;
    }

    /** The work. */
    @FunctionalInterface
    interface Body<T> {
        /** @param threads it may use */
        T run(int threads) throws StudioException, CancelledException;
    }

    <T> T run(Entry entry, Lane lane, Body<T> body) throws StudioException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        thread.post(() -> {
            int threads = 0;
            try {
                threads = budget.acquire(lane, 0, entry.ram(), () -> entry.signal().cancelled());
                result.complete(body.run(Math.max(1, threads)));
            } catch (StudioException | CancelledException | InterruptedException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            } finally {
                budget.release(threads);
            }
        });
        return await(entry, result);
    }

    private static <T> T await(Entry entry, CompletableFuture<T> result) throws StudioException, InterruptedException {
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
