package org.podstudio.storage.asset;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.Facets.Kind;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;

/** Counts of what the matches of a query are like: one pass for all that has few values, one each for what has many. */
final class FacetCounts {
    /** Matches from which on it pays to read an index as a whole. */
    private static final long MANY = 10_000;
    private static final long DAY_MS = 86_400_000;
    private static final String STACKED_ASSETS = "SELECT COALESCE(SUM(s.many), 0) FROM (SELECT COUNT(*) AS many FROM assets "
            + "WHERE trashed_at IS NULL GROUP BY stack_key) s WHERE s.many > 1";

    private final QuerySql queries;
    private final AssetReads reads;
    private final Sql sql;
    private final Map<Kind, Map<String, Long>> counts = new EnumMap<>(Kind.class);

    FacetCounts(QuerySql queries, AssetReads reads, Sql sql) {
        this.queries = queries;
        this.reads = reads;
        this.sql = sql;
    }

    /** How many assets are alike in everything that has few values. The columns are those of an index, in its order. */
    record AlikeRow(
            String type,
            String status,
            @Nullable Integer rating,
            @Nullable String label,
            int prompt,
            @Nullable Integer alpha,
            int missing,
            int undecodable,
            String format,
            long many) {}

    /** How many assets have this size. */
    record SizeRow(int width, int height, long many) {}

    /**
     * How many assets this generator has made with these models.
     *
     * @param models of every pass, see {@link TextsRow#split}
     */
    record MadeRow(String platform, @Nullable String models, long many) {}

    Facets of(Query query) {
        long total = 0;
        for (AlikeRow row : sql.mapper(FacetMapper.class).alike(grouped("assets_alike", "a.type, a.status, a.rating, a.label, a.has_prompt, a.alpha, "
                + "a.missing, a.undecodable, a.format", "", query))) {
            total += row.many();
            alike(row);
        }
        for (SizeRow row : sql.mapper(FacetMapper.class).sizes(grouped("assets_width", "a.width, a.height",
                " AND a.width IS NOT NULL AND a.height IS NOT NULL", query))) {
            size(row);
        }
        for (MadeRow row : sql.mapper(FacetMapper.class).made(grouped("assets_made", "a.platform, a.model", " AND a.platform IS NOT NULL", query))) {
            add(Kind.GENERATOR, row.platform(), row.many());
            if (row.models() != null) {
                TextsRow.split(row.models()).forEach(model -> add(Kind.MODEL, model, row.many()));
            }
        }
        themes(query);
        tags(query, total);
        months(query);
        flag(Kind.PACKED, "packed", query, total);
        flag(Kind.DUPLICATE, "duplicate", query, total);
        flag(Kind.STACKED, "stacked", query, total);
        return Facets.of(total, counts);
    }

    private Selection grouped(String narrow, String columns, String where, Query query) {
        return queries.through(narrow, Selection.of("SELECT " + columns + ", COUNT(*) AS many"), query).add(where + " GROUP BY " + columns);
    }

    private void alike(AlikeRow row) {
        add(Kind.TYPE, row.type(), row.many());
        add(Kind.STATUS, row.status(), row.many());
        add(Kind.RATING, row.rating() == null ? "0" : row.rating().toString(), row.many());
        add(Kind.LABEL, row.label() == null ? "none" : row.label(), row.many());
        add(Kind.PROMPT, row.prompt() == 1 ? "yes" : "no", row.many());
        if (row.alpha() != null) {
            add(Kind.ALPHA, row.alpha() == 1 ? "yes" : "no", row.many());
        }
        add(Kind.MISSING, row.missing() == 1 ? "yes" : "no", row.many());
        add(Kind.UNDECODABLE, row.undecodable() == 1 ? "yes" : "no", row.many());
        add(Kind.FORMAT, row.format(), row.many());
    }

    private void size(SizeRow row) {
        double ratio = (double) row.width() / row.height();
        FieldValues.Shape shape = Math.abs(ratio - 1) <= FieldValues.RATIO_TOLERANCE ? FieldValues.Shape.SQUARE
                : ratio < 1 ? FieldValues.Shape.PORTRAIT : FieldValues.Shape.LANDSCAPE;
        add(Kind.ASPECT, shape.wire(), row.many());
        for (int megapixels : Facets.MEGAPIXELS) {
            if ((long) row.width() * row.height() >= megapixels * 1_000_000L) {
                add(Kind.PIXELS, megapixels + "mp", row.many());
            }
        }
    }

    /** Counted by key, from the index; the spelling is looked up for the few that are shown. */
    private void themes(Query query) {
        groups(Kind.THEME, Selection.of("SELECT (SELECT MIN(t.theme) FROM assets t WHERE t.n = g.first) AS name, "
                + "g.many FROM (").add(queries.through("assets_theme", Selection.of("SELECT MIN(a.n) AS first, COUNT(*) AS many"), query)
                .add(" GROUP BY a.theme_key ORDER BY COUNT(*) DESC LIMIT " + Facets.MOST)).add(") g"));
    }

    private void tags(Query query, long total) {
        // Of many matches the whole index of tags is read, in the order in which it groups: quicker than looking up each one's.
        String tagged = queries.takesIndexNames() && total > MANY ? "tags t INDEXED BY tags_tag WHERE +t.asset_n " : "tags t WHERE t.asset_n ";
        Selection tags = Selection.of("SELECT MIN(t.tag) AS name, COUNT(*) AS many FROM " + tagged);
        if (query.equals(Query.ALL)) {
            tags.add("NOT IN (SELECT n FROM assets WHERE trashed_at IS NOT NULL)");
        } else {
            queries.from(tags.add("IN (SELECT a.n"), query).add(")");
        }
        groups(Kind.TAG, tags.add(" GROUP BY t.tag_key ORDER BY COUNT(*) DESC LIMIT " + Facets.MOST));
    }

    private void groups(Kind kind, Selection groups) {
        sql.mapper(AssetMapper.class).groups(groups).forEach(row -> add(kind, String.valueOf(row.name()), row.many()));
    }

    private void months(Query query) {
        if (query.equals(Query.ALL)) {
            monthsOfAll();
            return;
        }
        for (GroupRow day : sql.mapper(AssetMapper.class).groups(Selection.of("SELECT CAST(d.since AS VARCHAR) AS name, COUNT(*) AS many FROM (")
                .add(queries.through("assets_created", Selection.of("SELECT a.created_at / " + DAY_MS + " AS since"), query)).add(") d GROUP BY d.since"))) {
            Instant at = Instant.ofEpochMilli(Long.parseLong(day.name()) * DAY_MS);
            add(Kind.MONTH, YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString(), day.many());
        }
    }

    /** One stretch of the index of times for each month: it is in order already, which grouping by a made-up value cannot know. */
    private void monthsOfAll() {
        AssetMapper mapper = sql.mapper(AssetMapper.class);
        Long at = mapper.time(Selection.of("SELECT MIN(created_at) FROM assets WHERE trashed_at IS NULL"));
        while (at != null) {
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC));
            long end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            add(Kind.MONTH, month.toString(), mapper.count(Selection.of("SELECT COUNT(*) FROM assets WHERE trashed_at IS NULL AND created_at >= ")
                    .arg(at).add(" AND created_at < ").arg(end)));
            at = mapper.time(Selection.of("SELECT MIN(created_at) FROM assets WHERE trashed_at IS NULL AND created_at >= ").arg(end));
        }
    }

    private void flag(Kind kind, String is, Query query, long total) {
        long yes = total == 0 ? 0 : query.equals(Query.ALL) && kind == Kind.STACKED
                ? sql.mapper(AssetMapper.class).count(Selection.of(STACKED_ASSETS)) : reads.count(sql, with(query, is));
        add(kind, "yes", yes);
        add(kind, "no", total - yes);
    }

    private static Query with(Query query, String is) {
        Query flag = new Query.Compare(Field.IS, Query.Operator.EQUALS, is);
        return query.equals(Query.ALL) ? flag : new Query.And(List.of(query, flag));
    }

    private void add(Kind kind, String value, long many) {
        counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(value, many, Long::sum);
    }
}
