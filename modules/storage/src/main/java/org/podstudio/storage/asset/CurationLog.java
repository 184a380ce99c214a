package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.storage.asset.CuratedValue.Value;
import org.podstudio.storage.asset.HistoryMapper.HistoryRow;
import org.podstudio.storage.asset.HistoryMapper.StepRow;
import org.podstudio.storage.db.Sql;

/**
 * Curation as an event log: each step keeps the value before and after for each asset it really changed. Taking it back
 * writes the values before, whatever happened to them since. Each row tells its own kind, so that a step may hold several.
 */
final class CurationLog {
    /** Steps that can be taken back (UX6). */
    static final int LIMIT = 200;

    private static final String INSERT = """
        INSERT INTO history (n, asset_n, at, kind, what, step_n, value_before, value_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final Indexing indexing;

    CurationLog(Indexing indexing) {
        this.indexing = indexing;
    }

    /** What a step did. */
    record Applied(String what, List<AssetId> changed) {}

    /** Which way through the log. */
    enum Direction {
        UNDO,
        REDO
    }

    /** A value that a step changes. */
    private record Change(CuratedValue kind, Value before, @Nullable String after, String what) {}

    /** The plain steps that a step consists of. */
    static List<Curation.Part> parts(Curation step, List<AssetId> ids) {
        return step instanceof Curation.Composite composite ? composite.parts() : List.of(new Curation.Part(step, ids));
    }

    /** Where the assets of one part are and will be, in the order in which they are told; changed ones only. */
    record Placed(Value before, String after) {}

    /**
     * @param placed by index of the part, for those parts that change places
     */
    Applied apply(Sql sql, Curation step, List<Curation.Part> parts, Map<Integer, List<Placed>> placed) {
        return apply(sql, step, parts, placed, null);
    }

    /**
     * @param tagsBefore what was known of tags before this step began to change it; null where it does not. Then it is a step even
     *     if no asset carries the tag
     */
    Applied apply(Sql sql, Curation step, List<Curation.Part> parts, Map<Integer, List<Placed>> placed,
            TagChanges.@Nullable Definitions tagsBefore) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Curation.Part part = parts.get(i);
            CuratedValue kind = CuratedValue.of(part.step());
            String what = CurationTexts.done(part.step());
            List<Change> own = new ArrayList<>();
            if (kind.place()) {
                placed.getOrDefault(i, List.of()).forEach(place ->
                        own.add(new Change(kind, place.before(), place.after(), PlaceTexts.done(kind, place, what))));
            } else {
                UnaryOperator<@Nullable String> changing = CuratedValue.after(part.step());
                for (Value before : kind.read(sql, part.ids().stream().map(AssetId::toString).distinct().toList())) {
                    String after = changing.apply(before.text());
                    if (!Objects.equals(before.text(), after)) {
                        own.add(new Change(kind, before, after, what));
                    }
                }
            }
            kind.write(sql, own.stream().map(change -> new Value(change.before().n(), change.before().id(), change.after())).toList());
            changes.addAll(own);
        }
        Map<String, Integer> changed = new LinkedHashMap<>();
        changes.forEach(change -> changed.put(change.before().id(), change.before().n()));
        boolean approved = step instanceof Curation.Rate && changes.stream().anyMatch(change -> change.kind() == CuratedValue.STATUS);
        String what = CurationTexts.step(step, changed.size()) + (approved ? ", approved" : "");
        if (!changes.isEmpty() || tagsBefore != null) {
            int stepN = record(sql, step, what, changes);
            if (tagsBefore != null) {
                TagChanges.keep(sql, stepN, tagsBefore, TagChanges.read(sql));
            }
            Map<WordField, Set<Integer>> reindexed = new EnumMap<>(WordField.class);
            changes.forEach(change -> change.kind().indexed().forEach(field ->
                    reindexed.computeIfAbsent(field, f -> new TreeSet<>()).add(change.before().n())));
            reindex(sql, reindexed);
        }
        return new Applied(what, changed.keySet().stream().map(AssetId::of).toList());
    }

    private static int record(Sql sql, Curation step, String what, List<Change> changes) {
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        int stepN = history.nextStep();
        int next = history.nextHistory();
        long now = System.currentTimeMillis();
        history.dropUndone();
        history.insertStep(new StepRow(stepN, now,
                step instanceof Curation.Composite ? "composite" : CuratedValue.of(step).kind(), what, "done"));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            rows.add(new @Nullable Object[] {next++, change.before().n(), now, change.kind().kind(), change.what(), stepN,
                change.before().text(), change.after()});
        }
        sql.forEach(INSERT, rows);
        history.finishBeyond(LIMIT);
        return stepN;
    }

    /** The step that is next in this direction, or null. */
    static @Nullable StepRow next(Sql sql, Direction direction) {
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        return direction == Direction.UNDO ? history.lastDone() : history.firstUndone();
    }

    /** Its rows in the order in which they are taken back, or done again. */
    static List<HistoryRow> rows(Sql sql, StepRow step, Direction direction) {
        Map<String, String> texts = new HashMap<>(); // the same text is often the value of each asset, and long
        List<HistoryRow> rows = sql.query("SELECT n, asset_n, at, kind, what, value_before, value_after FROM history WHERE step_n = ? ORDER BY n",
                row -> new HistoryRow(row.getInt(1), row.getInt(2), row.getLong(3), once(texts, row.getString(4)), once(texts, row.getString(5)),
                        step.n(), once(texts, row.getString(6)), once(texts, row.getString(7))), step.n());
        return direction == Direction.UNDO ? rows.reversed() : rows;
    }

    private static @Nullable String once(Map<String, String> texts, @Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    static @Nullable String target(HistoryRow row, Direction direction) {
        return direction == Direction.UNDO ? row.valueBefore() : row.valueAfter();
    }

    /**
     * Writes one step's values the other way.
     *
     * @param places by number of the asset, where those are now whose place the step changes; assets that are not in it keep
     *     their place
     */
    Applied reverse(Sql sql, StepRow step, List<HistoryRow> rows, Direction direction, Map<Integer, String> places) {
        List<HistoryRow> mine = rows.stream().filter(row -> !CuratedValue.ofKind(row.kind()).place() || places.containsKey(row.assetN()))
                .toList();
        Map<WordField, Set<Integer>> reindexed = new EnumMap<>(WordField.class);
        for (int start = 0, end; start < mine.size(); start = end) {
            CuratedValue kind = CuratedValue.ofKind(mine.get(start).kind());
            List<Value> values = new ArrayList<>();
            for (end = start; end < mine.size() && mine.get(end).kind().equals(mine.get(start).kind()); end++) {
                HistoryRow row = mine.get(end);
                String text = target(row, direction);
                values.add(new Value(row.assetN(), "", kind.place() && text != null
                        ? Place.moved(text, places.get(row.assetN())) : text));
                kind.indexed().forEach(field -> reindexed.computeIfAbsent(field, f -> new TreeSet<>()).add(row.assetN()));
            }
            kind.write(sql, values);
        }
        TagChanges.reverse(sql, step.n(), direction);
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        boolean undo = direction == Direction.UNDO;
        int next = history.nextHistory();
        long now = System.currentTimeMillis();
        List<@Nullable Object[]> told = new ArrayList<>();
        for (HistoryRow row : mine) {
            told.add(new @Nullable Object[] {next++, row.assetN(), now, undo ? "undo" : "redo",
                (undo ? "Undone: " : "Redone: ") + row.what(), null, null, null});
        }
        sql.forEach(INSERT, told);
        history.setState(step.n(), undo ? "undone" : "done");
        reindex(sql, reindexed);
        return new Applied(step.what(), AssetRows.ids(sql, mine.stream().map(HistoryRow::assetN).distinct().toList()));
    }

    /** All fields together: the index may have to renew the others of an asset as well. */
    private void reindex(Sql sql, Map<WordField, Set<Integer>> changed) {
        Set<Integer> numbers = new TreeSet<>();
        changed.values().forEach(numbers::addAll);
        indexing.refresh(sql, numbers, changed.keySet());
    }
}
