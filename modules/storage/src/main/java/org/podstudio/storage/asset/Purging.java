package org.podstudio.storage.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.SystemTrash;
import org.podstudio.storage.asset.MoveMapper.MoveRow;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.files.FileProblems;

/**
 * Gives trashed assets up for good. Written down first: killed in between, the next open forgets those whose file is gone
 * and keeps the others in the trash.
 */
final class Purging {
    private static final Logger LOG = Logger.getLogger(Purging.class.getName());

    private final Path root;
    private final String session;
    private final WordIndex words;
    private final Supplier<? extends Iterable<? extends SystemTrash>> trashes;

    Purging(Path root, String session, WordIndex words, Supplier<? extends Iterable<? extends SystemTrash>> trashes) {
        this.root = root;
        this.session = session;
        this.words = words;
        this.trashes = trashes;
    }

    CurationOutcome purge(Database database, List<AssetId> ids) throws StudioException {
        List<CurationOutcome.Item> failed = new ArrayList<>();
        Map<Integer, String> origins = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        List<AssetRow> rows = database.write(Durability.POWER_CUT, sql -> record(sql, ids, failed, origins, numbers));
        if (rows.isEmpty()) {
            return new CurationOutcome(what(0), List.of(), failed, List.of());
        }
        FailurePoint.reached("purge.recorded");
        List<AssetRow> gone = new ArrayList<>();
        for (AssetRow row : rows) {
            try {
                giveUp(row, origins.getOrDefault(row.n(), row.path()));
                gone.add(row);
            } catch (IOException e) {
                failed.add(new CurationOutcome.Item(AssetId.of(row.id()),
                        FileProblems.of(row.filename() + " is still in the trash.", root.resolve(row.path()), e).problem()));
            }
            FailurePoint.reached("purge.deleted");
        }
        database.change(Durability.POWER_CUT, sql -> {
            forget(sql, gone.stream().map(AssetRow::n).toList());
            sql.forEach(MoveMapper.DELETE, numbers.stream().map(n -> new @Nullable Object[] {n}).toList());
        });
        gone.forEach(this::removeTraces);
        return new CurationOutcome(what(gone.size()), gone.stream().map(row -> AssetId.of(row.id())).toList(), failed, List.of());
    }

    private static String what(int count) {
        return "Purge " + (count == 1 ? "1 asset" : count + " assets");
    }

    private List<AssetRow> record(Sql sql, List<AssetId> ids, List<CurationOutcome.Item> failed, Map<Integer, String> origins,
            List<Integer> numbers) {
        Set<Integer> busy = new HashSet<>(sql.mapper(MoveMapper.class).all().stream().map(MoveRow::assetN).toList());
        List<AssetRow> rows = new ArrayList<>();
        for (AssetRow row : AssetRows.byIds(sql, ids.stream().map(AssetId::toString).distinct().toList())) {
            if (row.trashedAt() == null) {
                failed.add(new CurationOutcome.Item(AssetId.of(row.id()), new Problem("not-in-trash",
                        row.filename() + " was not purged.", "It is not in the trash, and only from there assets are given up.",
                        "Move it there first with \"podstudio assets trash\".")));
            } else if (busy.contains(row.n())) {
                failed.add(new CurationOutcome.Item(AssetId.of(row.id()), MoveProblems.busy(new Journey(row, Place.of(row, null)))));
            } else {
                rows.add(row);
            }
        }
        for (List<Integer> chunk : AssetRows.chunks(rows.stream().map(AssetRow::n).toList())) {
            sql.mapper(AssetMapper.class).values(Selection.of("SELECT asset_n AS n, '' AS id, from_path AS text FROM trash "
                    + "WHERE asset_n IN ").in(chunk)).forEach(origin -> origins.put(origin.n(), String.valueOf(origin.text())));
        }
        int next = sql.mapper(MoveMapper.class).next();
        List<@Nullable Object[]> intents = new ArrayList<>();
        for (AssetRow row : rows) {
            numbers.add(next);
            intents.add(new @Nullable Object[] {next++, row.n(), row.path(), null, null, session});
        }
        sql.forEach(MoveMapper.INSERT, intents);
        return rows;
    }

    /** Only what lies in the project's trash is the studio's to give up: a referenced file stays. */
    private void giveUp(AssetRow row, String origin) throws IOException {
        if (!row.path().startsWith(Placing.TRASH)) {
            return;
        }
        Path file = root.resolve(row.path());
        Path home = root.resolve(origin);
        Path sidecar = file.resolveSibling(file.getFileName() + ".xmp");
        if (Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
            giveUp(sidecar, home.resolveSibling(home.getFileName() + ".xmp"));
        }
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            giveUp(file, home);
        }
    }

    private void giveUp(Path file, Path origin) throws IOException {
        for (SystemTrash trash : trashes.get()) {
            if (trash.take(file, origin)) {
                return;
            }
        }
        Files.deleteIfExists(file);
    }

    /** The rows and all that hangs on them; a tombstone stays. Steps that have nothing left to take back end. */
    void forget(Sql sql, List<Integer> numbers) {
        List<@Nullable Object[]> rows = numbers.stream().map(n -> new @Nullable Object[] {n}).toList();
        numbers.forEach(n -> words.remove(sql, n));
        long now = System.currentTimeMillis();
        sql.forEach("INSERT INTO tombstones (id, filename, hash, purged_at) SELECT id, filename, hash, ? FROM assets WHERE n = ?",
                numbers.stream().map(n -> new @Nullable Object[] {now, n}).toList());
        sql.forEach("DELETE FROM assets WHERE n = ?", rows);
        if (!numbers.isEmpty()) {
            sql.mapper(HistoryMapper.class).finishEmpty();
        }
    }

    private void removeTraces(AssetRow row) {
        Path thumbnails = root.resolve("Cache").resolve("thumbnails");
        for (String name : List.of(row.id() + ".jpg", row.id() + "@2x.jpg")) {
            try {
                Files.deleteIfExists(thumbnails.resolve(name));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A preview of a purged asset stays until maintenance", e);
            }
        }
        if (row.path().startsWith(Placing.TRASH)) {
            removeEmptyFolders(root, root.resolve(row.path()).getParent());
        }
    }

    /** This folder and those above it, as long as they are empty and in the trash. */
    static void removeEmptyFolders(Path root, Path folder) {
        Path trash = root.resolve(Placing.TRASH);
        for (Path here = folder; here != null && here.startsWith(trash) && !here.equals(trash); here = here.getParent()) {
            try {
                Files.delete(here);
            } catch (IOException e) {
                return; // not empty, or just gone
            }
        }
    }
}
