package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;

/** Staged files on their way into the library: published together, because a transaction that survives a power cut is slow. */
final class ImportBatch {
    private static final int MOST_FILES = 64;
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private final Project project;
    private final JobId job;
    private final ImportReport report;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> hashes = new HashSet<>();
    private long oldest;

    /** @param deleteAfter the user's file, in move mode */
    private record Waiting(Publisher.NewAsset asset, String shown, @Nullable Path deleteAfter) {}

    ImportBatch(Project project, JobId job, ImportReport report) {
        this.project = project;
        this.job = job;
        this.report = report;
    }

    void add(Publisher.NewAsset asset, String shown, @Nullable Path deleteAfter) throws StudioException, IOException {
        if (waiting.isEmpty()) {
            oldest = System.nanoTime();
        }
        waiting.add(new Waiting(asset, shown, deleteAfter));
        hashes.add(asset.hash());
        publishIfDue();
    }

    /** The asset that has this content, in the library or in this batch, which is published to know it. */
    @Nullable Asset existing(String hash) throws StudioException, IOException {
        if (hashes.contains(hash)) {
            publish();
        }
        return project.assets().findByHash(hash).orElse(null);
    }

    void publishIfDue() throws StudioException, IOException {
        if (waiting.size() >= MOST_FILES || !waiting.isEmpty() && System.nanoTime() - oldest > LONGEST_NANOS) {
            publish();
        }
    }

    void publish() throws StudioException, IOException {
        if (waiting.isEmpty()) {
            return;
        }
        for (Waiting one : waiting) {
            if (one.asset().staged() != null) {
                Staging.sync(one.asset().staged());
            }
        }
        List<Publisher.Published> outcomes = project.publisher()
                .publish(job, waiting.stream().map(Waiting::asset).toList(), Publisher.Duplicates.REPORT);
        FailurePoint.reached("import.committed");
        for (int i = 0; i < outcomes.size(); i++) {
            Waiting one = waiting.get(i);
            switch (outcomes.get(i)) {
                case Publisher.Published.Added added -> {
                    report.imported(added.asset().id());
                    delete(one.deleteAfter(), one.shown());
                }
                case Publisher.Published.Duplicate same -> report.duplicate(one.shown(), same.existing());
            }
        }
        waiting.clear();
        hashes.clear();
    }

    /** Ends a move. That the file cannot be deleted undoes nothing: it is in the library. */
    void delete(@Nullable Path source, String shown) {
        if (source != null) {
            try {
                Files.deleteIfExists(source);
            } catch (IOException e) {
                report.skipped(shown, "imported, but the original cannot be deleted: " + FileProblems.of(e, shown).why());
            }
        }
    }

    /** Whether an earlier run of the same move committed this file and was killed before it deleted the original. */
    boolean isUnfinishedMove(Asset existing, String shown) {
        return shown.equals(existing.sourcePath()) && Files.isRegularFile(project.file(existing));
    }

    void reportDuplicate(String shown, AssetId existing) {
        report.duplicate(shown, existing);
    }
}
