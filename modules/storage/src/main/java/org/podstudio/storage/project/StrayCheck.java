package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport.Finding;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Mend;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.files.FreeName;

/** The part of a check that looks at files without an asset, and at what dead processes left. */
final class StrayCheck {
    private final Project project;
    private final Database database;
    private final Optional<MediaProbe> probe;
    private final Mend mend;
    private final List<Finding> findings;
    private final RecordedMove moves;

    StrayCheck(Project project, Database database, Optional<MediaProbe> probe, Mend mend, List<Finding> findings,
            RecordedMove moves) {
        this.project = project;
        this.database = database;
        this.probe = probe;
        this.mend = mend;
        this.findings = findings;
        this.moves = moves;
    }

    /** Which missing files lie elsewhere in the project: the same content, found once. Only files of a missing size are read. */
    Map<AssetId, Path> moved(Collection<Asset> gone, List<Path> strays, Sha256.Reading reading) throws IOException, CancelledException {
        Set<Long> sizes = new HashSet<>();
        gone.forEach(asset -> sizes.add(asset.sizeBytes()));
        Map<String, List<Path>> byHash = new HashMap<>();
        for (Path stray : strays) {
            if (Files.isRegularFile(stray, LinkOption.NOFOLLOW_LINKS) && sizes.contains(Files.size(stray))) {
                byHash.computeIfAbsent(Sha256.of(stray, reading), hash -> new ArrayList<>()).add(stray);
            }
        }
        Map<AssetId, Path> moved = new LinkedHashMap<>();
        for (Asset asset : gone) {
            List<Path> found = byHash.getOrDefault(asset.hash(), List.of());
            if (found.size() == 1) {
                moved.put(asset.id(), found.getFirst());
                byHash.remove(asset.hash());
            }
        }
        return moved;
    }

    /** Tells of strays; takes media in and moves the rest aside if asked. */
    void take(List<Path> strays) throws IOException, StudioException {
        for (Path file : strays) {
            findings.add(new Finding("stray", file.toString(), "No asset has this file."));
            if (mend != Mend.NOTHING && !(probe.isPresent() && new Readmission(project, probe.get()).add(file))) {
                aside(file);
            }
        }
    }

    private void aside(Path file) throws IOException, StudioException {
        Path root = project.root();
        String wanted = "Strays/" + project.stored(file);
        Path target = root.resolve(FreeName.find(wanted, path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)));
        PrivateFiles.createFolders(target.getParent());
        moves.tryMove(file, target);
    }

    /** Staging of sessions that are dead, and unfinished packs. */
    void leftovers() throws IOException {
        Path root = project.root();
        for (String session : Session.dead(root)) {
            findings.add(new Finding("leftover", Session.staging(root).resolve(session).toString(), "A process that died left this."));
            if (mend != Mend.NOTHING) {
                Session.remove(root, session);
            }
        }
        Path packs = root.resolve("Packs");
        if (!Files.isDirectory(packs, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<String> reserved = new HashSet<>();
        database.read(sql -> sql.mapper(ReservationMapper.class).all()).forEach(row -> reserved.add(row.pathKey()));
        try (var entries = Files.newDirectoryStream(packs, ".building-*")) {
            for (Path entry : entries) {
                if (!reserved.contains(Folding.path(project.stored(entry)))) {
                    findings.add(new Finding("leftover", entry.toString(), "A pack that was never finished."));
                    if (mend != Mend.NOTHING) {
                        PrivateFiles.deleteTree(entry);
                    }
                }
            }
        }
    }
}
