package org.podstudio.storage.asset;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;

/**
 * What matches a query, as a set of numbers, for H2: it looks up a wide row for each number that a condition of words, tags or paths
 * names, at 5 to 10 µs each. Here each condition is asked alone, of the index that knows it, and the sets are combined.
 */
final class NumberSets {
    /** Of fewer the rows themselves are read rather than an index from end to end. */
    static final int FEW = 250;

    private static final Set<Query> RARE = Set.of(new Query.Compare(Field.IS, Query.Operator.EQUALS, "missing"),
            new Query.Compare(Field.IS, Query.Operator.EQUALS, "undecodable"));

    private final QuerySql queries;
    private final Sql sql;

    NumberSets(QuerySql queries, Sql sql) {
        this.queries = queries;
        this.sql = sql;
    }

    /**
     * @return the set where that is quicker than a statement: when a condition names numbers, or asks for what is rare, where H2 would
     *     rather walk the list's order; never for what asks for the trash
     */
    static Optional<BitSet> where(QuerySql queries, Sql sql, Query query) {
        return queries.readsWhatItScans() && !QuerySql.asksForTrash(query) && namesNumbers(queries, query)
                ? Optional.of(new NumberSets(queries, sql).of(query)) : Optional.empty();
    }

    private static boolean namesNumbers(QuerySql queries, Query query) {
        return switch (query) {
            case Query.And and -> and.parts().stream().anyMatch(part -> namesNumbers(queries, part));
            case Query.Or or -> or.parts().stream().anyMatch(part -> namesNumbers(queries, part));
            case Query.Not not -> namesNumbers(queries, not.part());
            default -> queries.leaf(query).numbers().isPresent() || RARE.contains(query);
        };
    }

    /** What matches and is not trashed; the query does not ask for the trash. */
    BitSet of(Query query) {
        BitSet found = matching(query);
        // Not IS NOT NULL: for that H2 reads the index of all assets.
        found.andNot(asked(Selection.of("SELECT a.n FROM assets a WHERE a.trashed_at >= ").arg(Long.MIN_VALUE)));
        return found;
    }

    /** What matches, trashed or not. */
    BitSet matching(Query query) {
        return switch (query) {
            case Query.And and when and.parts().isEmpty() -> all();
            case Query.And and -> combined(and.parts(), BitSet::and);
            case Query.Or or -> combined(or.parts(), BitSet::or);
            case Query.Not not -> {
                BitSet rest = all();
                rest.andNot(matching(not.part()));
                yield rest;
            }
            case Query.Text text when H2Phrase.fits(text) -> new H2Phrase(sql).assets(text);
            default -> named(queries.leaf(query));
        };
    }

    private BitSet combined(List<Query> parts, BiConsumer<BitSet, BitSet> combine) {
        BitSet first = null;
        for (Query part : parts) {
            if (first == null) {
                first = matching(part);
            } else {
                combine.accept(first, matching(part));
            }
        }
        return first == null ? new BitSet() : first;
    }

    private BitSet all() {
        return asked(Selection.of("SELECT a.n FROM assets a USE INDEX (assets_made) WHERE a.trashed_at IS NULL")); // the smallest
    }

    private BitSet named(Selection condition) {
        // All indexes but those of IDs and hashes begin with whether an asset is trashed.
        boolean alone = condition.startsWith("a.id ") || condition.startsWith("a.hash ");
        return asked(condition.numbers().orElseGet(() -> Selection.of("SELECT a.n FROM assets a WHERE ")
                .add(alone ? "" : "a.trashed_at IS NULL AND ").add(condition)));
    }

    private BitSet asked(Selection numbers) {
        BitSet found = new BitSet();
        numbers.scan(sql, row -> {
            found.set(row.getInt(1));
            return true;
        });
        return found;
    }
}
