package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.asset.QueryPlans;
import org.podstudio.storage.asset.QueryPlans.Planned;
import org.podstudio.storage.db.Engine;

/**
 * No standard filter looks at every asset: each is answered from an index that knows its column, on both engines. Whatever an
 * engine says of its plan is what it would do, so the library need not be large.
 */
class StandardFiltersTest {
    @TempDir
    Path temporary;

    @Test
    void noStandardFilterAndNoTextScansTheAssetsInSqlite() throws Exception {
        Path root = SyntheticProject.at(temporary, Engine.SQLITE, 2000);
        try (Connection connection = new org.sqlite.JDBC().connect("jdbc:sqlite:" + Engine.SQLITE.file(root), new java.util.Properties())) {
            forEach(Engine.SQLITE, (name, planned) -> {
                List<String> steps = plan(connection, "EXPLAIN QUERY PLAN " + planned.sql(), planned.args(), "detail");
                // FTS5 says SCAN of a virtual table also where it goes by its index; the number behind it tells that it does.
                assertThat(steps).as(name + " " + planned.sql()).noneMatch(step -> step.matches("SCAN (a|assets|tags|t)\\b.*")
                        || step.startsWith("SCAN words VIRTUAL TABLE INDEX 0:") && step.endsWith("0:"));
                // What is in no pack is nearly everything: the list is walked in its order until the page is full.
                assertThat(steps).as(name + " " + planned.sql()).anyMatch(step -> name.equals("never packed") || step.contains("VIRTUAL TABLE INDEX")
                        || step.matches("SEARCH .*\\(.*(trashed_at=\\? AND \\w+[=<>]|tag_key=|name=|cell=|pack_n=|content_key=|rowid=|id=|created_at).*"));
            });
        }
    }

    @Test
    void noStandardFilterScansTheAssetsInH2() throws Exception {
        Path root = SyntheticProject.at(temporary, Engine.H2, 2000);
        String file = Engine.H2.file(root).toString();
        try (Connection connection = new org.h2.Driver().connect("jdbc:h2:" + file.substring(0, file.length() - ".mv.db".length())
                + ";ACCESS_MODE_DATA=r", credentials())) {
            forEach(Engine.H2, (name, planned) -> {
                String plan = String.join("\n", plan(connection, "EXPLAIN " + planned.sql(), planned.args(), "PLAN"));
                assertThat(plan).as(name).doesNotContain("PUBLIC.ASSETS.tableScan", "PUBLIC.TAGS.tableScan", "PUBLIC.WORDS.tableScan");
            });
        }
    }

    private static java.util.Properties credentials() {
        java.util.Properties properties = new java.util.Properties();
        properties.setProperty("user", "podstudio");
        properties.setProperty("password", "");
        return properties;
    }

    private interface Check {
        void plan(String name, Planned planned) throws Exception;
    }

    private static void forEach(Engine engine, Check check) throws Exception {
        Map<String, String> queries = new LinkedHashMap<>(StandardFilters.all());
        queries.putAll(StandardFilters.texts());
        for (Map.Entry<String, String> query : queries.entrySet()) {
            check.plan(query.getKey(), QueryPlans.page(engine, QueryParser.parse(query.getValue()), AssetSort.NEWEST, 200));
        }
    }

    private static List<String> plan(Connection connection, String sql, List<Object> args, String column) throws Exception {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.size(); i++) {
                statement.setObject(i + 1, args.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString(column));
                }
            }
        }
        return steps;
    }
}
