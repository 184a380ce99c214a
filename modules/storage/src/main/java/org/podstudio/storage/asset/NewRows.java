package org.podstudio.storage.asset;

import org.jspecify.annotations.Nullable;
import org.podstudio.storage.asset.HistoryMapper.HistoryRow;
import org.podstudio.storage.db.Sql;

/** Adds the rows of a new asset. Without a mapper: these statements run for every file of an import. */
final class NewRows {
    private static final String ASSET = """
        INSERT INTO assets (n, id, path, path_key, filename, name_key, hash, content_key, size_bytes, created_at, file_modified_at,
        source, source_path, type, mime_type, format, width, height, orientation, rotation, duration, fps,
        sample_rate, channels, codec, video_codec, audio_codec, alpha, theme, theme_key, status, rating, label,
        parent_id, missing, undecodable, trashed_at, seed, has_generator, has_prompt, has_negative, has_model,
        has_notes, natural_key, prompt_key, platform, model, pixels, shuffle, stack_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String TEXTS = "INSERT INTO asset_texts (asset_n, notes, prompt, negative, model, platform, streams, generator, "
            + "own_prompt, own_negative) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String HISTORY =
            "INSERT INTO history (n, asset_n, at, kind, what, step_n, value_before, value_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private NewRows() {}

    static void asset(Sql sql, AssetRow row, Derived derived) {
        sql.update(ASSET, values(row, derived));
    }

    private static @Nullable Object[] values(AssetRow row, Derived derived) {
        return new @Nullable Object[] {
            row.n(), row.id(), row.path(), row.pathKey(), row.filename(), row.nameKey(), row.hash(),
            row.contentKey(), row.sizeBytes(), row.createdAt(), row.fileModifiedAt(), row.source(), row.sourcePath(),
            row.type(), row.mimeType(), row.format(), row.width(), row.height(), row.orientation(), row.rotation(),
            row.duration(), row.fps(), row.sampleRate(), row.channels(), row.codec(), row.videoCodec(),
            row.audioCodec(), row.alpha(), row.theme(), row.themeKey(), row.status(), row.rating(), row.label(),
            row.parentId(), row.missing(), row.undecodable(), row.trashedAt(), row.seed(), row.hasGenerator(),
            row.hasPrompt(), row.hasNegative(), row.hasModel(), row.hasNotes(), derived.naturalKey(),
            derived.promptKey(), derived.platform(), derived.models(), derived.pixels(), derived.shuffle(),
            derived.stackKey()
        };
    }

    static void texts(Sql sql, TextsRow row) {
        sql.update(TEXTS, row.assetN(), row.notes(), row.prompt(), row.negative(), row.model(), row.platform(), row.streams(), row.generator(),
                row.ownPrompt(), row.ownNegative());
    }

    static void history(Sql sql, HistoryRow row) {
        sql.update(HISTORY, row.n(), row.assetN(), row.at(), row.kind(), row.what(), row.stepN(), row.valueBefore(), row.valueAfter());
    }
}
