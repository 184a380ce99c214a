package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport.Finding;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.files.FileProblems;
import org.podstudio.storage.files.FinalMove;
import org.podstudio.storage.files.PrivateFiles;
import org.podstudio.storage.files.Sha256;

/**
 * Compares the database with the files. Repairing marks what is missing, takes strays that are media into the library again
 * and moves the others to {@code Strays/}; it deletes nothing but what dead processes left half written.
 */
final class ProjectCheck {
    private final Project project;
    private final Database database;
    private final Optional<MediaProbe> probe;
    private final List<Finding> findings = new ArrayList<>();

    ProjectCheck(Project project, Database database, Optional<MediaProbe> probe) {
        this.project = project;
        this.database = database;
        this.probe = probe;
    }

    CheckReport run(Project.Repair repair) throws StudioException {
        for (String damage : database.integrity()) {
            findings.add(new Finding("database", database.file().toString(), damage));
        }
        List<AssetId> missing = new ArrayList<>();
        List<AssetId> present = new ArrayList<>();
        List<AssetId> ids = project.assets().ids(Query.ALL, AssetSort.NEWEST);
        for (int start = 0; start < ids.size(); start += 500) {
            for (Asset asset : project.assets().load(ids.subList(start, Math.min(ids.size(), start + 500)))) {
                (file(asset) ? present : missing).add(asset.id());
            }
        }
        try {
            strays(repair);
            leftovers(repair);
        } catch (IOException e) {
            throw FileProblems.of("The project was not checked completely.", project.root(), e);
        }
        if (repair == Project.Repair.YES) {
            project.assets().markMissing(missing, present);
        }
        return new CheckReport(project.assets().countByType(), findings);
    }

    private boolean file(Asset asset) {
        Path file = project.file(asset);
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding("missing", file.toString(), "The file of asset " + asset.id() + " is not there."));
            return false;
        }
        try {
            if (Files.size(file) != asset.sizeBytes() || !Sha256.of(file).equals(asset.hash())) {
                findings.add(new Finding("changed", file.toString(), "The file differs from what asset " + asset.id() + " was."));
            }
        } catch (IOException e) {
            findings.add(new Finding("changed", file.toString(), "The file cannot be read: " + e.getMessage()));
        }
        return true;
    }

    private void strays(Project.Repair repair) throws IOException, StudioException {
        for (Path file : Strays.find(project.root(), database)) {
            findings.add(new Finding("stray", file.toString(), "No asset has this file."));
            if (repair == Project.Repair.YES && !(probe.isPresent() && new Readmission(project, probe.get()).add(file))) {
                Path aside = project.root().resolve("Strays").resolve(ProjectPaths.stored(project.root(), file));
                PrivateFiles.createFolders(aside.getParent());
                FinalMove.tryMove(file, aside);
            }
        }
    }

    /** Staging of sessions that are dead, and unfinished packs. */
    private void leftovers(Project.Repair repair) throws IOException {
        for (String session : Session.dead(project.root())) {
            findings.add(new Finding("leftover", Session.staging(project.root()).resolve(session).toString(),
                    "A process that died left this."));
            if (repair == Project.Repair.YES) {
                Session.remove(project.root(), session);
            }
        }
        Path packs = project.root().resolve("Packs");
        if (!Files.isDirectory(packs, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<String> reserved = new HashSet<>();
        database.read(sql -> sql.mapper(ReservationMapper.class).all()).forEach(row -> reserved.add(row.pathKey()));
        try (var entries = Files.newDirectoryStream(packs, ".building-*")) {
            for (Path entry : entries) {
                if (!reserved.contains(Folding.path(ProjectPaths.stored(project.root(), entry)))) {
                    findings.add(new Finding("leftover", entry.toString(), "A pack that was never finished."));
                    if (repair == Project.Repair.YES) {
                        PrivateFiles.deleteTree(entry);
                    }
                }
            }
        }
    }
}
