package org.podstudio.library.ui.filters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.Facets.Kind;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QuerySyntaxException;

/**
 * Counts what the dock shows. A facet in which something is chosen is counted among what all the other conditions match, so that
 * its other values say what they would add. Asks the store, so it is for a background thread.
 */
final class FilterCounts {
    /** What decides most comes first. */
    private static final List<Kind> ORDER = List.of(Kind.STATUS, Kind.RATING, Kind.LABEL, Kind.TYPE, Kind.PROMPT, Kind.ALPHA, Kind.PACKED,
            Kind.STACKED, Kind.DUPLICATE, Kind.MISSING, Kind.UNDECODABLE, Kind.THEME, Kind.TAG, Kind.GENERATOR, Kind.MODEL, Kind.COLOR, Kind.ASPECT,
            Kind.PIXELS, Kind.FORMAT, Kind.MONTH);

    private final AssetStore store;
    private final FilterText text;
    private final Query tab;
    private final FilterWords words;

    /** What was counted. */
    record Counted(long total, List<FilterGroup> groups) {}

    /** @param tab what the library's tab adds to the query */
    FilterCounts(AssetStore store, FilterText text, Query tab, FilterWords words) {
        this.store = store;
        this.text = text;
        this.tab = tab;
        this.words = words;
    }

    /** @param wanted false as soon as nobody waits for the answer any more; then what comes back is not complete */
    Counted count(BooleanSupplier wanted) throws QuerySyntaxException {
        Facets all = store.facets(narrowed(text.query()));
        Map<Kind, Facets> own = new EnumMap<>(Kind.class);
        for (Kind kind : text.kinds()) {
            if (wanted.getAsBoolean()) {
                own.put(kind, store.facets(narrowed(text.except(kind))));
            }
        }
        Map<String, FilterGroup> groups = new LinkedHashMap<>();
        for (Kind kind : ORDER) {
            if (kind == Kind.TYPE && !tab.equals(Query.ALL)) {
                continue; // the tab has chosen it
            }
            List<FilterRow> rows = rows(kind, own.getOrDefault(kind, all));
            String id = FilterWords.PROPERTIES.contains(kind) ? "properties" : kind.wire();
            if (!rows.isEmpty()) {
                List<FilterRow> together = new ArrayList<>(groups.containsKey(id) ? groups.get(id).rows() : List.of());
                together.addAll(rows);
                groups.put(id, new FilterGroup(id, FilterWords.title(kind), together));
            }
        }
        return new Counted(all.total(), List.copyOf(groups.values()));
    }

    private Query narrowed(Query query) {
        List<Query> parts = List.of(query, tab).stream().filter(part -> !part.equals(Query.ALL)).toList();
        return parts.isEmpty() ? Query.ALL : parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private List<FilterRow> rows(Kind kind, Facets counted) throws QuerySyntaxException {
        Map<FacetValue, Long> values = new LinkedHashMap<>();
        for (Facets.Value value : counted.of(kind).map(Facets.Facet::values).orElse(List.of())) {
            if (!FilterWords.PROPERTIES.contains(kind) || value.value().equals("yes")) {
                FacetValue.said(QueryParser.parse(value.query())).forEach(said -> values.put(said.value(), value.count()));
            }
        }
        if (kind == Kind.STATUS && !values.isEmpty()) {
            // What is dropped on a row gets its value, and somebody is the first to be rejected.
            for (Approval status : Approval.values()) {
                FacetValue.said(QueryParser.parse("status:" + status.wire())).forEach(said -> values.putIfAbsent(said.value(), 0L));
            }
        }
        Map<FacetValue, Choice> choices = text.choices();
        // A value that nothing matches any more can still be taken back.
        choices.keySet().stream().filter(value -> value.kind() == kind).forEach(value -> values.putIfAbsent(value, 0L));
        List<FilterRow> rows = new ArrayList<>();
        values.forEach((value, count) -> rows.add(new FilterRow(value, words.label(value), count, choices.getOrDefault(value, Choice.OPEN))));
        if (kind == Kind.RATING || kind == Kind.MONTH) {
            rows.sort(Comparator.comparing((FilterRow row) -> row.value().value()).reversed());
        }
        return rows;
    }
}
