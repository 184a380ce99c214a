package org.podstudio.storage.project;

import java.nio.file.Files;
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
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Presence;
import org.podstudio.core.api.project.ProjectCare.Step;
import org.podstudio.storage.asset.AssetPlaces;
import org.podstudio.storage.asset.AssetPlaces.Place;
import org.podstudio.storage.db.Database;

/**
 * Looks whether the assets' files are there. A folder with many of them is listed once: 100,000 files in a hundred folders cost
 * a hundred questions to the system instead of 100,000.
 */
final class FileLook {
    /** From so many files on a folder is listed; with fewer, a folder that holds a million others would cost more. */
    private static final int LISTED_FROM = 32;
    /** Marks in one transaction. */
    private static final int BATCH = 2000;

    private final Project project;
    private final Database database;
    private final Map<Path, Boolean> away = new HashMap<>();
    private final List<AssetId> missing = new ArrayList<>();
    private final List<AssetId> present = new ArrayList<>();
    private final Set<AssetId> offline = new HashSet<>();
    private final List<AssetId> allMissing = new ArrayList<>();

    FileLook(Project project, Database database) {
        this.project = project;
        this.database = database;
    }

    /** Looks for all, and makes the marks true unless nothing may be written. */
    Presence all(Step step) throws CancelledException {
        List<Place> places = database.read(AssetPlaces::all);
        long done = 0;
        for (Map.Entry<String, List<Place>> folder : byFolder(places).entrySet()) {
            step.at(done, places.size(), Progress.Unit.ITEMS, "Looking for files");
            look(folder.getKey(), folder.getValue());
            done += folder.getValue().size();
            if (missing.size() + present.size() >= BATCH) {
                mark();
            }
        }
        mark();
        return new Presence(places.size(), allMissing, offline);
    }

    private static Map<String, List<Place>> byFolder(List<Place> places) {
        Map<String, List<Place>> folders = new LinkedHashMap<>();
        for (Place place : places) {
            String path = place.path();
            int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
            folders.computeIfAbsent(path.substring(0, cut + 1), folder -> new ArrayList<>()).add(place);
        }
        return folders;
    }

    private void look(String folder, List<Place> places) {
        Path path = project.root().resolve(folder);
        Set<String> names = places.size() < LISTED_FROM ? Set.of()
                : new HashSet<>(List.of(Optional.ofNullable(path.toFile().list()).orElse(new String[0])));
        for (Place place : places) {
            boolean there = names.contains(place.path().substring(folder.length()))
                    // A name that is written otherwise (composed, or in the other case) is the same file on some systems.
                    || Files.exists(project.root().resolve(place.path()));
            if (!there) {
                allMissing.add(place.id());
                if (away(project.root().resolve(place.path()))) {
                    offline.add(place.id());
                }
            }
            if (there == place.missing()) {
                (there ? present : missing).add(place.id());
            }
        }
    }

    /** Whether a missing file's whole folder outside the project is gone, as with a drive that is not connected. */
    boolean away(Path file) {
        Path folder = file.getParent();
        return folder != null && !file.startsWith(project.root()) && away.computeIfAbsent(folder, FileLook::goneOrEmpty);
    }

    /** An empty folder stays where a drive was mounted. */
    private static boolean goneOrEmpty(Path folder) {
        String[] names = folder.toFile().list();
        return names == null || names.length == 0;
    }

    /** A few assets, one by one. */
    void some(Collection<Asset> assets) {
        for (Asset asset : assets) {
            boolean there = Files.exists(project.file(asset));
            if (there == asset.missing()) {
                (there ? present : missing).add(asset.id());
            }
        }
        mark();
    }

    private void mark() {
        if (project.readOnly().isEmpty() && !(missing.isEmpty() && present.isEmpty())) {
            project.assets().markMissing(missing, present);
        }
        missing.clear();
        present.clear();
    }
}
