package org.podstudio.library.sidecar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;

/** One run over many assets; what fails for one does not stop the others. */
final class SidecarRun {
    private static final int PAGE = 256;
    private static final int MOST_FAILURES = 1_000;

    private final Project project;
    private final JobContext context;
    private final List<Map<String, Object>> failed = new ArrayList<>();
    private int changed;
    private int unchanged;
    private int without;

    /** What is done with one asset. @return whether something changed */
    private interface Each {
        boolean of(Asset asset, Path file) throws StudioException;
    }

    SidecarRun(Project project, JobContext context) {
        this.project = project;
        this.context = context;
    }

    void write(List<AssetId> inputs) throws StudioException, CancelledException {
        SidecarWriter writer = new SidecarWriter(context.workDir());
        try {
            each(inputs, "Writing sidecars", (asset, file) -> {
                if (!Files.isRegularFile(file)) {
                    throw StudioException.of("file-missing", "No sidecar was written.", "There is no file " + file + ".",
                            "Put it back, or let it be found with \"podstudio assets relink\".");
                }
                return writer.write(file, asset);
            });
        } finally {
            facts();
        }
    }

    /** Everything that is read becomes one step: taken back with one undo. */
    void read(List<AssetId> inputs) throws StudioException, CancelledException {
        Decisions decisions = new Decisions();
        try {
            each(inputs, "Reading sidecars", (asset, file) -> {
                Optional<Path> sidecar = SidecarFile.of(file);
                if (sidecar.isEmpty()) {
                    without++;
                    return false;
                }
                decisions.take(asset, SidecarFile.read(sidecar.get()));
                return false;
            });
            changed = decisions.isEmpty() ? 0 : project.assets().curate(decisions.step(), decisions.ids());
            unchanged -= changed;
        } finally {
            facts();
        }
    }

    private void each(List<AssetId> inputs, String what, Each work) throws CancelledException {
        int done = 0;
        for (int from = 0; from < inputs.size(); from += PAGE) {
            for (Asset asset : project.assets().load(inputs.subList(from, Math.min(inputs.size(), from + PAGE)))) {
                context.step(done++, inputs.size(), Progress.Unit.ITEMS, what);
                try {
                    if (work.of(asset, project.file(asset))) {
                        changed++;
                    } else {
                        unchanged++;
                    }
                } catch (StudioException e) {
                    failed(asset, e.problem());
                }
            }
        }
        context.step(inputs.size(), inputs.size(), Progress.Unit.ITEMS, what);
    }

    private void failed(Asset asset, Problem problem) {
        context.log("sidecar: " + asset.path() + ": " + problem.code() + ", " + problem.why());
        if (failed.size() < MOST_FAILURES) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", asset.id().toString());
            entry.put("path", asset.path());
            entry.put("error", Map.of("code", problem.code(), "what", problem.what(), "why", problem.why(), "next", problem.next()));
            failed.add(entry);
        }
    }

    private void facts() {
        context.fact("changed", changed);
        context.fact("unchanged", unchanged);
        context.fact("without_sidecar", without);
        context.fact("failed", List.copyOf(failed));
    }
}
