package org.podstudio.storage.asset;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.query.Words;
import org.podstudio.storage.db.Sql;

/** Keeps the word index true to the rows. */
final class Indexing {
    /** Those that lie in {@code asset_texts}. */
    private static final Set<WordField> TEXTS = EnumSet.complementOf(EnumSet.of(WordField.NAME, WordField.TAGS));

    /** Those that each pass has its own of. */
    private static final Set<WordField> PASSES = EnumSet.of(WordField.PROMPT, WordField.NEGATIVE, WordField.MODEL);

    private final WordIndex index;

    Indexing(WordIndex index) {
        this.index = index;
    }

    /** Reads what these assets say now and replaces their words. */
    void refresh(Sql sql, Collection<Integer> numbers) {
        refresh(sql, numbers, EnumSet.allOf(WordField.class));
    }

    /** The same where only these fields changed. */
    void refresh(Sql sql, Collection<Integer> numbers, Set<WordField> fields) {
        Set<WordField> renewed = index.keepsFieldsApart() ? fields : EnumSet.allOf(WordField.class);
        // In order, or the index is written out between every two.
        for (List<Integer> chunk : AssetRows.chunks(numbers.stream().sorted().distinct().toList())) {
            Map<Integer, List<String>> tags = renewed.contains(WordField.TAGS) ? AssetRows.tags(sql, chunk) : Map.of();
            Map<Integer, TextsRow> texts = TEXTS.stream().anyMatch(renewed::contains) ? AssetRows.searchedTexts(sql, chunk) : Map.of();
            Selection names = Selection.of("SELECT n, id, filename AS text FROM assets WHERE n IN ").in(chunk).add(" ORDER BY n");
            index.put(sql, sql.mapper(AssetMapper.class).values(names).stream().map(row -> entry(row.n(), String.valueOf(row.text()),
                    tags.getOrDefault(row.n(), List.of()), texts.get(row.n()))).toList(), renewed);
        }
    }

    void put(Sql sql, int n, String filename, List<String> tags, @Nullable TextsRow texts) {
        index.put(sql, List.of(entry(n, filename, tags, texts)), EnumSet.allOf(WordField.class));
    }

    private static WordIndex.Entry entry(int n, String filename, List<String> tags, @Nullable TextsRow texts) {
        Map<WordField, List<List<String>>> words = new EnumMap<>(WordField.class);
        // The extension is a word as well: dragon.png is found by "png" and by "dragon".
        words.put(WordField.NAME, List.of(Words.of(filename)));
        words.put(WordField.TAGS, tags.stream().map(Words::of).toList());
        if (texts != null) {
            add(words, WordField.NOTES, texts.notes());
            add(words, WordField.PROMPT, texts.countingPrompt());
            add(words, WordField.MODEL, texts.model());
            add(words, WordField.PLATFORM, texts.platform());
            add(words, WordField.NEGATIVE, texts.countingNegative());
        }
        return new WordIndex.Entry(n, words);
    }

    private static void add(Map<WordField, List<List<String>>> words, WordField field, @Nullable String text) {
        if (text != null) {
            words.put(field, TextsRow.split(text).stream().map(Words::of).toList());
        }
    }

    /** Rows of earlier releases know one pass only: what the others say is added, to the rows and to the index. */
    void addPasses(Sql sql) {
        AssetMapper mapper = sql.mapper(AssetMapper.class);
        Deriving deriving = new Deriving(sql);
        List<Integer> several = mapper.numbers(Selection.of("SELECT asset_n FROM asset_texts WHERE generator LIKE ")
                .arg("%\"passes\":[%").add(" ORDER BY asset_n"));
        for (List<Integer> chunk : AssetRows.chunks(several)) {
            List<AssetRow> rows = AssetRows.byNumbers(sql, chunk);
            List<Asset> assets = AssetRows.assets(sql, rows);
            for (int i = 0; i < rows.size(); i++) {
                AssetRow row = rows.get(i);
                mapper.setGenerator(AssetRows.row(row.n(), assets.get(i), row.contentKey()));
                mapper.updateTexts(AssetRows.texts(row.n(), assets.get(i)));
                deriving.columns(row.n(), assets.get(i));
            }
            refresh(sql, chunk, PASSES);
        }
    }

    /** Makes the whole index anew. */
    void rebuild(Sql sql) {
        index.clear(sql);
        refresh(sql, sql.mapper(AssetMapper.class).numbers(Selection.of("SELECT n FROM assets ORDER BY n")));
    }
}
