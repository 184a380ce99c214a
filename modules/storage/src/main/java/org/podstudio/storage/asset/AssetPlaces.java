package org.podstudio.storage.asset;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.storage.asset.HistoryMapper.HistoryRow;
import org.podstudio.storage.asset.PlaceMapper.Row;
import org.podstudio.storage.db.Sql;

/** Where the assets' files are, for care of the whole library. Every method runs inside the caller's transaction. */
public final class AssetPlaces {
    private AssetPlaces() {}

    /** Where one asset's file should be. @param path as stored */
    public record Place(AssetId id, String path, boolean missing, long sizeBytes) {}

    /** All but trashed ones, by path. */
    public static List<Place> all(Sql sql) {
        return places(sql.mapper(PlaceMapper.class).all());
    }

    public static List<Place> undecodable(Sql sql) {
        return places(sql.mapper(PlaceMapper.class).undecodable());
    }

    private static List<Place> places(List<Row> rows) {
        return rows.stream().map(row -> new Place(AssetId.of(row.id()), row.path(), row.missing() == 1, row.sizeBytes())).toList();
    }

    /** IDs of all assets, also of trashed ones. */
    public static Set<String> ids(Sql sql) {
        return new HashSet<>(sql.mapper(PlaceMapper.class).ids());
    }

    /** Contents of all films, also of trashed ones. */
    public static Set<String> filmHashes(Sql sql) {
        return new HashSet<>(sql.mapper(PlaceMapper.class).filmHashes());
    }

    /** Takes a file as it is now for the asset's content; what the user entered stays. */
    public static void setContent(Sql sql, Asset asset, String hash, long sizeBytes, Instant modified, MediaFacts facts) {
        for (AssetRow before : AssetRows.byIds(sql, List.of(asset.id().toString()))) {
            Asset after = new Asset(asset.id(), asset.path(), asset.filename(), hash, sizeBytes, asset.createdAt(), modified,
                    asset.source(), asset.sourcePath(), facts, asset.theme(), asset.tags(), asset.status(), asset.rating(),
                    asset.label(), asset.notes(), asset.parentId(), false, false, asset.generator(), asset.ownPrompt());
            boolean only = hash.equals(before.contentKey()) || sql.mapper(AssetMapper.class).contentHolders(hash) == 0;
            sql.mapper(PlaceMapper.class).setContent(AssetRows.row(before.n(), after, only ? hash : null));
            HistoryMapper history = sql.mapper(HistoryMapper.class);
            history.insert(new HistoryRow(history.nextHistory(), before.n(), System.currentTimeMillis(), "content",
                    "File changed outside PODStudio; taken as it is now", null, null, null));
        }
    }
}
