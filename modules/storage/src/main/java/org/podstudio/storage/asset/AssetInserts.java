package org.podstudio.storage.asset;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.storage.asset.HistoryMapper.HistoryRow;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;

/** What publishing needs of the asset tables. Every method runs inside the caller's transaction. */
public final class AssetInserts {
    private final Indexing indexing;

    public AssetInserts(Engine engine) {
        indexing = new Indexing(WordIndex.of(engine));
    }

    /** The asset that has this content and is not trashed. */
    public Optional<AssetId> withContent(Sql sql, String hash) {
        return Optional.ofNullable(sql.mapper(AssetMapper.class).idByHash(hash)).map(AssetId::of);
    }

    public boolean pathTaken(Sql sql, String path) {
        return sql.mapper(AssetMapper.class).pathHolders(Folding.path(path)) > 0;
    }

    /** Inserts the asset with everything that hangs on it; its content counts as here from now on. */
    public void insert(Sql sql, Asset asset) {
        AssetMapper assets = sql.mapper(AssetMapper.class);
        int n = assets.nextN();
        boolean first = assets.contentHolders(asset.hash()) == 0;
        TextsRow texts = AssetRows.texts(n, asset);
        assets.insert(AssetRows.row(n, asset, first ? asset.hash() : null));
        assets.insertTexts(texts);
        CuratedValue.insertTags(sql, n, asset.tags());
        indexing.put(sql, n, asset.filename(), asset.tags(), texts);
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        boolean made = asset.source() == AssetSource.GENERATED;
        String what = made ? "Made" + (asset.parentId() == null ? "" : " from another asset")
                : (asset.source() == AssetSource.WATCHED ? "Imported from a watched folder" : "Imported")
                        + (asset.sourcePath() == null ? "" : ": " + asset.sourcePath());
        history.insert(new HistoryRow(history.nextHistory(), n, asset.createdAt().toEpochMilli(), made ? "enhance" : "import",
                what, null, null, null));
    }

    /** Makes the word index anew. */
    public void rebuildWords(Sql sql) {
        indexing.rebuild(sql);
    }

    /** Version of the word index that this program makes. */
    public static int wordsVersion() {
        return WordIndex.VERSION;
    }

    /** Paths of all assets, as stored, folded for comparing. */
    public List<String> pathKeys(Sql sql) {
        return sql.mapper(AssetMapper.class).ids(Selection.of("SELECT path_key FROM assets"));
    }
}
