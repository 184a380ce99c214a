package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetPage;
import org.podstudio.core.api.asset.AssetSlice;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStack;
import org.podstudio.core.api.asset.StackPage;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;

/** Lists of assets. Sorting is done on numbers alone, from indexes where it can be; whole rows are read for one page only. */
final class AssetReads {
    private final QuerySql queries;

    AssetReads(QuerySql queries) {
        this.queries = queries;
    }

    long count(Sql sql, Query query) {
        if (query instanceof Query.Not not && !queries.answeredByColumn(not) && !QuerySql.asksForTrash(not.part())) {
            return count(sql, Query.ALL) - count(sql, not.part()); // what is left out is as a rule far less
        }
        Optional<BitSet> found = NumberSets.where(queries, sql, query);
        if (found.isPresent()) {
            return found.get().cardinality();
        }
        Selection count = queries.words(query).map(queries::countWords).orElseGet(() -> QuerySql.isPacked(query) ? queries.countById(query)
                : PictureSql.namesColor(query) ? PictureSql.countColor(query) : queries.from(Selection.of("SELECT COUNT(*)"), query));
        return sql.mapper(AssetMapper.class).count(count);
    }

    AssetPage list(Sql sql, Query query, AssetSort sort, int limit, long offset) {
        Listing listing = Listing.of(queries, sql, query);
        long total = listing.found().map(found -> (long) found.cardinality()).orElseGet(() -> count(sql, query));
        List<Integer> numbers = offset >= total || limit == 0 ? List.of() : listing.numbers(listing.select(), SortKey.of(sort), limit, offset);
        return new AssetPage(total, assets(sql, numbers));
    }

    List<AssetId> ids(Sql sql, Query query, AssetSort sort) {
        return sql.mapper(AssetMapper.class).ids(queries.from(Selection.of("SELECT a.id"), query).add(queries.order(SortKey.of(sort), query)))
                .stream().map(AssetId::of).toList();
    }

    /** The assets of these numbers, in their order. */
    private static List<Asset> assets(Sql sql, List<Integer> numbers) {
        Map<Integer, AssetRow> rows = new HashMap<>();
        AssetRows.byNumbers(sql, numbers).forEach(row -> rows.put(row.n(), row));
        return AssetRows.assets(sql, numbers.stream().filter(rows::containsKey).map(rows::get).toList());
    }

    AssetSlice page(Sql sql, Query query, AssetSort sort, Optional<AssetCursor> after, int limit) {
        SortKey key = SortKey.of(sort);
        Listing listing = Listing.of(queries, sql, query);
        List<Integer> numbers = new ArrayList<>();
        boolean absent = key.nullable() && after.isPresent() && after.get().key() == null;
        // One more than asked for tells whether there is a next page.
        if (!absent) {
            Selection present = listing.select().add(key.nullable() ? " AND " + key.expression() + " IS NOT NULL" : "");
            after.ifPresent(cursor -> key.behind(present, cursor));
            numbers.addAll(listing.numbers(present, key, limit + 1, 0));
        }
        if (key.nullable() && numbers.size() <= limit) {
            Selection rest = listing.select().add(" AND ").add(key.expression()).add(" IS NULL");
            if (absent) {
                rest.add(" AND a.id > ").arg(after.get().id().toString());
            }
            numbers.addAll(listing.numbers(rest, " ORDER BY a.id", limit + 1 - numbers.size(), 0));
        }
        boolean more = numbers.size() > limit;
        List<Asset> assets = assets(sql, more ? numbers.subList(0, limit) : numbers);
        return new AssetSlice(assets, more && !assets.isEmpty()
                ? Optional.of(SortValue.cursor(sort, assets.getLast())) : Optional.empty());
    }

    StackPage stacks(Sql sql, Query query, AssetSort sort, int limit, long offset) {
        SortKey key = SortKey.of(sort);
        ScannedStacks.Page page = ScannedStacks.fits(queries, query) ? ScannedStacks.page(queries, sql, query, key, limit, offset)
                : groupedStacks(sql, query, key, limit, offset);
        List<Asset> assets = assets(sql, page.rows().stream().map(StackRow::n).toList());
        List<AssetStack> list = new ArrayList<>();
        for (int i = 0; i < assets.size(); i++) {
            list.add(new AssetStack(assets.get(i), page.rows().get(i).size()));
        }
        return new StackPage(page.total(), list);
    }

    private ScannedStacks.Page groupedStacks(Sql sql, Query query, SortKey key, int limit, long offset) {
        Selection stacks = queries.from(Selection.of("SELECT s.n, s.size, COUNT(*) OVER () AS stacks FROM (SELECT a.n AS n, a.id AS id, "
                + key.expression() + " AS sort_key, COUNT(*) OVER (PARTITION BY a.stack_key) AS size, "
                + "ROW_NUMBER() OVER (PARTITION BY a.stack_key" + key.order() + ") AS place"), query)
                .add(") s WHERE s.place = 1" + key.order().replace(key.expression(), "s.sort_key").replace("a.id", "s.id"))
                .add(" LIMIT ").arg(Math.max(1, limit)).add(" OFFSET ").arg(offset);
        List<StackRow> rows = sql.mapper(AssetMapper.class).stacks(stacks);
        long total = rows.isEmpty() ? sql.mapper(AssetMapper.class)
                .count(queries.from(Selection.of("SELECT COUNT(DISTINCT a.stack_key)"), query)) : rows.getFirst().stacks();
        return new ScannedStacks.Page(total, limit == 0 ? List.of() : rows);
    }
}
