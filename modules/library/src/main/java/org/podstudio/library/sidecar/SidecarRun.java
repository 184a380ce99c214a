package org.podstudio.library.sidecar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.AssetRun;
import org.podstudio.core.spi.JobContext;

/** One run over many assets, in their order. */
final class SidecarRun {
    private final Project project;
    private final JobContext context;

    SidecarRun(Project project, JobContext context) {
        this.project = project;
        this.context = context;
    }

    void write(List<AssetId> inputs) throws StudioException, CancelledException {
        SidecarWriter writer = new SidecarWriter(context.workDir());
        AssetRun<Boolean> run = new AssetRun<>(project, context, "Writing sidecars", (asset, file) -> {
            if (!Files.isRegularFile(file)) {
                throw StudioException.of("file-missing", "No sidecar was written.", "There is no file " + file + ".",
                        "Put it back, or let it be found with \"podstudio assets relink\".");
            }
            return writer.write(file, asset) ? Optional.of(true) : Optional.empty();
        });
        try {
            run.run(inputs, 1);
        } finally {
            run.facts();
            context.fact("without_sidecar", 0);
        }
    }

    /** Everything that is read becomes one step: taken back with one undo. */
    void read(List<AssetId> inputs) throws StudioException, CancelledException {
        Decisions decisions = new Decisions();
        AtomicInteger without = new AtomicInteger();
        AssetRun<Boolean> run = new AssetRun<>(project, context, "Reading sidecars", (asset, file) -> {
            Optional<Path> sidecar = SidecarFile.of(file);
            if (sidecar.isPresent()) {
                decisions.take(asset, SidecarFile.read(sidecar.get()));
            } else {
                without.incrementAndGet();
            }
            return Optional.empty(); // what changes is known when all were read
        });
        int changed = 0;
        try {
            run.run(inputs, 1);
            changed = decisions.isEmpty() ? 0 : project.assets().curate(decisions.step(), decisions.ids());
        } finally {
            run.facts();
            context.fact("changed", changed);
            context.fact("unchanged", run.unchanged() - changed);
            context.fact("without_sidecar", without.get());
        }
    }
}
