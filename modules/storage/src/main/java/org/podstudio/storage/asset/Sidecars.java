package org.podstudio.storage.asset;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;

/** XMP files beside an asset's file, which travel with it: {@code x.png.xmp}, and {@code x.xmp} if it is only its. */
final class Sidecars {
    private static final String ENDING = ".xmp";

    private Sidecars() {}

    /** Places of those that are there, and where they belong after the journey. Those whose place is taken stay. */
    static Map<String, String> of(Path root, Sql sql, Journey journey) {
        Map<String, String> sidecars = new LinkedHashMap<>();
        add(root, journey, journey.from + ENDING, journey.to + ENDING, sidecars);
        String stem = stem(journey.from);
        if (is(root, stem + ENDING) && !shared(sql, journey, stem)) {
            add(root, journey, stem + ENDING, stem(journey.to) + ENDING, sidecars);
        }
        return sidecars;
    }

    private static void add(Path root, Journey journey, String from, String to, Map<String, String> sidecars) {
        if (!is(root, from) || from.equals(to)) {
            return;
        }
        if (Files.exists(root.resolve(to), LinkOption.NOFOLLOW_LINKS) && !Folding.path(from).equals(Folding.path(to))) {
            journey.notes.add(MoveProblems.sidecarStayed(Place.filename(from)));
        } else {
            sidecars.put(from, to);
        }
    }

    private static boolean is(Path root, String path) {
        return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether another asset in the folder, in another format, could mean the same sidecar. */
    private static boolean shared(Sql sql, Journey journey, String stem) {
        String key = Folding.path(stem);
        return sql.mapper(AssetMapper.class).values(Selection.of("SELECT n, id, path_key AS text FROM assets WHERE path_key >= ")
                        .arg(key + ".").add(" AND path_key < ").arg(key + "/"))
                .stream().anyMatch(other -> other.n() != journey.row.n() && stem(String.valueOf(other.text())).equals(key));
    }

    private static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}
