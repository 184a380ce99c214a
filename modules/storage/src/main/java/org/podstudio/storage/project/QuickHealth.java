package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Presence;
import org.podstudio.core.api.project.ProjectCare.Step;
import org.podstudio.storage.asset.AssetPlaces;
import org.podstudio.storage.db.Database;

/** What can be told of the files' health without reading any: a look into each folder, and each file's size. */
final class QuickHealth {
    private static final int STEP = 500;

    private final Project project;
    private final Database database;

    QuickHealth(Project project, Database database) {
        this.project = project;
        this.database = database;
    }

    /** Counts by the codes of a check. */
    Map<String, Object> look(Step step) throws CancelledException {
        Presence presence = new FileLook(project, database).all(step);
        Set<AssetId> missing = new HashSet<>(presence.missing());
        List<AssetPlaces.Place> places = database.read(AssetPlaces::all);
        int empty = 0;
        int changed = 0;
        for (int i = 0; i < places.size(); i++) {
            if (i % STEP == 0) {
                step.at(i, places.size(), Progress.Unit.ITEMS, "Looking at files");
            }
            AssetPlaces.Place place = places.get(i);
            long size = missing.contains(place.id()) ? place.sizeBytes() : size(place);
            empty += size == 0 ? 1 : 0;
            changed += size > 0 && size != place.sizeBytes() ? 1 : 0;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("looked", presence.looked());
        facts.put("missing", missing.size() - presence.offline().size());
        facts.put("offline", presence.offline().size());
        facts.put("zero_byte", empty);
        facts.put("changed", changed);
        facts.put("undecodable", database.read(AssetPlaces::undecodable).size());
        return facts;
    }

    /** A file that went away since the look, or may not be asked, counts as it was. */
    private long size(AssetPlaces.Place place) {
        try {
            return Files.size(project.root().resolve(place.path()));
        } catch (IOException e) {
            return place.sizeBytes();
        }
    }
}
