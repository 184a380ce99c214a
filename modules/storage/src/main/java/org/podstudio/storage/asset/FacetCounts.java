package org.podstudio.storage.asset;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.Facets.Kind;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;

/** Counts of what the matches of a query are like: one pass for all that has few values, one each for what has many. */
final class FacetCounts {
    private static final long DAY_MS = 86_400_000;

    private final QuerySql queries;
    private final AssetReads reads;
    private final Sql sql;
    private final Map<Kind, Map<String, Long>> counts = new EnumMap<>(Kind.class);

    FacetCounts(QuerySql queries, AssetReads reads, Sql sql) {
        this.queries = queries;
        this.reads = reads;
        this.sql = sql;
    }

    /** How many assets are alike in everything that has few values. */
    record AlikeRow(
            String type,
            String status,
            int rating,
            String label,
            int prompt,
            int alpha,
            int missing,
            int undecodable,
            int shape,
            int pixels,
            String format,
            long many) {}

    Facets of(Query query) {
        long total = 0;
        for (AlikeRow row : alike(query)) {
            total += row.many();
            add(Kind.TYPE, row.type(), row.many());
            add(Kind.STATUS, row.status(), row.many());
            add(Kind.RATING, Integer.toString(row.rating()), row.many());
            add(Kind.LABEL, row.label(), row.many());
            add(Kind.PROMPT, row.prompt() == 1 ? "yes" : "no", row.many());
            if (row.alpha() >= 0) {
                add(Kind.ALPHA, row.alpha() == 1 ? "yes" : "no", row.many());
            }
            add(Kind.MISSING, row.missing() == 1 ? "yes" : "no", row.many());
            add(Kind.UNDECODABLE, row.undecodable() == 1 ? "yes" : "no", row.many());
            if (row.shape() >= 0) {
                add(Kind.ASPECT, FieldValues.Shape.values()[row.shape()].wire(), row.many());
            }
            for (int i = 0; i < row.pixels(); i++) {
                add(Kind.PIXELS, Facets.MEGAPIXELS.get(i) + "mp", row.many());
            }
            add(Kind.FORMAT, row.format(), row.many());
        }
        names(Kind.THEME, "MIN(a.theme)", "a.theme_key", query);
        names(Kind.GENERATOR, "a.platform", "a.platform", query);
        names(Kind.MODEL, "a.model", "a.model", query);
        tags(query);
        months(query);
        flag(Kind.PACKED, "packed", query, total);
        flag(Kind.DUPLICATE, "duplicate", query, total);
        flag(Kind.STACKED, "stacked", query, total);
        return Facets.of(total, counts);
    }

    private List<AlikeRow> alike(Query query) {
        StringBuilder steps = new StringBuilder("CASE WHEN a.pixels IS NULL THEN 0");
        for (int i = 0; i < Facets.MEGAPIXELS.size(); i++) {
            steps.append(" WHEN a.pixels < ").append(Facets.MEGAPIXELS.get(i)).append("000000 THEN ").append(i);
        }
        steps.append(" ELSE ").append(Facets.MEGAPIXELS.size()).append(" END");
        String ratio = "(CAST(a.width AS DOUBLE PRECISION) / a.height - 1)";
        String shape = "CASE WHEN a.width IS NULL OR a.height IS NULL THEN -1 WHEN ABS(" + ratio + ") <= "
                + FieldValues.RATIO_TOLERANCE + " THEN " + FieldValues.Shape.SQUARE.ordinal() + " WHEN " + ratio + " < 0 THEN "
                + FieldValues.Shape.PORTRAIT.ordinal() + " ELSE " + FieldValues.Shape.LANDSCAPE.ordinal() + " END";
        return sql.mapper(AssetMapper.class).alike(queries.from(Selection.of("""
            SELECT type, status, rating, label, prompt, alpha, missing, undecodable, shape, pixels, format, COUNT(*) AS many FROM (
            SELECT a.type AS type, a.status AS status, COALESCE(a.rating, 0) AS rating, COALESCE(a.label, 'none') AS label,
            a.has_prompt AS prompt, COALESCE(a.alpha, -1) AS alpha, a.missing AS missing, a.undecodable AS undecodable, """
                + " " + shape + " AS shape, " + steps + " AS pixels, a.format AS format"), query)
                .add(") GROUP BY type, status, rating, label, prompt, alpha, missing, undecodable, shape, pixels, format"));
    }

    private void names(Kind kind, String name, String key, Query query) {
        groups(kind, queries.from(Selection.of("SELECT " + name + " AS name, COUNT(*) AS many"), query)
                .add(" AND " + key + " IS NOT NULL GROUP BY " + key + " ORDER BY COUNT(*) DESC LIMIT " + Facets.MOST));
    }

    private void tags(Query query) {
        Selection tags = Selection.of("SELECT MIN(t.tag) AS name, COUNT(*) AS many FROM tags t WHERE t.asset_n ");
        if (query.equals(Query.ALL)) {
            tags.add("NOT IN (SELECT n FROM assets WHERE trashed_at IS NOT NULL)");
        } else {
            queries.from(tags.add("IN (SELECT a.n"), query).add(")");
        }
        groups(Kind.TAG, tags.add(" GROUP BY t.tag_key ORDER BY COUNT(*) DESC LIMIT " + Facets.MOST));
    }

    private void groups(Kind kind, Selection groups) {
        sql.mapper(AssetMapper.class).groups(groups).forEach(row -> add(kind, row.name(), row.many()));
    }

    private void months(Query query) {
        for (GroupRow day : sql.mapper(AssetMapper.class).groups(queries
                .from(Selection.of("SELECT CAST(a.created_at / " + DAY_MS + " AS VARCHAR) AS name, COUNT(*) AS many"), query)
                .add(" GROUP BY a.created_at / " + DAY_MS))) {
            Instant at = Instant.ofEpochMilli(Long.parseLong(day.name()) * DAY_MS);
            add(Kind.MONTH, YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString(), day.many());
        }
    }

    private void flag(Kind kind, String is, Query query, long total) {
        long yes = total == 0 ? 0 : reads.count(sql, new Query.And(List.of(query,
                new Query.Compare(Field.IS, Query.Operator.EQUALS, is))));
        add(kind, "yes", yes);
        add(kind, "no", total - yes);
    }

    private void add(Kind kind, String value, long many) {
        counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(value, many, Long::sum);
    }
}
