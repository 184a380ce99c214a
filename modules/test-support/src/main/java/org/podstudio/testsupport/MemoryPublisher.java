package org.podstudio.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Publisher;

/** Really moves files into a folder, and keeps the rows in memory. Every method is guarded by this. */
public final class MemoryPublisher implements Publisher {
    private final Path root;
    private final MemoryAssetStore assets;
    private final Map<JobId, List<Path>> reserved = new HashMap<>();

    public MemoryPublisher(Path root, MemoryAssetStore assets) {
        this.root = root;
        this.assets = assets;
    }

    @Override
    public synchronized List<Published> publish(JobId job, List<NewAsset> files, Duplicates duplicates) {
        List<Published> outcomes = new ArrayList<>();
        for (NewAsset file : files) {
            Optional<Asset> same = assets.findByHash(file.hash());
            try {
                if (duplicates == Duplicates.REPORT && same.isPresent() && file.staged() != null
                        && !Files.exists(root.resolve(same.get().path()))) {
                    Files.createDirectories(root.resolve(same.get().path()).getParent());
                    Files.move(file.staged(), root.resolve(same.get().path()));
                    assets.markMissing(List.of(), List.of(same.get().id()));
                    outcomes.add(new Published.Healed(same.get().id()));
                } else if (duplicates == Duplicates.REPORT && same.isPresent()) {
                    if (file.staged() != null) {
                        Files.deleteIfExists(file.staged());
                    }
                    outcomes.add(new Published.Duplicate(same.get().id()));
                } else {
                    outcomes.add(new Published.Added(add(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outcomes;
    }

    private Asset add(NewAsset file) throws IOException {
        String path = file.path();
        if (file.staged() != null) {
            for (int n = 1; Files.exists(root.resolve(path)); n++) {
                int slash = file.path().lastIndexOf('/');
                int dot = file.path().lastIndexOf('.');
                int cut = dot > slash + 1 ? dot : file.path().length();
                path = file.path().substring(0, cut) + "_" + n + file.path().substring(cut);
            }
            Files.createDirectories(root.resolve(path).getParent());
            Files.move(file.staged(), root.resolve(path));
        }
        Asset asset = new Asset(file.id() == null ? AssetId.random() : file.id(), path, path.substring(path.lastIndexOf('/') + 1),
                file.hash(), file.sizeBytes(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS), file.fileModifiedAt(), file.source(), file.sourcePath(), file.facts(),
                file.theme(), file.tags(), file.start().status(), file.start().rating(), file.start().label(), file.start().notes(),
                file.parentId(), false, false, file.generator(), file.start().prompt());
        assets.add(List.of(asset));
        if (file.start().themeReason() != null) {
            assets.note(asset.id(), "theme", "Theme " + file.theme() + ": " + file.start().themeReason());
        }
        return asset;
    }

    @Override
    public synchronized void reserve(JobId job, List<Path> targets) throws StudioException {
        for (Path target : targets) {
            if (Files.exists(target) || reserved().contains(target)) {
                throw StudioException.of("already-exists", "The place is taken.", target + " exists already.", "Choose another name.");
            }
        }
        reserved.computeIfAbsent(job, id -> new ArrayList<>()).addAll(targets);
    }

    @Override
    public synchronized void complete(JobId job) {
        reserved.remove(job);
    }

    /** What was reserved and never completed. */
    public synchronized List<Path> reserved() {
        return reserved.values().stream().flatMap(List::stream).toList();
    }
}
