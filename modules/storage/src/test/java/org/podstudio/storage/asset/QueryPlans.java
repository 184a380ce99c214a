package org.podstudio.storage.asset;

import java.util.List;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** The statements that lists are read with, for tests that ask an engine how it would go about them. */
public final class QueryPlans {
    private QueryPlans() {}

    /** A statement with {@code ?} and what they stand for. */
    public record Planned(String sql, List<Object> args) {}

    /** What finds the first {@code limit} of a list. */
    public static Planned page(Engine engine, Query query, AssetSort sort, int limit) {
        QuerySql queries = new QuerySql(engine);
        Selection selection = queries.from(Selection.of("SELECT a.n"), query).add(queries.order(SortKey.of(sort), query)).add(" LIMIT " + limit);
        return new Planned(Selection.sql(selection).replaceAll("#\\{selection\\.args\\[\\d+]}", "?"), selection.getArgs());
    }
}
