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
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.similar.PaletteRows;

/** Counts of what the matches of a query are like. */
final class FacetCounts {
    static final long DAY_MS = 86_400_000;

    private final Map<Kind, Map<String, Long>> counts = new EnumMap<>(Kind.class);

    private FacetCounts() {}

    /** Where the counts come from: what one engine does best. Rows with the same values are added up, however many there are. */
    interface Source {
        List<AlikeRow> alike();

        List<SizeRow> sizes();

        List<MadeRow> made();

        /** The most frequent. */
        List<GroupRow> themes();

        /** The most frequent. @param total matches */
        List<GroupRow> tags(long total);

        /** By the month's first day or any other, since 1970, UTC. */
        List<DayRow> days();

        /** By the names of a picture's colours together, see {@link PaletteRows#names}. */
        List<GroupRow> colors(long total);

        long packed();

        long duplicates();

        long stacked();
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

    /** How many assets came in on this day, or in its month. */
    record DayRow(long day, long many) {}

    static Facets of(QuerySql queries, AssetReads reads, Sql sql, Query query) {
        Source source = queries.readsWhatItScans() && !QuerySql.asksForTrash(query) ? new ScannedFacets(new NumberSets(queries, sql), sql, query)
                : new GroupedFacets(queries, reads, sql, query);
        return new FacetCounts().of(source);
    }

    private Facets of(Source source) {
        long total = 0;
        for (AlikeRow row : source.alike()) {
            total += row.many();
            alike(row);
        }
        source.sizes().forEach(this::size);
        for (MadeRow row : source.made()) {
            add(Kind.GENERATOR, row.platform(), row.many());
            if (row.models() != null) {
                TextsRow.split(row.models()).forEach(model -> add(Kind.MODEL, model, row.many()));
            }
        }
        source.themes().forEach(row -> add(Kind.THEME, row.name(), row.many()));
        source.tags(total).forEach(row -> add(Kind.TAG, row.name(), row.many()));
        for (DayRow row : source.days()) {
            Instant at = Instant.ofEpochMilli(row.day() * DAY_MS);
            add(Kind.MONTH, YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString(), row.many());
        }
        source.colors(total).forEach(row -> PaletteRows.names(row.name()).forEach(name -> add(Kind.COLOR, name, row.many())));
        flag(Kind.PACKED, total == 0 ? 0 : source.packed(), total);
        flag(Kind.DUPLICATE, total == 0 ? 0 : source.duplicates(), total);
        flag(Kind.STACKED, total == 0 ? 0 : source.stacked(), total);
        return Facets.of(total, counts);
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
        for (FieldValues.Shape shape : FieldValues.Shape.values()) {
            add(Kind.ASPECT, shape.wire(), shape.fits(ratio) ? row.many() : 0);
        }
        for (int megapixels : Facets.MEGAPIXELS) {
            if ((long) row.width() * row.height() >= megapixels * 1_000_000L) {
                add(Kind.PIXELS, megapixels + "mp", row.many());
            }
        }
    }

    private void flag(Kind kind, long yes, long total) {
        add(kind, "yes", yes);
        add(kind, "no", total - yes);
    }

    private void add(Kind kind, String value, long many) {
        counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(value, many, Long::sum);
    }
}
