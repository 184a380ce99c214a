package org.podstudio.storage.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;

/** Between rows and assets. */
final class AssetRows {
    /** Rows asked for in one statement; both engines take thousands, this keeps the statement readable in a log. */
    private static final int CHUNK = 500;

    private AssetRows() {}

    static AssetRow row(int n, Asset asset, @Nullable String contentKey) {
        MediaFacts facts = asset.facts();
        GeneratorMetadata generator = asset.generator();
        return new AssetRow(n, asset.id().toString(), asset.path(), Folding.path(asset.path()), asset.filename(),
                Folding.loose(asset.filename()), asset.hash(), contentKey, asset.sizeBytes(), asset.createdAt().toEpochMilli(),
                millis(asset.fileModifiedAt()), asset.source().wire(), asset.sourcePath(), facts.type().wire(), facts.mimeType(),
                facts.format(), facts.width(), facts.height(), facts.orientation(), facts.rotation(), facts.duration(),
                facts.fps(), facts.sampleRate(), facts.channels(), facts.codec(), facts.videoCodec(), facts.audioCodec(),
                facts.alpha() == null ? null : (Integer) flag(facts.alpha()), asset.theme(), Folding.loose(asset.theme()),
                asset.status().wire(), asset.rating(), asset.label() == null ? null : asset.label().wire(),
                asset.parentId() == null ? null : asset.parentId().toString(), flag(asset.missing()),
                flag(asset.undecodable()), null, seed(generator), flag(generator != null),
                flag(!asset.prompts().isEmpty()), flag(!asset.negativePrompts().isEmpty()),
                flag(generator != null && !generator.models().isEmpty()), flag(present(asset.notes())));
    }

    static TextsRow texts(int n, Asset asset) {
        GeneratorMetadata generator = asset.generator();
        return new TextsRow(n, asset.notes(), generator == null ? null : TextsRow.joined(generator.prompts()),
                generator == null ? null : TextsRow.joined(generator.negativePrompts()),
                generator == null ? null : TextsRow.joined(generator.models()),
                generator == null ? null : generator.platform(), GeneratorJson.writeStreams(asset.facts().streams()),
                generator == null ? null : GeneratorJson.write(generator),
                asset.ownPrompt().prompt(), asset.ownPrompt().negative());
    }

    /** The assets of these rows, in their order, with tags and texts read in few statements. */
    static List<Asset> assets(Sql sql, List<AssetRow> rows) {
        List<Asset> assets = new ArrayList<>(rows.size());
        for (int start = 0; start < rows.size(); start += CHUNK) {
            List<AssetRow> chunk = rows.subList(start, Math.min(rows.size(), start + CHUNK));
            List<Integer> numbers = chunk.stream().map(AssetRow::n).toList();
            Map<Integer, List<String>> tags = tags(sql, numbers);
            Map<Integer, TextsRow> texts = texts(sql, numbers);
            for (AssetRow row : chunk) {
                assets.add(asset(row, Optional.ofNullable(texts.get(row.n())), tags.getOrDefault(row.n(), List.of())));
            }
        }
        return assets;
    }

    /** In parts that one statement takes. */
    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += CHUNK) {
            chunks.add(all.subList(start, Math.min(all.size(), start + CHUNK)));
        }
        return chunks;
    }

    /** Rows of these assets, in chunks; unknown IDs are left out. */
    static List<AssetRow> byIds(Sql sql, List<String> ids) {
        List<AssetRow> rows = new ArrayList<>();
        for (List<String> chunk : chunks(ids)) {
            rows.addAll(sql.mapper(AssetMapper.class).rows(Selection.of("SELECT * FROM assets a WHERE a.id IN ").in(chunk)));
        }
        return rows;
    }

    static List<AssetRow> byNumbers(Sql sql, List<Integer> numbers) {
        List<AssetRow> rows = new ArrayList<>();
        for (List<Integer> chunk : chunks(numbers)) {
            rows.addAll(sql.mapper(AssetMapper.class).rows(Selection.of("SELECT * FROM assets a WHERE a.n IN ").in(chunk)));
        }
        return rows;
    }

    static List<AssetId> ids(Sql sql, List<Integer> numbers) {
        List<AssetId> ids = new ArrayList<>();
        for (List<Integer> chunk : chunks(numbers)) {
            sql.mapper(AssetMapper.class).ids(Selection.of("SELECT id FROM assets WHERE n IN ").in(chunk))
                    .forEach(id -> ids.add(AssetId.of(id)));
        }
        return ids;
    }

    static Map<Integer, List<String>> tags(Sql sql, List<Integer> numbers) {
        Map<Integer, List<String>> tags = new HashMap<>();
        for (List<Integer> chunk : chunks(numbers)) {
            for (TagRow row : sql.mapper(AssetMapper.class).tagRows(Selection.of("SELECT * FROM tags WHERE asset_n IN ")
                    .in(chunk).add(" ORDER BY asset_n, position"))) {
                tags.computeIfAbsent(row.assetN(), n -> new ArrayList<>()).add(row.tag());
            }
        }
        return tags;
    }

    static Map<Integer, TextsRow> texts(Sql sql, List<Integer> numbers) {
        return texts(sql, numbers, "SELECT * FROM asset_texts WHERE asset_n IN ");
    }

    /** Only what the word index wants: a generator's raw text may be a thousand times as long. */
    static Map<Integer, TextsRow> searchedTexts(Sql sql, List<Integer> numbers) {
        return texts(sql, numbers, "SELECT asset_n, notes, prompt, negative, model, platform, '' AS streams, NULL AS generator, "
                + "own_prompt, own_negative FROM asset_texts WHERE asset_n IN ");
    }

    private static Map<Integer, TextsRow> texts(Sql sql, List<Integer> numbers, String select) {
        Map<Integer, TextsRow> texts = new HashMap<>();
        for (List<Integer> chunk : chunks(numbers)) {
            sql.mapper(AssetMapper.class).texts(Selection.of(select).in(chunk)).forEach(row -> texts.put(row.assetN(), row));
        }
        return texts;
    }

    /** Of those that have notes. */
    static Map<Integer, String> notes(Sql sql, List<Integer> numbers) {
        Map<Integer, String> notes = new HashMap<>();
        for (List<Integer> chunk : chunks(numbers)) {
            sql.mapper(AssetMapper.class).values(Selection.of("SELECT asset_n AS n, '' AS id, notes AS text FROM asset_texts "
                    + "WHERE notes IS NOT NULL AND asset_n IN ").in(chunk)).forEach(row -> notes.put(row.n(), row.text()));
        }
        return notes;
    }

    private static Asset asset(AssetRow row, Optional<TextsRow> texts, List<String> tags) {
        String generator = texts.map(TextsRow::generator).orElse(null);
        MediaFacts facts = new MediaFacts(MediaType.ofWire(row.type()), row.mimeType(), row.format(), row.width(), row.height(),
                row.orientation(), row.rotation(), row.duration(), row.fps(), row.sampleRate(), row.channels(), row.codec(),
                row.videoCodec(), row.audioCodec(), row.alpha() == null ? null : (Boolean) (row.alpha() == 1),
                GeneratorJson.readStreams(texts.map(TextsRow::streams).orElse(null)));
        return new Asset(AssetId.of(row.id()), row.path(), row.filename(), row.hash(), row.sizeBytes(),
                Instant.ofEpochMilli(row.createdAt()),
                row.fileModifiedAt() == null ? null : Instant.ofEpochMilli(row.fileModifiedAt()),
                AssetSource.ofWire(row.source()), row.sourcePath(), facts, row.theme(), tags, Approval.ofWire(row.status()),
                row.rating(), row.label() == null ? null : ColorLabel.ofWire(row.label()),
                texts.map(TextsRow::notes).orElse(null), row.parentId() == null ? null : AssetId.of(row.parentId()),
                row.missing() == 1, row.undecodable() == 1, generator == null ? null : GeneratorJson.read(generator),
                texts.map(TextsRow::ownPrompts).orElse(OwnPrompt.NONE));
    }

    static int flag(boolean value) {
        return value ? 1 : 0;
    }

    static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static @Nullable String seed(@Nullable GeneratorMetadata generator) {
        return generator == null || generator.seed() == null ? null : generator.seed().toString();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }
}
