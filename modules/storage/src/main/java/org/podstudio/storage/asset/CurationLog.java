package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.storage.asset.HistoryMapper.HistoryRow;
import org.podstudio.storage.asset.HistoryMapper.StepRow;
import org.podstudio.storage.db.Sql;

/**
 * Curation as an event log: each step keeps the value before and after for each asset it really changed. Taking it back
 * writes the values before, whatever happened to them since.
 */
final class CurationLog {
    /** Steps that can be taken back (UX6). */
    static final int LIMIT = 200;

    private final Indexing indexing;

    CurationLog(Indexing indexing) {
        this.indexing = indexing;
    }

    /** What a step did. */
    record Applied(String what, List<AssetId> changed) {}

    List<AssetId> apply(Sql sql, Curation step, List<String> ids) {
        CuratedValue kind = CuratedValue.of(step);
        List<AssetRow> rows = AssetRows.byIds(sql, ids);
        List<Integer> numbers = rows.stream().map(AssetRow::n).toList();
        Map<Integer, List<String>> tags = kind == CuratedValue.TAG ? AssetRows.tags(sql, numbers) : Map.of();
        Map<Integer, TextsRow> texts = kind == CuratedValue.NOTE ? AssetRows.texts(sql, numbers) : Map.of();
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        int stepN = history.nextStep();
        List<HistoryRow> changes = new ArrayList<>();
        List<AssetId> changed = new ArrayList<>();
        long now = System.currentTimeMillis();
        int next = history.nextHistory();
        for (AssetRow row : rows) {
            TextsRow text = texts.get(row.n());
            String before = kind.read(row, tags.getOrDefault(row.n(), List.of()), text == null ? null : text.notes());
            String after = CuratedValue.after(step, before);
            if (!Objects.equals(before, after)) {
                changes.add(new HistoryRow(next++, row.n(), now, kind.kind(), CurationTexts.done(step), stepN, before, after));
                changed.add(AssetId.of(row.id()));
            }
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        history.dropUndone();
        history.insertStep(new StepRow(stepN, now, kind.kind(), CurationTexts.step(step, changes.size()), "done"));
        for (HistoryRow change : changes) {
            kind.write(sql, change.assetN(), change.valueAfter());
            history.insert(change);
        }
        history.finishBeyond(LIMIT);
        refresh(sql, kind, changes);
        return changed;
    }

    Optional<Applied> undo(Sql sql) {
        return reverse(sql, sql.mapper(HistoryMapper.class).lastDone(), Direction.UNDO);
    }

    Optional<Applied> redo(Sql sql) {
        return reverse(sql, sql.mapper(HistoryMapper.class).firstUndone(), Direction.REDO);
    }

    private enum Direction {
        UNDO,
        REDO
    }

    private Optional<Applied> reverse(Sql sql, @Nullable StepRow step, Direction direction) {
        if (step == null) {
            return Optional.empty();
        }
        boolean undo = direction == Direction.UNDO;
        HistoryMapper history = sql.mapper(HistoryMapper.class);
        CuratedValue kind = CuratedValue.ofKind(step.kind());
        List<HistoryRow> changes = history.ofStep(step.n());
        long now = System.currentTimeMillis();
        int next = history.nextHistory();
        for (HistoryRow change : changes) {
            kind.write(sql, change.assetN(), undo ? change.valueBefore() : change.valueAfter());
            history.insert(new HistoryRow(next++, change.assetN(), now, undo ? "undo" : "redo",
                    (undo ? "Undone: " : "Redone: ") + change.what(), null, null, null));
        }
        history.setState(step.n(), undo ? "undone" : "done");
        refresh(sql, kind, changes);
        List<String> ids = new ArrayList<>();
        List<Integer> numbers = changes.stream().map(HistoryRow::assetN).toList();
        for (int start = 0; start < numbers.size(); start += 500) {
            ids.addAll(sql.mapper(AssetMapper.class).ids(Selection.of("SELECT id FROM assets WHERE n IN ")
                    .in(numbers.subList(start, Math.min(numbers.size(), start + 500)))));
        }
        return Optional.of(new Applied(step.what(), ids.stream().map(AssetId::of).toList()));
    }

    private void refresh(Sql sql, CuratedValue kind, List<HistoryRow> changes) {
        if (kind.indexed()) {
            indexing.refresh(sql, changes.stream().map(HistoryRow::assetN).toList());
        }
    }
}
