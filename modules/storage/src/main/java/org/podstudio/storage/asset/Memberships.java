package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.storage.asset.CuratedValue.Value;
import org.podstudio.storage.db.Sql;

/** The places of an asset in collections, as the text {@code COLLECTION@POSITION COLLECTION@POSITION}. */
final class Memberships {
    /** Later is behind: the clock in microseconds, and one more for each asset of a step. */
    private static final AtomicLong LAST = new AtomicLong();

    private Memberships() {}

    /** The assets with their places; null text when there are none. */
    static List<Value> read(Sql sql, List<Value> assets) {
        Map<Integer, TreeSet<String>> places = new HashMap<>();
        for (List<Integer> chunk : AssetRows.chunks(assets.stream().map(Value::n).toList())) {
            sql.mapper(AssetMapper.class).values(Selection.of("SELECT m.asset_n AS n, '' AS id, c.id || '@' || "
                    + "CAST(m.position AS VARCHAR) AS text FROM collection_assets m JOIN collections c ON c.n = m.collection_n "
                    + "WHERE m.asset_n IN ").in(chunk))
                    .forEach(value -> places.computeIfAbsent(value.n(), n -> new TreeSet<>()).add(value.text()));
        }
        return assets.stream().map(asset -> new Value(asset.n(), asset.id(),
                places.containsKey(asset.n()) ? String.join(" ", places.get(asset.n())) : null)).toList();
    }

    static @Nullable String after(Curation.Collect step, @Nullable String before) {
        Set<String> places = new LinkedHashSet<>(before == null ? List.of() : List.of(before.split(" ")));
        String prefix = step.collection() + "@";
        boolean here = places.stream().anyMatch(place -> place.startsWith(prefix));
        switch (step.membership()) {
            case IN -> {
                if (!here) {
                    places.add(prefix + LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1000)));
                }
            }
            case OUT -> places.removeIf(place -> place.startsWith(prefix));
        }
        return places.isEmpty() ? null : String.join(" ", places);
    }

    /** A collection that is gone by now stays gone. */
    static void write(Sql sql, List<Value> values) {
        List<@Nullable Object[]> out = new ArrayList<>();
        List<@Nullable Object[]> in = new ArrayList<>();
        for (Value value : values) {
            out.add(new @Nullable Object[] {value.n()});
            for (String place : value.text() == null ? new String[0] : value.text().split(" ")) {
                int at = place.indexOf('@');
                in.add(new @Nullable Object[] {value.n(), Long.valueOf(place.substring(at + 1)), place.substring(0, at)});
            }
        }
        sql.forEach("DELETE FROM collection_assets WHERE asset_n = ?", out);
        sql.forEach("INSERT INTO collection_assets (collection_n, asset_n, position) SELECT c.n, CAST(? AS INTEGER), CAST(? AS BIGINT) "
                + "FROM collections c WHERE c.id = ?", in);
    }
}
