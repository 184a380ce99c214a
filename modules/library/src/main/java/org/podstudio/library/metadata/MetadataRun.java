package org.podstudio.library.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.spi.AssetRun;
import org.podstudio.core.spi.JobContext;

/** Reads assets on as many threads as the engine allows and writes what differs, a page of them in one transaction. */
final class MetadataRun implements AssetRun.Work<AssetStore.Extracted> {
    private final MetadataSettings settings;
    private final Project project;
    private final JobContext context;
    private final MediaProbe probe;

    MetadataRun(MetadataSettings settings, Project project, JobContext context, MediaProbe probe) {
        this.settings = settings;
        this.project = project;
        this.context = context;
        this.probe = probe;
    }

    void run(List<AssetId> inputs) throws StudioException, CancelledException {
        List<String> warnings = probe.problems().stream().map(problem -> problem.what() + " " + problem.why() + " " + problem.next()).toList();
        if (!warnings.isEmpty()) {
            context.fact("warnings", warnings);
        }
        List<AssetId> ids = inputs.isEmpty() ? project.assets().ids(Query.ALL, AssetSort.NEWEST) : inputs;
        AssetRun<AssetStore.Extracted> run = new AssetRun<>(project, context, "Reading metadata", this);
        try {
            run.run(ids, context.threads());
        } finally {
            run.facts();
        }
    }

    @Override
    public Optional<AssetStore.Extracted> of(Asset asset, Path file) throws StudioException {
        if (!Files.isRegularFile(file)) {
            throw StudioException.of("file-missing", "The file was not read.", "There is no file " + file + ".",
                    "Put it back, or let it be found with \"podstudio assets relink\".");
        }
        try (DecodeJournal.Entry entry = project.decoding().enterUnlessSuspected(asset.hash(), asset.path())) {
            AssetStore.Extracted found = new Reread(settings.forget()).merge(asset, facts(asset, file),
                    probe.generator(file, OriginalName.of(asset)).orElse(null));
            boolean same = found.facts().equals(asset.facts()) && Objects.equals(found.generator(), asset.generator());
            return same ? Optional.empty() : Optional.of(found);
        } catch (IOException e) {
            throw new StudioException(new Problem("file-unreadable", "The file was not read.",
                    "Reading " + file + " failed: " + e.getMessage() + ".", "Check the disk and your rights, then run it again."), e);
        }
    }

    @Override
    public void keep(Map<AssetId, AssetStore.Extracted> found) {
        project.assets().replaceExtracted(found);
    }

    /** Probing costs more than reading texts: only where something is not known yet. */
    private MediaFacts facts(Asset asset, Path file) throws StudioException {
        return Reread.incomplete(asset.facts()) ? probe.probe(file, MediaProbe.Depth.HEADERS) : asset.facts();
    }
}
