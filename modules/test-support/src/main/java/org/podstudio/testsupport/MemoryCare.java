package org.podstudio.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.query.Query;

/** Care of a project in memory: it looks for real files; there is no database that could need anything. */
final class MemoryCare implements ProjectCare {
    private final Project project;

    MemoryCare(Project project) {
        this.project = project;
    }

    @Override
    public Presence look(Step step) {
        List<Asset> all = project.assets().load(project.assets().ids(Query.ALL, AssetSort.NEWEST));
        look(all);
        return new Presence(all.size(), all.stream().filter(asset -> !Files.exists(project.file(asset))).map(Asset::id).toList(), Set.of());
    }

    @Override
    public void look(Collection<Asset> assets) {
        List<AssetId> missing = new ArrayList<>();
        List<AssetId> present = new ArrayList<>();
        assets.forEach(asset -> (Files.exists(project.file(asset)) ? present : missing).add(asset.id()));
        project.assets().markMissing(missing, present);
    }

    @Override
    public CheckReport check(Mend mend, Step step) {
        return new CheckReport(project.assets().countByType(), List.of());
    }

    @Override
    public boolean putBack(AssetId asset, Path staged) {
        Path target = project.file(project.assets().find(asset).orElseThrow());
        if (Files.exists(target)) {
            return false;
        }
        try {
            Files.createDirectories(target.getParent());
            Files.move(staged, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        project.assets().markMissing(List.of(), List.of(asset));
        return true;
    }

    @Override
    public boolean choresDue() {
        return false;
    }

    @Override
    public List<ChoreReport> doChores(Chores chores, Step step) {
        return chores.which().stream().map(chore -> new ChoreReport(chore, "A project in memory needs none.", java.util.Map.of())).toList();
    }

    @Override
    public void archive(Path target, Contents contents, Step step) {
        throw new UnsupportedOperationException("a project in memory has no database to copy");
    }
}
