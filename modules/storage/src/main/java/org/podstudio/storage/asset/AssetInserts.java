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
        sql.query("SELECT hash, id, n, path, missing FROM assets WHERE trashed_at IS NULL AND hash IN " + places(hashes) + " ORDER BY n",
                row -> holders.putIfAbsent(row.getString(1),
                        new Holder(AssetId.of(row.getString(2)), row.getInt(3), row.getString(4), row.getInt(5) == 1)),
                hashes.toArray());
        return holders;
    }

    private static String places(Collection<String> values) {
        return values.isEmpty() ? "(NULL)" : "(?" + ", ?".repeat(values.size() - 1) + ")";
    }

    private static int next(Sql sql, String table) {
        return sql.query("SELECT COALESCE(MAX(n), 0) + 1 FROM " + table, row -> row.getInt(1)).getFirst();
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
        List<String> here = sql.query("SELECT content_key FROM assets WHERE content_key IN " + places(hashes), row -> row.getString(1),
                hashes.toArray());
        return new Batch(new HashSet<>(here), next(sql, "assets"), next(sql, "history"));
    }

    /** Whether an asset has this path, or a file on its way will have it. */
    public boolean pathClaimed(Sql sql, String path) {
        String key = Folding.path(path);
        return sql.query("""
            SELECT (SELECT COUNT(*) FROM assets WHERE path_key = ?) + (SELECT COUNT(*) FROM moves WHERE to_key = ?)
            + (SELECT COUNT(*) FROM reservations WHERE path_key = ?)
            """, row -> row.getInt(1), key, key, key).getFirst() > 0;
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
        NewRows.history(sql, new HistoryRow(batch.history++, holder.n(), now.toEpochMilli(), "heal",
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
        int n = batch.n++;
        boolean first = batch.contents.add(asset.hash());
        TextsRow texts = AssetRows.texts(n, asset);
        String parentStack = asset.parentId() == null ? null : sql.mapper(AssetMapper.class).stackKey(asset.parentId().toString());
        NewRows.asset(sql, AssetRows.row(n, asset, first ? asset.hash() : null), Derived.of(n, asset, parentStack));
        NewRows.texts(sql, texts);
        List<String> tags = asset.tags().isEmpty() ? List.of() : TagNames.canonical(sql, asset.tags());
        if (!tags.isEmpty()) {
            AssetTags.insert(sql, n, tags);
        }
        indexing.put(sql, n, asset.filename(), tags, texts);
        boolean made = asset.source() == AssetSource.GENERATED;
        String what = made ? "Made" + (asset.parentId() == null ? "" : " from another asset")
                : (asset.source() == AssetSource.WATCHED ? "Imported from a watched folder" : "Imported")
                        + (asset.sourcePath() == null ? "" : ": " + asset.sourcePath());
        NewRows.history(sql, new HistoryRow(batch.history++, n, asset.createdAt().toEpochMilli(), made ? "enhance" : "import",
                what, null, null, null));
        if (themeReason != null) {
            NewRows.history(sql, new HistoryRow(batch.history++, n, asset.createdAt().toEpochMilli(), "theme",
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

    /** Makes what later passes of a generator say findable and counted in rows that know the first one only. */
    public void addPasses(Sql sql) {
        indexing.addPasses(sql);
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
