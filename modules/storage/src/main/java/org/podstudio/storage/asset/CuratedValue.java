package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.db.Sql;

/** The one value that each kind of curation step changes, as the text that the history keeps. The names are stored. */
enum CuratedValue {
    STATUS,
    RATE,
    TAG,
    NOTE,
    THEME,
    LABEL;

    static CuratedValue of(Curation step) {
        return switch (step) {
            case Curation.SetStatus s -> STATUS;
            case Curation.Rate r -> RATE;
            case Curation.Tag t -> TAG;
            case Curation.Note n -> NOTE;
            case Curation.SetTheme t -> THEME;
            case Curation.SetLabel l -> LABEL;
        };
    }

    String kind() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static CuratedValue ofKind(String kind) {
        return valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether the word index holds it. */
    boolean indexed() {
        return this == TAG || this == NOTE;
    }

    @Nullable String read(AssetRow row, List<String> tags, @Nullable String notes) {
        return switch (this) {
            case STATUS -> row.status();
            case RATE -> row.rating() == null ? null : row.rating().toString();
            case TAG -> Json.write(tags);
            case NOTE -> notes;
            case THEME -> row.theme();
            case LABEL -> row.label();
        };
    }

    /** What {@code step} makes of {@code before}. */
    static @Nullable String after(Curation step, @Nullable String before) {
        return switch (step) {
            case Curation.SetStatus status -> status.status().wire();
            case Curation.Rate rate -> rate.stars() == 0 ? null : Integer.toString(rate.stars());
            case Curation.Tag tag -> Json.write(tags(tag, before == null ? List.of() : Json.readTexts(before)));
            case Curation.Note note -> note.text().isEmpty() ? null : note.text();
            case Curation.SetTheme theme -> theme.theme().strip();
            case Curation.SetLabel label -> wire(label.label());
        };
    }

    private static @Nullable String wire(@Nullable ColorLabel label) {
        return label == null ? null : label.wire();
    }

    private static List<String> tags(Curation.Tag step, List<String> before) {
        Map<String, String> tags = new LinkedHashMap<>();
        before.forEach(tag -> tags.put(Folding.loose(tag), tag));
        step.remove().forEach(tag -> tags.remove(Folding.loose(tag)));
        step.add().forEach(tag -> tags.putIfAbsent(Folding.loose(tag), tag));
        return new ArrayList<>(tags.values());
    }

    void write(Sql sql, int n, @Nullable String value) {
        AssetMapper assets = sql.mapper(AssetMapper.class);
        switch (this) {
            case STATUS -> assets.setStatus(n, required(value));
            case RATE -> assets.setRating(n, value == null ? null : Integer.valueOf(value));
            case TAG -> writeTags(sql, n, value == null ? List.of() : Json.readTexts(value));
            case NOTE -> {
                assets.setNotes(n, value);
                assets.setHasNotes(n, AssetRows.flag(AssetRows.present(value)));
            }
            case THEME -> assets.setTheme(n, required(value), Folding.loose(required(value)));
            case LABEL -> assets.setLabel(n, value);
        }
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("the history of a status or theme holds no value");
        }
        return value;
    }

    static void writeTags(Sql sql, int n, List<String> tags) {
        TagMapper mapper = sql.mapper(TagMapper.class);
        mapper.deleteAll(n);
        Map<String, String> byKey = new LinkedHashMap<>();
        tags.forEach(tag -> byKey.putIfAbsent(Folding.loose(tag), tag));
        int position = 0;
        for (Map.Entry<String, String> tag : byKey.entrySet()) {
            mapper.insert(new TagRow(n, tag.getKey(), tag.getValue(), position++));
        }
    }
}
