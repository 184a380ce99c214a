package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.storage.asset.CuratedValue.Value;
import org.podstudio.storage.db.Sql;

/** The places of an asset in packs that are not finished, as the text {@code PACK@POSITION PACK@POSITION}. */
final class PackPlaces {
    private static final String UNFINISHED = "status IN ('draft', 'failed')";

    private PackPlaces() {}

    /** Null when there are none. */
    static @Nullable String text(List<Curation.PackPlace> places) {
        return places.isEmpty() ? null : places.stream().sorted(Comparator.comparing(place -> place.pack().toString()))
                .map(place -> place.pack() + "@" + place.position()).collect(Collectors.joining(" "));
    }

    /** The assets with their places. */
    static List<Value> read(Sql sql, List<Value> assets) {
        Map<Integer, TreeSet<String>> places = new HashMap<>();
        for (List<String> chunk : AssetRows.chunks(assets.stream().map(Value::id).toList())) {
            sql.mapper(AssetMapper.class).values(Selection.of("SELECT a.n, a.id, p.id || '@' || CAST(pa.position AS VARCHAR) AS text "
                    + "FROM pack_assets pa JOIN packs p ON p.n = pa.pack_n JOIN assets a ON a.id = pa.asset_id WHERE p." + UNFINISHED
                    + " AND pa.asset_id IN ").in(chunk))
                    .forEach(value -> places.computeIfAbsent(value.n(), n -> new TreeSet<>()).add(value.text()));
        }
        return assets.stream().map(asset -> new Value(asset.n(), asset.id(),
                places.containsKey(asset.n()) ? String.join(" ", places.get(asset.n())) : null)).toList();
    }

    static void write(Sql sql, List<Value> values) {
        List<@Nullable Object[]> out = new ArrayList<>();
        List<@Nullable Object[]> in = new ArrayList<>();
        for (Value value : values) {
            out.add(new @Nullable Object[] {value.n()});
            for (String place : value.text() == null ? new String[0] : value.text().split(" ")) {
                int at = place.indexOf('@');
                int position = Integer.parseInt(place.substring(at + 1));
                in.add(new @Nullable Object[] {position, position, value.n(), place.substring(0, at)});
            }
        }
        sql.forEach("DELETE FROM pack_assets WHERE asset_id = (SELECT id FROM assets WHERE n = ?) AND pack_n IN (SELECT n FROM packs WHERE "
                + UNFINISHED + ")", out);
        sql.forEach("INSERT INTO pack_assets (pack_n, position, asset_id) SELECT p.n, CASE WHEN EXISTS (SELECT 1 FROM pack_assets x "
                + "WHERE x.pack_n = p.n AND x.position = CAST(? AS INTEGER)) THEN (SELECT MAX(y.position) + 1 FROM pack_assets y "
                + "WHERE y.pack_n = p.n) ELSE CAST(? AS INTEGER) END, (SELECT id FROM assets WHERE n = ?) FROM packs p WHERE p.id = ? AND p."
                + UNFINISHED, in);
    }
}
