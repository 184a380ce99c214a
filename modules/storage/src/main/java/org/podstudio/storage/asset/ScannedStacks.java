package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;

/**
 * Stacks for H2, whose window functions sort every row twice: here their index tells which asset lies in which, and the list's order is walked
 * until a page of them has come, each at 0.2 µs an asset.
 */
final class ScannedStacks {
    private final BitSet found;
    /** By number of the asset; meant for what matches only. */
    private final int[] stackOf;
    private int[] sizes = new int[1024];
    private int count;
    private @Nullable String last;

    private ScannedStacks(BitSet found) {
        this.found = found;
        this.stackOf = new int[found.length()];
    }

    /** Where the index of stacks is quicker than the statement. */
    static boolean fits(QuerySql queries, Query query) {
        return queries.readsWhatItScans() && !QuerySql.asksForTrash(query);
    }

    /** The first of each stack in this order; none when there are none behind {@code offset}. The total is told apart. */
    static Page page(QuerySql queries, Sql sql, Query query, SortKey key, int limit, long offset) {
        ScannedStacks stacks = new ScannedStacks(new NumberSets(queries, sql).of(query));
        stacks.read(sql);
        Listing listing = new Listing(queries, sql, query, Optional.of(stacks.found));
        return new Page(stacks.count, limit == 0 || offset >= stacks.count ? List.of()
                : stacks.firsts(listing, queries.order(key, query), limit, offset));
    }

    /** @param total of all pages */
    record Page(long total, List<StackRow> rows) {}

    private void read(Sql sql) {
        Selection.of("SELECT n, stack_key FROM assets USE INDEX (assets_stack) WHERE trashed_at IS NULL ORDER BY trashed_at, stack_key")
                .scan(sql, row -> {
                    int n = row.getInt(1);
                    if (found.get(n)) {
                        String key = row.getString(2);
                        if (count == 0 || !Objects.equals(key, last)) {
                            last = key;
                            sizes = count == sizes.length ? Arrays.copyOf(sizes, count * 2) : sizes;
                            count++;
                        }
                        stackOf[n] = count - 1;
                        sizes[count - 1]++;
                    }
                    return true;
                });
    }

    private List<StackRow> firsts(Listing listing, String order, int limit, long offset) {
        BitSet seen = new BitSet(count);
        List<StackRow> rows = new ArrayList<>();
        long[] skip = {offset};
        listing.visit(listing.select(), order, n -> {
            int stack = stackOf[n];
            if (!seen.get(stack)) {
                seen.set(stack);
                if (skip[0]-- <= 0) {
                    rows.add(new StackRow(n, sizes[stack], count));
                }
            }
            return rows.size() < limit;
        });
        return rows;
    }
}
