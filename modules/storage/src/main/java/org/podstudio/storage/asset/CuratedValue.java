package org.podstudio.storage.asset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.db.Sql;

/** What each kind of curation step changes, as the text that the history keeps before and after. The names are stored. */
enum CuratedValue {
    STATUS,
    RATE,
    TAG,
    NOTE,
    PROMPT,
    THEME,
    LABEL,
    PACKS,
    COLLECT,
    STACK,
    // The values of these are parts of a Place; FileMoves finds them out, because names must be free.
    RENAME,
    MOVE_THEME,
    TRASH,
    RESTORE,
    RELINK;

    /** The value of one asset. */
    record Value(int n, String id, @Nullable String text) {}

    static CuratedValue of(Curation step) {
        return switch (step) {
            case Curation.SetStatus s -> STATUS;
            case Curation.Rate r -> RATE;
            case Curation.Tag t -> TAG;
            case Curation.Note n -> NOTE;
            case Curation.SetPrompt p -> PROMPT;
            case Curation.SetTheme t -> THEME;
            case Curation.SetLabel l -> LABEL;
            case Curation.InPacks p -> PACKS;
            case Curation.Collect c -> COLLECT;
            case Curation.Stack s -> STACK;
            case Curation.Unstack u -> STACK;
            case Curation.Rename r -> RENAME;
            case Curation.MoveToTheme m -> MOVE_THEME;
            case Curation.Trash t -> TRASH;
            case Curation.Restore r -> RESTORE;
            case Curation.Relink r -> RELINK;
            case Curation.Composite c -> throw new IllegalArgumentException("a composite is done part by part");
        };
    }

    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CuratedValue ofKind(String kind) {
        return valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Where the word index holds it; empty when it does not. */
    Set<WordField> indexed() {
        return switch (this) {
            case TAG -> Set.of(WordField.TAGS);
            case NOTE -> Set.of(WordField.NOTES);
            case PROMPT -> Set.of(WordField.PROMPT, WordField.NEGATIVE);
            case RENAME -> Set.of(WordField.NAME);
            default -> Set.of();
        };
    }

    /** Whether it is where an asset's file is. */
    boolean place() {
        return switch (this) {
            case RENAME, MOVE_THEME, TRASH, RESTORE, RELINK -> true;
            case STATUS, RATE, TAG, NOTE, PROMPT, THEME, LABEL, PACKS, COLLECT, STACK -> false;
        };
    }

    /** The values that these assets have now, in the order of {@code ids}; unknown ones are left out. */
    List<Value> read(Sql sql, List<String> ids) {
        return switch (this) {
            case STATUS -> column(sql, ids, "status");
            case RATE -> column(sql, ids, "rating");
            case THEME -> column(sql, ids, "theme");
            case LABEL -> column(sql, ids, "label");
            case PACKS -> PackPlaces.read(sql, column(sql, ids, "NULL"));
            case COLLECT -> Memberships.read(sql, column(sql, ids, "NULL"));
            case STACK -> column(sql, ids, "stack_key");
            case PROMPT -> OwnPrompts.read(sql, column(sql, ids, "NULL"));
            case TAG -> {
                List<Value> assets = column(sql, ids, "NULL");
                Map<Integer, List<String>> tags = AssetRows.tags(sql, assets.stream().map(Value::n).toList());
                yield with(assets, n -> Json.write(tags.getOrDefault(n, List.of())));
            }
            case NOTE -> {
                List<Value> assets = column(sql, ids, "NULL");
                Map<Integer, String> notes = AssetRows.notes(sql, assets.stream().map(Value::n).toList());
                yield with(assets, notes::get);
            }
            case RENAME, MOVE_THEME, TRASH, RESTORE, RELINK -> throw placesAreFoundOut();
        };
    }

    private static List<Value> with(List<Value> assets, Function<Integer, @Nullable String> text) {
        return assets.stream().map(asset -> new Value(asset.n(), asset.id(), text.apply(asset.n()))).toList();
    }

    /** @param column of {@code assets}, or NULL */
    private static List<Value> column(Sql sql, List<String> ids, String column) {
        Map<String, Value> found = new HashMap<>();
        for (List<String> chunk : AssetRows.chunks(ids)) {
            sql.mapper(AssetMapper.class).values(Selection.of("SELECT n, id, " + column + " AS text FROM assets WHERE id IN ").in(chunk))
                    .forEach(value -> found.put(value.id(), value));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** What {@code step} makes of the values before; one text, not many equal ones, for all assets of which it makes the same. */
    static UnaryOperator<@Nullable String> after(Curation step) {
        if (step instanceof Curation.Collect || step instanceof Curation.Unstack) {
            return before -> after(step, before); // each asset gets its own
        }
        Map<@Nullable String, @Nullable String> known = new HashMap<>();
        return before -> {
            if (!known.containsKey(before)) {
                known.put(before, after(step, before));
            }
            return known.get(before);
        };
    }

    private static @Nullable String after(Curation step, @Nullable String before) {
        return switch (step) {
            case Curation.SetStatus status -> status.status().wire();
            case Curation.Rate rate -> rate.stars() == 0 ? null : Integer.toString(rate.stars());
            case Curation.Tag tag -> Json.write(tags(tag, before == null ? List.of() : Json.readTexts(before)));
            case Curation.Note note -> note.text().isEmpty() ? null : note.text();
            case Curation.SetPrompt prompt -> OwnPrompts.after(prompt, before);
            case Curation.SetTheme theme -> theme.theme().strip();
            case Curation.SetLabel label -> wire(label.label());
            case Curation.InPacks packs -> PackPlaces.text(packs.places());
            case Curation.Collect collect -> Memberships.after(collect, before);
            case Curation.Stack stack -> stack.key();
            case Curation.Unstack unstack -> StackKey.fresh();
            case Curation.Rename r -> throw placesAreFoundOut();
            case Curation.MoveToTheme m -> throw placesAreFoundOut();
            case Curation.Trash t -> throw placesAreFoundOut();
            case Curation.Restore r -> throw placesAreFoundOut();
            case Curation.Relink r -> throw placesAreFoundOut();
            case Curation.Composite c -> throw new IllegalArgumentException("a composite is done part by part");
        };
    }

    private static IllegalStateException placesAreFoundOut() {
        return new IllegalStateException("where a file goes is found out before the step is written");
    }

    private static @Nullable String wire(@Nullable ColorLabel label) {
        return label == null ? null : label.wire();
    }

    private static List<String> tags(Curation.Tag step, List<String> before) {
        Map<String, String> tags = new LinkedHashMap<>();
        before.forEach(tag -> tags.put(Folding.loose(tag), tag));
        step.remove().forEach(tag -> tags.remove(Folding.loose(tag)));
        step.add().forEach(tag -> tags.putIfAbsent(Folding.loose(tag), tag));
        return List.copyOf(tags.values());
    }

    /** Gives each asset its value. */
    void write(Sql sql, List<Value> values) {
        switch (this) {
            case STATUS -> sql.forEach("UPDATE assets SET status = ? WHERE n = ?", rows(values, CuratedValue::required));
            case RATE -> sql.forEach("UPDATE assets SET rating = ? WHERE n = ?",
                    rows(values, value -> value.text() == null ? null : Integer.valueOf(value.text())));
            case LABEL -> sql.forEach("UPDATE assets SET label = ? WHERE n = ?", rows(values, Value::text));
            case THEME -> sql.forEach("UPDATE assets SET theme = ?, theme_key = ? WHERE n = ?", values.stream()
                    .map(value -> new @Nullable Object[] {required(value), Folding.loose(required(value)), value.n()}).toList());
            case TAG -> AssetTags.write(sql, values);
            case PACKS -> PackPlaces.write(sql, values);
            case COLLECT -> Memberships.write(sql, values);
            case PROMPT -> OwnPrompts.write(sql, values);
            case STACK -> sql.forEach("UPDATE assets SET stack_key = ? WHERE n = ?", rows(values, Value::text));
            case NOTE -> {
                sql.forEach("UPDATE asset_texts SET notes = ? WHERE asset_n = ?", rows(values, Value::text));
                sql.forEach("UPDATE assets SET has_notes = ? WHERE n = ?",
                        rows(values, value -> AssetRows.flag(AssetRows.present(value.text()))));
            }
            case RENAME, MOVE_THEME, TRASH, RESTORE, RELINK -> Place.write(sql, values);
        }
    }

    private static List<@Nullable Object[]> rows(List<Value> values, Function<Value, @Nullable Object> first) {
        return values.stream().map(value -> new @Nullable Object[] {first.apply(value), value.n()}).toList();
    }

    private static String required(Value value) {
        if (value.text() == null) {
            throw new IllegalStateException("the history of a status, theme or place holds no value");
        }
        return value.text();
    }
}
