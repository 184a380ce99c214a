package org.podstudio.watcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.OwnFolders;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectClosedException;
import org.podstudio.core.api.watch.UnfinishedNames;
import org.podstudio.core.api.watch.WatchedFolder;

/** One watch: looks at its folders four times a second on a thread of its own and imports what is complete. */
final class WatchLoop implements Subscription {
    private static final Logger LOG = Logger.getLogger(WatchLoop.class.getName());
    private static final long TICK_MS = 250;

    /** A burst is imported at the latest this long after its first file was complete… */
    private static final long LONGEST_GATHERING_MS = 3000;

    /** …or when it has so many files. */
    private static final int MOST_FILES = 2000;

    private final List<Watched> folders = new ArrayList<>();
    private final Imports imports;
    private final Ledger ledger;
    private final WatchLog log;
    private final Consumer<Problem> troubles;
    private final BooleanSupplier paused;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** A folder, what arrives in it, and what waits to be imported. */
    private static final class Watched {
        final FolderEyes eyes;
        final Arrivals arrivals;
        final Map<Path, FileState> complete = new LinkedHashMap<>();
        long firstCompleteMs;
        boolean toldGone;

        Watched(FolderEyes eyes, Arrivals arrivals) {
            this.eyes = eyes;
            this.arrivals = arrivals;
        }
    }

    WatchLoop(Project project, List<WatchedFolder> watched, JobQueue queue, Clock clock, boolean mayUseEvents, Consumer<Job> imported,
            Consumer<Problem> troubles, BooleanSupplier paused) {
        this.troubles = troubles;
        this.paused = paused;
        log = new WatchLog(project.root().resolve("Logs").resolve("watcher.log"), clock);
        ledger = new Ledger(project.root().resolve("Cache").resolve("watched.tsv"));
        imports = new Imports(project, queue, ledger, log, imported, troubles);
        OwnFolders own = new OwnFolders(project.root());
        OpenFiles open = new OpenFiles(Path.of("/proc"));
        for (WatchedFolder folder : watched) {
            Arrivals arrivals = new Arrivals(FileState::of, open::openForWriting);
            folders.add(new Watched(new FolderEyes(folder, own, mayUseEvents, file -> arrived(arrivals, file), log::line), arrivals));
        }
        thread = Thread.ofPlatform().daemon().name("PODStudio watcher").unstarted(this::run);
    }

    void start() {
        folders.forEach(one -> log.line("watching " + one.eyes.folder().folder()));
        thread.start();
    }

    private void arrived(Arrivals arrivals, Path file) {
        String name = file.getFileName().toString();
        if (!UnfinishedNames.partial(name) && !UnfinishedNames.system(name)) {
            FileState.of(file).filter(state -> !ledger.knows(file, state) && !imports.isRunning(file, state))
                    .ifPresent(state -> arrivals.seen(file, now()));
        }
    }

    private void run() {
        try {
            do {
                for (Watched one : folders) {
                    try {
                        tick(one);
                    } catch (ProjectClosedException e) {
                        LOG.log(Level.FINE, "watching ends with its project", e);
                        return;
                    } catch (RuntimeException e) {
                        LOG.log(Level.SEVERE, "watching goes on after a mistake", e);
                        log.line("mistake: " + e);
                    }
                }
            } while (!closing.await(TICK_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "the watcher was interrupted", e);
        } finally {
            folders.forEach(one -> one.eyes.close());
            log.line("stopped watching");
        }
    }

    private void tick(Watched one) {
        boolean here = one.eyes.look(now());
        if (here == one.toldGone) {
            one.toldGone = !here;
            presence(one.eyes.folder().folder(), here);
        }
        for (Arrivals.Complete file : one.arrivals.complete(now())) {
            if (one.complete.isEmpty()) {
                one.firstCompleteMs = now();
            }
            one.complete.put(file.file(), file.state());
        }
        if (paused.getAsBoolean()) {
            return; // what is complete waits with what comes after it
        }
        boolean gathered = one.arrivals.isEmpty() || one.complete.size() >= MOST_FILES || now() - one.firstCompleteMs > LONGEST_GATHERING_MS;
        if (!one.complete.isEmpty() && gathered && imports.start(one.eyes.folder(), one.complete)) {
            one.complete.clear();
        }
    }

    private void presence(Path folder, boolean here) {
        log.line((here ? "is back: " : "is gone: ") + folder);
        if (!here) {
            boolean exists = Files.exists(folder);
            troubles.accept(new Problem(exists ? "folder-unreadable" : "folder-gone", "A watched folder cannot be seen.",
                    folder + (exists ? " cannot be read by this user." : " is not there."),
                    exists ? "Give your user the right to read it; watching goes on then."
                            : "Connect its drive or make it again; watching goes on then."));
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /** Stops within two seconds; an import that runs goes on. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread != Thread.currentThread()) {
                thread.join(2000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
