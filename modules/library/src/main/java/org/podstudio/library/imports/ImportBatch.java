package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;

/** Staged files on their way into the library: published together, because a transaction that survives a power cut is slow. */
final class ImportBatch implements AutoCloseable {
    /** At once; what a run that is killed has to do again. */
    static final int MOST_FILES = 256;
    private static final long LONGEST_NANOS = 1_000_000_000L;

    /** From so many files on, the whole disk is synced at once; with fewer that would cost more than it spares. */
    private static final int MANY_FILES = 32;

    private final Project project;
    private final JobId job;
    private final ImportReport report;
    private final Hash hash;
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable DiskSync disk;
    private long oldest;

    /** @param deleteAfter the user's file, in move mode */
    private record Waiting(Publisher.NewAsset asset, String shown, @Nullable Path deleteAfter) {}

    /** Hashes a file, in steps that a cancel ends. */
    interface Hash {
        String of(Path file) throws StudioException, CancelledException, IOException;
    }

    /** @param hash for the copy in the library before an original is deleted that came in earlier */
    ImportBatch(Project project, JobId job, ImportReport report, Hash hash) {
        this.project = project;
        this.hash = hash;
        this.job = job;
        this.report = report;
    }

    /**
     * How many files are to be looked at, before the first of them is written: what syncs them all wants to be open by then.
     *
     * @param workDir where they are written
     */
    void expect(long files, Path workDir) {
        if (files >= MANY_FILES) {
            disk = DiskSync.of(workDir);
        }
    }

    void add(Publisher.NewAsset asset, String shown, @Nullable Path deleteAfter) throws StudioException, CancelledException, IOException {
        if (waiting.isEmpty()) {
            oldest = System.nanoTime();
        }
        waiting.add(new Waiting(asset, shown, deleteAfter));
        publishIfDue();
    }

    void publishIfDue() throws StudioException, CancelledException, IOException {
        if (waiting.size() >= MOST_FILES || !waiting.isEmpty() && System.nanoTime() - oldest > LONGEST_NANOS) {
            publish();
        }
    }

    /** What cannot be added is reported, file by file; it does not stay to fail again with the next ones. */
    void publish() throws StudioException, CancelledException, IOException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Waiting> now = List.copyOf(waiting);
        waiting.clear();
        try {
            publish(now);
        } catch (StudioException e) {
            if (endsTheRun(e.problem())) {
                throw e;
            }
            now.forEach(one -> report.failed(one.shown(), e.problem()));
        } catch (IOException e) {
            if (FileProblems.full(e)) {
                throw e;
            }
            now.forEach(one -> report.failed(one.shown(), FileProblems.of(e, one.shown())));
        }
    }

    /** Whether the others would fail alike. */
    static boolean endsTheRun(Problem problem) {
        return problem.code().equals("disk-full") || problem.code().equals("project-read-only") || problem.code().startsWith("database-");
    }

    private void publish(List<Waiting> now) throws StudioException, CancelledException, IOException {
        sync(now.stream().map(Waiting::asset).filter(asset -> asset.staged() != null).toList());
        List<Publisher.Published> outcomes = project.publisher()
                .publish(job, now.stream().map(Waiting::asset).toList(), Publisher.Duplicates.REPORT);
        FailurePoint.reached("import.committed");
        for (int i = 0; i < outcomes.size(); i++) {
            Waiting one = now.get(i);
            switch (outcomes.get(i)) {
                case Publisher.Published.Added added -> {
                    report.imported(added.asset().id());
                    delete(one.deleteAfter(), one.shown(), one.asset().sizeBytes(), one.asset().fileModifiedAt());
                }
                case Publisher.Published.Healed healed -> {
                    report.healed(one.shown(), healed.existing());
                    delete(one.deleteAfter(), one.shown(), one.asset().sizeBytes(), one.asset().fileModifiedAt());
                }
                case Publisher.Published.Duplicate same -> duplicate(one, same.existing());
            }
        }
    }

    /** Before the database says that they are there. */
    private void sync(List<Publisher.NewAsset> files) throws IOException {
        long bytes = files.stream().mapToLong(Publisher.NewAsset::sizeBytes).sum();
        if (files.size() < MANY_FILES || disk == null || !disk.sync(bytes)) {
            for (Publisher.NewAsset file : files) {
                Staging.sync(file.staged());
            }
        }
    }

    @Override
    public void close() {
        if (disk != null) {
            disk.close();
            disk = null;
        }
    }

    private void duplicate(Waiting one, AssetId existing) throws StudioException, CancelledException, IOException {
        report.duplicate(one.shown(), existing);
        if (one.deleteAfter() != null) {
            Asset asset = project.assets().find(existing).orElse(null);
            if (asset != null && isUnfinishedMove(asset, one.deleteAfter(), one.shown())) {
                delete(one.deleteAfter(), one.shown(), one.asset().sizeBytes(), one.asset().fileModifiedAt());
            }
        }
    }

    /**
     * Ends a move, unless the original is not the file any more that was copied. That it cannot be deleted undoes nothing: its
     * content is in the library.
     *
     * @param modified when it was copied
     */
    private void delete(@Nullable Path source, String shown, long sizeBytes, @Nullable Instant modified) {
        if (source != null) {
            try {
                BasicFileAttributes now = Files.readAttributes(source, BasicFileAttributes.class);
                if (now.size() == sizeBytes && now.lastModifiedTime().toInstant().equals(modified)) {
                    Files.delete(source);
                } else {
                    report.skipped(shown, "imported, but the original stays: it has changed since");
                }
            } catch (NoSuchFileException e) {
                return; // somebody else was quicker
            } catch (IOException e) {
                report.skipped(shown, "imported, but the original cannot be deleted: " + FileProblems.of(e, shown).why());
            }
        }
    }

    /**
     * Whether an earlier run of the same move committed this file and was killed before it deleted the original. Not when the
     * asset's file is the original itself, which was referred to in place, nor when it is not sound: then the original is the
     * last good one.
     */
    private boolean isUnfinishedMove(Asset existing, Path original, String shown) throws StudioException, CancelledException, IOException {
        Path kept = project.file(existing);
        return shown.equals(existing.sourcePath()) && Files.isRegularFile(kept) && !Files.isSameFile(kept, original)
                && Files.size(kept) == existing.sizeBytes() && hash.of(kept).equals(existing.hash());
    }
}
