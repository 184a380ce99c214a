package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.storage.asset.CuratedValue.Value;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.db.Sql;

/**
 * Writes table {@code tags}, inside the caller's transaction. Only rows that differ are touched: giving 100,000 assets one tag
 * more would else spend most of its time on the tags that they have.
 */
final class AssetTags {
    private final List<@Nullable Object[]> emptied = new ArrayList<>();
    private final List<@Nullable Object[]> removed = new ArrayList<>();
    private final List<@Nullable Object[]> added = new ArrayList<>();

    private AssetTags() {}

    /** Gives each asset just these tags. @param values JSON lists; null for none */
    static void write(Sql sql, List<Value> values) {
        for (List<Value> chunk : AssetRows.chunks(values)) {
            AssetTags tags = new AssetTags();
            Map<Integer, List<TagRow>> here = new HashMap<>();
            for (TagRow row : sql.mapper(AssetMapper.class).tagRows(Selection.of("SELECT * FROM tags WHERE asset_n IN ")
                    .in(chunk.stream().map(Value::n).toList()).add(" ORDER BY asset_n, position"))) {
                here.computeIfAbsent(row.assetN(), n -> new ArrayList<>()).add(row);
            }
            for (Value value : chunk) {
                tags.compare(value.n(), here.getOrDefault(value.n(), List.of()),
                        byKey(value.text() == null ? List.of() : Json.readTexts(value.text())));
            }
            tags.write(sql);
        }
    }

    /** The tags of an asset that has none yet. */
    static void insert(Sql sql, int n, Collection<String> given) {
        AssetTags tags = new AssetTags();
        tags.add(n, byKey(given), 0, 0);
        tags.write(sql);
    }

    private static Map<String, String> byKey(Collection<String> tags) {
        Map<String, String> byKey = new LinkedHashMap<>();
        tags.forEach(tag -> byKey.putIfAbsent(Folding.loose(tag), tag));
        return byKey;
    }

    private void compare(int n, List<TagRow> before, Map<String, String> after) {
        List<String> kept = before.stream().filter(row -> row.tag().equals(after.get(row.tagKey()))).map(TagRow::tagKey).toList();
        long same = before.stream().filter(row -> after.containsKey(row.tagKey())).count();
        if (same == kept.size() && kept.equals(after.keySet().stream().limit(kept.size()).toList())) {
            before.stream().filter(row -> !after.containsKey(row.tagKey()))
                    .forEach(row -> removed.add(new @Nullable Object[] {n, row.tagKey()}));
            add(n, after, kept.size(), before.isEmpty() ? 0 : before.getLast().position() + 1);
        } else {
            emptied.add(new @Nullable Object[] {n});
            add(n, after, 0, 0);
        }
    }

    private void add(int n, Map<String, String> tags, int skipped, int firstPosition) {
        int position = firstPosition;
        for (Map.Entry<String, String> tag : tags.entrySet().stream().skip(skipped).toList()) {
            added.add(new @Nullable Object[] {n, tag.getKey(), tag.getValue(), position++});
        }
    }

    private void write(Sql sql) {
        sql.forEach("DELETE FROM tags WHERE asset_n = ?", emptied);
        sql.forEach("DELETE FROM tags WHERE asset_n = ? AND tag_key = ?", removed);
        Map<String, String> names = new LinkedHashMap<>();
        added.forEach(row -> names.putIfAbsent((String) row[1], (String) row[2]));
        TagNames.know(sql, names);
        sql.forEach("INSERT INTO tags (asset_n, tag_key, tag, position) VALUES (?, ?, ?, ?)", added);
    }
}
