package org.podstudio.storage.asset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.query.Words;
import org.podstudio.storage.db.Sql;

/** Keeps the word index true to the rows. */
final class Indexing {
    private final WordIndex index;

    Indexing(WordIndex index) {
        this.index = index;
    }

    /** Reads what these assets say now and replaces their words. */
    void refresh(Sql sql, List<Integer> numbers) {
        Map<Integer, List<String>> tags = AssetRows.tags(sql, numbers);
        Map<Integer, TextsRow> texts = AssetRows.searchedTexts(sql, numbers);
        for (List<Integer> chunk : AssetRows.chunks(numbers)) {
            Selection names = Selection.of("SELECT n, id, filename AS text FROM assets WHERE n IN ").in(chunk);
            for (CuratedValue.Value row : sql.mapper(AssetMapper.class).values(names)) {
                put(sql, row.n(), String.valueOf(row.text()), tags.getOrDefault(row.n(), List.of()), texts.get(row.n()));
            }
        }
    }

    void put(Sql sql, int n, String filename, List<String> tags, @Nullable TextsRow texts) {
        Map<WordField, List<List<String>>> words = new EnumMap<>(WordField.class);
        // The extension is a word as well: dragon.png is found by "png" and by "dragon".
        words.put(WordField.NAME, List.of(Words.of(filename)));
        words.put(WordField.TAGS, tags.stream().map(Words::of).toList());
        if (texts != null) {
            add(words, WordField.NOTES, texts.notes());
            add(words, WordField.PROMPT, texts.prompt());
            add(words, WordField.MODEL, texts.model());
            add(words, WordField.PLATFORM, texts.platform());
            add(words, WordField.NEGATIVE, texts.negative());
        }
        index.put(sql, n, words);
    }

    private static void add(Map<WordField, List<List<String>>> words, WordField field, @Nullable String text) {
        if (text != null) {
            words.put(field, List.of(Words.of(text)));
        }
    }

    /** Makes the whole index anew. */
    void rebuild(Sql sql) {
        index.clear(sql);
        List<Integer> numbers = sql.mapper(AssetMapper.class).numbers(Selection.of("SELECT n FROM assets ORDER BY n"));
        for (int start = 0; start < numbers.size(); start += 2000) {
            refresh(sql, numbers.subList(start, Math.min(numbers.size(), start + 2000)));
        }
    }
}
