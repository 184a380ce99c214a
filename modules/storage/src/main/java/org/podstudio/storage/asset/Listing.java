package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;

/**
 * The numbers of one list, in its order.
 *
 * @param found what matches, where it is known as a set: then the order is walked until enough of it has come
 */
record Listing(QuerySql queries, Sql sql, Query query, Optional<BitSet> found) {
    /** Of fewer the rows are read and sorted. */
    private static final int FEW = 250;

    static Listing of(QuerySql queries, Sql sql, Query query) {
        return new Listing(queries, sql, query, NumberSets.where(queries, sql, query));
    }

    /** Its beginning, to which conditions can be added. */
    Selection select() {
        Selection select = queries.from(Selection.of("SELECT a.n"), found.isPresent() ? Query.ALL : query);
        return walks() || found.isEmpty() ? select : select.add(" AND a.n IN ").in(found.get().stream().boxed().toList());
    }

    private boolean walks() {
        return found.isPresent() && found.get().cardinality() >= FEW;
    }

    List<Integer> numbers(Selection select, SortKey key, int limit, long offset) {
        return numbers(select, queries.order(key, query), limit, offset);
    }

    List<Integer> numbers(Selection select, String order, int limit, long offset) {
        if (!walks()) {
            return sql.mapper(AssetMapper.class).numbers(select.add(order).add(" LIMIT ").arg(limit).add(" OFFSET ").arg(offset));
        }
        List<Integer> numbers = new ArrayList<>();
        long[] skip = {offset};
        visit(select, order, n -> {
            if (skip[0]-- <= 0) {
                numbers.add(n);
            }
            return numbers.size() < limit;
        });
        return numbers;
    }

    /** Tells the numbers one by one for as long as more are wanted; nothing else may be asked of the database meanwhile. */
    void visit(Selection select, String order, IntPredicate more) {
        select.add(order);
        if (walks()) {
            select.scan(sql, row -> !found.get().get(row.getInt(1)) || more.test(row.getInt(1)));
        } else {
            sql.mapper(AssetMapper.class).numbers(select).stream().allMatch(more::test);
        }
    }
}
