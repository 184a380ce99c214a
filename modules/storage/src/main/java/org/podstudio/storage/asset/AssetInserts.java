package org.podstudio.storage.asset;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** The assets that have these contents and are not trashed, by content. */
    public Map<String, Holder> withContents(Sql sql, Collection<String> hashes) {
        Map<String, Holder> holders = new HashMap<>();
        for (AssetMapper.HolderRow row : sql.mapper(AssetMapper.class).holders(Selection.of(
                "SELECT n, id, path, missing, hash FROM assets WHERE trashed_at IS NULL AND hash IN ").in(hashes).add(" ORDER BY n"))) {
            holders.putIfAbsent(row.hash(), new Holder(AssetId.of(row.id()), row.n(), row.path(), row.missing() == 1));
        }
        return holders;
    }

    /** The rows that a batch of inserts adds to, looked at once. Valid inside its transaction. */
    public static final class Batch {
        private final Set<String> contents;
        private int n;
        private int history;

        private Batch(Set<String> contents, int n, int history) {
            this.contents = contents;
            this.n = n;
            this.history = history;
        }
    }

    /** @param hashes of what will be inserted */
    public Batch batch(Sql sql, Collection<String> hashes) {
        AssetMapper assets = sql.mapper(AssetMapper.class);
        return new Batch(new HashSet<>(assets.ids(Selection.of("SELECT content_key FROM assets WHERE content_key IN ").in(hashes))),
                assets.nextN(), sql.mapper(HistoryMapper.class).nextHistory());
    }

    /** Whether an asset has this path, or a file on its way will have it. */
    public boolean pathClaimed(Sql sql, String path) {
        return sql.mapper(AssetMapper.class).pathClaims(Folding.path(path)) > 0;
    }

    /** An asset and where its file should be. */
    public record Holder(AssetId id, int n, String path, boolean missing) {}

    /** The asset's file is back, at the same place or another. */
    public void found(Sql sql, Holder holder, String path, @Nullable String sourcePath, Instant now, Batch batch) {
        AssetMapper assets = sql.mapper(AssetMapper.class);
        assets.setMissing(holder.id().toString(), 0);
        if (!path.equals(holder.path())) {
            String name = Asset.filenameOf(path);
            assets.setPath(holder.n(), path, Folding.path(path), name, Folding.loose(name));
            indexing.refresh(sql, List.of(holder.n()));
        }
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        history.insert(new HistoryRow(batch.history++, holder.n(), now.toEpochMilli(), "heal",
                "Its lost file was put back" + (sourcePath == null ? "" : ": " + sourcePath), null, null, null));
    }

    /** The asset's file was met where it should be. */
    public void present(Sql sql, Holder holder) {
        if (holder.missing()) {
            sql.mapper(AssetMapper.class).setMissing(holder.id().toString(), 0);
        }
    }

    public boolean pathTaken(Sql sql, String path) {
        return sql.mapper(AssetMapper.class).pathHolders(Folding.path(path)) > 0;
    }

    public void insert(Sql sql, Asset asset) {
        insert(sql, asset, null, batch(sql, List.of(asset.hash())));
    }

    /**
     * Inserts the asset with everything that hangs on it; its content counts as here from now on.
     *
     * @param themeReason why it has its theme, for its history
     */
    public void insert(Sql sql, Asset asset, @Nullable String themeReason, Batch batch) {
        AssetMapper assets = sql.mapper(AssetMapper.class);
        int n = batch.n++;
        boolean first = batch.contents.add(asset.hash());
        TextsRow texts = AssetRows.texts(n, asset);
        String parentStack = asset.parentId() == null ? null : assets.stackKey(asset.parentId().toString());
        assets.insert(AssetRows.row(n, asset, first ? asset.hash() : null), Derived.of(n, asset, parentStack));
        assets.insertTexts(texts);
        List<String> tags = asset.tags().isEmpty() ? List.of() : TagNames.canonical(sql, asset.tags());
        CuratedValue.insertTags(sql, n, tags);
        indexing.put(sql, n, asset.filename(), tags, texts);
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        boolean made = asset.source() == AssetSource.GENERATED;
        String what = made ? "Made" + (asset.parentId() == null ? "" : " from another asset")
                : (asset.source() == AssetSource.WATCHED ? "Imported from a watched folder" : "Imported")
                        + (asset.sourcePath() == null ? "" : ": " + asset.sourcePath());
        history.insert(new HistoryRow(batch.history++, n, asset.createdAt().toEpochMilli(), made ? "enhance" : "import",
                what, null, null, null));
        if (themeReason != null) {
            history.insert(new HistoryRow(batch.history++, n, asset.createdAt().toEpochMilli(), "theme",
                    "Theme " + asset.theme() + ": " + themeReason, null, null, null));
        }
    }

    /** Makes the columns anew that are made of others; stacks made by hand stay. */
    public void derive(Sql sql) {
        new Deriving(sql).all();
    }

    /** Version of the derived columns that this program makes. */
    public static int derivedVersion() {
        return Deriving.VERSION;
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
