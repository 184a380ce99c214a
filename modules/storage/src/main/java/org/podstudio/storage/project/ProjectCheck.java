package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.CheckReport.Finding;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Mend;
import org.podstudio.core.api.project.ProjectCare.Step;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.asset.AssetPlaces;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.files.FileProblems;

/** Compares the database with the files: every file is read. What is mended is in {@link Mend}; no file of the user's is deleted. */
final class ProjectCheck {
    private static final int PAGE = 500;

    private final Project project;
    private final Database database;
    private final Optional<MediaProbe> probe;
    private final Mend mend;
    private final Step step;
    private final RecordedMove moves;
    private final FileLook look;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<AssetId, Asset> gone = new LinkedHashMap<>();
    private final List<AssetId> missing = new ArrayList<>();
    private final List<AssetId> present = new ArrayList<>();
    private long bytesDone;
    private long bytesAll;

    ProjectCheck(Project project, Database database, Optional<MediaProbe> probe, Mend mend, Step step, RecordedMove moves) {
        this.project = project;
        this.database = database;
        this.probe = probe;
        this.mend = project.readOnly().isPresent() ? Mend.NOTHING : mend;
        this.step = step;
        this.moves = moves;
        this.look = new FileLook(project, database);
    }

    CheckReport run() throws StudioException, CancelledException {
        step.at(0, 0, Progress.Unit.BYTES, "Checking the database");
        for (String damage : database.integrity()) {
            findings.add(new Finding("database", database.file().toString(), damage));
        }
        bytesAll = database.read(AssetPlaces::all).stream().mapToLong(AssetPlaces.Place::sizeBytes).sum();
        List<AssetId> ids = project.assets().ids(Query.ALL, AssetSort.NEWEST);
        for (int start = 0; start < ids.size(); start += PAGE) {
            for (Asset asset : project.assets().load(ids.subList(start, Math.min(ids.size(), start + PAGE)))) {
                file(asset);
            }
        }
        try {
            StrayCheck strays = new StrayCheck(project, database, probe, mend, findings, moves);
            List<Path> unknown = Strays.find(project.root(), database);
            Map<AssetId, Path> moved = strays.moved(gone.values(), unknown, this::read);
            gone.forEach((id, asset) -> findings.add(lost(asset, moved.get(id))));
            if (mend != Mend.NOTHING && !moved.isEmpty()) {
                relink(moved);
            }
            unknown.removeAll(moved.values());
            strays.take(unknown);
            strays.leftovers();
        } catch (IOException e) {
            throw FileProblems.of("The project was not checked completely.", project.root(), e);
        }
        if (project.readOnly().isEmpty()) {
            project.assets().markMissing(missing, present);
        }
        return new CheckReport(project.assets().countByType(), findings, notes());
    }

    private void read(int bytes) throws CancelledException {
        bytesDone += bytes;
        step.at(Math.min(bytesDone, bytesAll), bytesAll, Progress.Unit.BYTES, "Checking files");
    }

    private void file(Asset asset) throws StudioException, CancelledException {
        Path file = project.file(asset);
        read(0);
        if (!Files.isRegularFile(file)) {
            gone.put(asset.id(), asset);
            missing.add(asset.id());
            return;
        }
        present.add(asset.id());
        try {
            long size = Files.size(file);
            if (size == asset.sizeBytes() && Sha256.of(file, this::read).equals(asset.hash())) {
                return;
            }
            findings.add(size == 0 ? new Finding("zero-byte", file.toString(), "The file of asset " + asset.id() + " is empty now.")
                    : new Finding("changed", file.toString(), "The file differs from what asset " + asset.id() + " was."));
            if (mend == Mend.CHANGED_FILES_TOO && size > 0) {
                takeAsItIs(asset, file);
            }
        } catch (ClosedByInterruptException e) {
            throw new CancelledException();
        } catch (IOException e) {
            findings.add(new Finding("unreadable", file.toString(), "The file of asset " + asset.id() + " cannot be read: "
                    + e.getMessage()));
        }
    }

    private void takeAsItIs(Asset asset, Path file) throws IOException, StudioException, CancelledException {
        MediaFacts facts = asset.facts();
        if (probe.isPresent()) {
            try {
                facts = probe.get().probe(file, MediaProbe.Depth.HEADERS);
            } catch (StudioException e) {
                findings.add(new Finding("unreadable", file.toString(), e.problem().what() + " " + e.problem().why()));
                return; // no media any more: the asset keeps what it was
            }
        }
        String hash = Sha256.of(file, this::read);
        long size = Files.size(file);
        var modified = Files.getLastModifiedTime(file).toInstant();
        MediaFacts now = facts;
        database.change(Durability.PROCESS_DEATH, sql -> AssetPlaces.setContent(sql, asset, hash, size, modified, now));
        for (Project.ThumbnailSize each : Project.ThumbnailSize.values()) {
            Files.deleteIfExists(project.thumbnail(asset, each));
        }
    }

    private Finding lost(Asset asset, @org.jspecify.annotations.Nullable Path found) {
        Path file = project.file(asset);
        if (found != null) {
            return new Finding("moved", file.toString(), "The file of asset " + asset.id() + " is now " + found + ".");
        }
        if (look.away(file)) {
            return new Finding("offline", file.toString(), "The folder of asset " + asset.id() + " is not there: " + file.getParent()
                    + ". Connect its drive, or find it with \"assets relink\".");
        }
        return new Finding("missing", file.toString(), "The file of asset " + asset.id() + " is not there.");
    }

    private void relink(Map<AssetId, Path> moved) throws StudioException {
        Map<AssetId, String> paths = new LinkedHashMap<>();
        moved.forEach((id, path) -> paths.put(id, project.stored(path)));
        project.assets().curate(new Curation.Relink(paths), paths.keySet());
        missing.removeAll(moved.keySet());
    }

    private List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        for (AssetPlaces.Place place : database.read(AssetPlaces::undecodable)) {
            boolean crashed = project.assets().find(place.id()).flatMap(asset -> project.decoding().suspicion(asset.hash())).isPresent();
            notes.add(new Finding("undecodable", project.root().resolve(place.path()).toString(), crashed
                    ? "The decoder of asset " + place.id() + " ended the program; it is not decoded again by itself."
                    : "The pixels or samples of asset " + place.id() + " could not be decoded."));
        }
        return notes;
    }
}
