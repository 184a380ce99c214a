package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.files.FileProblems;

/** Care of one open project. */
final class OpenCare implements ProjectCare {
    private final Project project;
    private final Database database;
    private final Housekeeping chores;
    private final Supplier<Optional<MediaProbe>> probe;
    private final RecordedMove moves;

    OpenCare(Project project, Database database, Housekeeping chores, Supplier<Optional<MediaProbe>> probe,
            RecordedMove moves) {
        this.project = project;
        this.database = database;
        this.chores = chores;
        this.probe = probe;
        this.moves = moves;
    }

    @Override
    public Presence look(Step step) throws CancelledException {
        return new FileLook(project, database).all(step);
    }

    @Override
    public void look(Collection<Asset> assets) {
        new FileLook(project, database).some(assets);
    }

    @Override
    public CheckReport check(Mend mend, Step step) throws StudioException, CancelledException {
        return new ProjectCheck(project, database, probe.get(), mend, step, moves).run();
    }

    @Override
    public boolean putBack(AssetId asset, Path staged) throws StudioException {
        Optional<Asset> found = project.assets().find(asset);
        if (found.isEmpty()) {
            return false;
        }
        Path target = project.file(found.get());
        try {
            PrivateFiles.createFolders(target.getParent());
            if (!moves.tryMove(staged, target)) {
                return false;
            }
            PrivateFiles.sync(target.getParent());
        } catch (IOException e) {
            throw FileProblems.of("The file was not put back.", target, e);
        }
        project.assets().markMissing(List.of(), List.of(asset));
        return true;
    }

    @Override
    public boolean choresDue() {
        return chores.due();
    }

    @Override
    public List<ChoreReport> doChores(Chores which, Step step) throws StudioException, CancelledException {
        return chores.run(which, step);
    }

    @Override
    public void archive(Path target, Contents contents, Step step) throws StudioException, CancelledException {
        new ProjectArchive(project, database).write(target.toAbsolutePath(), contents, step);
    }
}
