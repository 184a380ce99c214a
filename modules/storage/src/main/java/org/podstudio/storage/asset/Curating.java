package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.asset.CurationLog.Applied;
import org.podstudio.storage.asset.CurationLog.Direction;
import org.podstudio.storage.asset.HistoryMapper.StepRow;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Sql;

/** Curation steps and taking them back. Safe from any thread. */
final class Curating {
    private final Database database;
    private final CurationLog log;

    Curating(Database database, Indexing indexing) {
        this.database = database;
        this.log = new CurationLog(indexing);
    }

    CurationOutcome perform(Curation step, List<AssetId> ids) throws StudioException {
        List<Curation.Part> parts = CurationLog.parts(step, ids);
        return database.write(Durability.PROCESS_DEATH, sql -> outcome(log.apply(sql, step, parts, places(sql, parts)), List.of()));
    }

    private static Map<Integer, List<CurationLog.Placed>> places(Sql sql, List<Curation.Part> parts) {
        Map<Integer, List<CurationLog.Placed>> placed = new java.util.HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).step() instanceof Curation.Relink relink) {
                List<CurationLog.Placed> own = new ArrayList<>();
                for (AssetRow row : AssetRows.byIds(sql, parts.get(i).ids().stream().map(AssetId::toString).distinct().toList())) {
                    String path = relink.storedPaths().get(AssetId.of(row.id()));
                    Place now = Place.of(row, null);
                    Place then = path == null ? now : new Place(path, now.theme(), now.trashedAt(), null, false);
                    if (!then.equals(now)) {
                        own.add(new CurationLog.Placed(new CuratedValue.Value(row.n(), row.id(), now.text(CuratedValue.RELINK)),
                                then.text(CuratedValue.RELINK)));
                    }
                }
                placed.put(i, own);
            }
        }
        return placed;
    }

    Optional<CurationOutcome> reverse(Direction direction) throws StudioException {
        return database.write(Durability.PROCESS_DEATH, sql -> {
            StepRow step = CurationLog.next(sql, direction);
            if (step == null) {
                return Optional.empty();
            }
            var rows = CurationLog.rows(sql, step, direction);
            Map<Integer, String> places = new java.util.HashMap<>();
            rows.stream().filter(row -> CuratedValue.ofKind(row.kind()).place()).forEach(row -> places.put(row.assetN(),
                    new Place("", "", null, null, false).with(String.valueOf(CurationLog.target(row, direction))).path()));
            return Optional.of(outcome(log.reverse(sql, step, rows, direction, places), List.of()));
        });
    }

    private static CurationOutcome outcome(Applied applied, List<CurationOutcome.Item> failed) {
        return new CurationOutcome(applied.what(), applied.changed(), failed, List.of());
    }
}
