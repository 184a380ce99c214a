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
        Selection selection = new QuerySql(engine).from(Selection.of("SELECT a.n"), query).add(SortKey.of(sort).order()).add(" LIMIT " + limit);
        return new Planned(Selection.sql(selection).replaceAll("#\\{selection\\.args\\[\\d+]}", "?"), selection.getArgs());
    }
}
