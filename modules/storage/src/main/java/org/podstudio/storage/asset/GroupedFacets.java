package org.podstudio.storage.asset;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;

/** Facets grouped by the database: one pass for all that has few values, one each for what has many. */
final class GroupedFacets implements FacetCounts.Source {
    /** Matches from which on it pays to read an index as a whole. */
    private static final long MANY = 10_000;
    private static final String STACKED_ASSETS = "SELECT COALESCE(SUM(s.many), 0) FROM (SELECT COUNT(*) AS many FROM assets "
            + "WHERE trashed_at IS NULL GROUP BY stack_key) s WHERE s.many > 1";

    private final QuerySql queries;
    private final AssetReads reads;
    private final Sql sql;
    private final Query query;

    GroupedFacets(QuerySql queries, AssetReads reads, Sql sql, Query query) {
        this.queries = queries;
        this.reads = reads;
        this.sql = sql;
        this.query = query;
    }

    @Override
    public List<FacetCounts.AlikeRow> alike() {
        return sql.mapper(FacetMapper.class).alike(grouped("assets_alike", "a.type, a.status, a.rating, a.label, a.has_prompt, a.alpha, "
                + "a.missing, a.undecodable, a.format", ""));
    }

    @Override
    public List<FacetCounts.SizeRow> sizes() {
        return sql.mapper(FacetMapper.class).sizes(grouped("assets_width", "a.width, a.height", " AND a.width IS NOT NULL AND a.height IS NOT NULL"));
    }

    @Override
    public List<FacetCounts.MadeRow> made() {
        return sql.mapper(FacetMapper.class).made(grouped("assets_made", "a.platform, a.model", " AND a.platform IS NOT NULL"));
    }

    private Selection grouped(String narrow, String columns, String where) {
        return queries.through(narrow, Selection.of("SELECT " + columns + ", COUNT(*) AS many"), query).add(where + " GROUP BY " + columns);
    }

    /** Counted by key, from the index; the spelling is looked up for the few that are shown. */
    @Override
    public List<GroupRow> themes() {
        return groups(Selection.of("SELECT (SELECT MIN(t.theme) FROM assets t WHERE t.n = g.first) AS name, "
                + "g.many FROM (").add(queries.through("assets_theme", Selection.of("SELECT MIN(a.n) AS first, COUNT(*) AS many"), query)
                .add(" GROUP BY a.theme_key ORDER BY COUNT(*) DESC LIMIT " + Facets.MOST)).add(") g"));
    }

    @Override
    public List<GroupRow> tags(long total) {
        // Of many matches the whole index of tags is read, in the order in which it groups: quicker than looking up each one's.
        String tagged = queries.takesIndexNames() && total > MANY ? "tags t INDEXED BY tags_tag WHERE +t.asset_n " : "tags t WHERE t.asset_n ";
        Selection tags = matching(Selection.of("SELECT MIN(t.tag) AS name, COUNT(*) AS many FROM " + tagged));
        return groups(tags.add(" GROUP BY t.tag_key ORDER BY COUNT(*) DESC LIMIT " + Facets.MOST));
    }

    @Override
    public List<GroupRow> colors(long total) {
        String all = queries.takesIndexNames() && total > MANY ? "palettes p INDEXED BY palettes_names WHERE +p.asset_n " : "palettes p WHERE p.asset_n ";
        return groups(matching(Selection.of("SELECT p.names AS name, COUNT(*) AS many FROM " + all)).add(" GROUP BY p.names"));
    }

    /** Appends which numbers are counted. */
    private Selection matching(Selection to) {
        return query.equals(Query.ALL) ? to.add("NOT IN (SELECT n FROM assets WHERE trashed_at IS NOT NULL)")
                : queries.from(to.add("IN (SELECT a.n"), query).add(")");
    }

    private List<GroupRow> groups(Selection groups) {
        return sql.mapper(AssetMapper.class).groups(groups);
    }

    @Override
    public List<FacetCounts.DayRow> days() {
        if (query.equals(Query.ALL)) {
            return monthsOfAll();
        }
        return groups(Selection.of("SELECT CAST(d.since AS VARCHAR) AS name, COUNT(*) AS many FROM (").add(queries.through("assets_created",
                Selection.of("SELECT a.created_at / " + FacetCounts.DAY_MS + " AS since"), query)).add(") d GROUP BY d.since"))
                .stream().map(day -> new FacetCounts.DayRow(Long.parseLong(day.name()), day.many())).toList();
    }

    /** One stretch of the index of times for each month: it is in order already, which grouping by a made-up value cannot know. */
    private List<FacetCounts.DayRow> monthsOfAll() {
        List<FacetCounts.DayRow> months = new ArrayList<>();
        AssetMapper mapper = sql.mapper(AssetMapper.class);
        Long at = mapper.time(Selection.of("SELECT MIN(created_at) FROM assets WHERE trashed_at IS NULL"));
        while (at != null) {
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC));
            long end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            months.add(new FacetCounts.DayRow(month.atDay(1).toEpochDay(), mapper.count(
                    Selection.of("SELECT COUNT(*) FROM assets WHERE trashed_at IS NULL AND created_at >= ").arg(at).add(" AND created_at < ").arg(end))));
            at = mapper.time(Selection.of("SELECT MIN(created_at) FROM assets WHERE trashed_at IS NULL AND created_at >= ").arg(end));
        }
        return months;
    }

    @Override
    public long packed() {
        return reads.count(sql, with("packed"));
    }

    @Override
    public long duplicates() {
        return reads.count(sql, with("duplicate"));
    }

    @Override
    public long stacked() {
        return query.equals(Query.ALL) ? sql.mapper(AssetMapper.class).count(Selection.of(STACKED_ASSETS)) : reads.count(sql, with("stacked"));
    }

    private Query with(String is) {
        Query flag = new Query.Compare(Field.IS, Query.Operator.EQUALS, is);
        return query.equals(Query.ALL) ? flag : new Query.And(List.of(query, flag));
    }
}
