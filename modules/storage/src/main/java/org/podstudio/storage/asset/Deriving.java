package org.podstudio.storage.asset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.storage.db.Sql;

/** Keeps the derived columns true to the rest of the row. Inside one transaction. */
final class Deriving {
    /** Rises when what is derived changes; columns of another version are made anew at open. */
    static final int VERSION = 1;

    private static final int AT_ONCE = 2000;

    private final Sql sql;
    private final AssetMapper assets;

    Deriving(Sql sql) {
        this.sql = sql;
        this.assets = sql.mapper(AssetMapper.class);
    }

    /** After what a generator wrote was replaced. Children that were in its stack follow. */
    void one(int n, Asset asset) {
        String before = assets.stackKey(asset.id().toString());
        Derived derived = derived(n, asset, before);
        assets.setDerived(derived);
        if (before == null || before.equals(derived.stackKey())) {
            return;
        }
        Deque<String> parents = new ArrayDeque<>(List.of(asset.id().toString()));
        while (!parents.isEmpty()) {
            Selection children = Selection.of("SELECT id FROM assets WHERE parent_id = ").arg(parents.pop())
                    .add(" AND stack_key = ").arg(before);
            for (String child : assets.ids(children)) {
                assets.setStackKey(child, derived.stackKey());
                parents.push(child);
            }
        }
    }

    /** The columns alone, where nobody's stack becomes another by it. */
    void columns(int n, Asset asset) {
        assets.setDerived(derived(n, asset, assets.stackKey(asset.id().toString())));
    }

    /** All assets; in the order of their numbers, because a parent was there before its children. */
    void all() {
        List<Integer> numbers = assets.numbers(Selection.of("SELECT n FROM assets ORDER BY n"));
        for (int start = 0; start < numbers.size(); start += AT_ONCE) {
            List<AssetRow> rows = AssetRows.byNumbers(sql, numbers.subList(start, Math.min(numbers.size(), start + AT_ONCE)));
            List<Asset> made = AssetRows.assets(sql, rows);
            for (int i = 0; i < made.size(); i++) {
                columns(rows.get(i).n(), made.get(i));
            }
        }
    }

    private Derived derived(int n, Asset asset, @Nullable String key) {
        Derived derived = Derived.of(n, asset, asset.parentId() == null ? null : assets.stackKey(asset.parentId().toString()));
        return key == null || !StackKey.byHand(key) ? derived : new Derived(n, derived.naturalKey(), derived.promptKey(),
                derived.platform(), derived.models(), derived.pixels(), derived.shuffle(), key);
    }
}
