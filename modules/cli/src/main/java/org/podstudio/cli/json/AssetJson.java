package org.podstudio.cli.json;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.media.GeneratorFields;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.StreamFacts;
import org.podstudio.core.api.project.Project;

/** Assets and what is known of files, with the names of the contract. */
public final class AssetJson {
    private static final List<String> FIELDS = List.of("id", "path", "filename", "hash", "type", "mime_type", "size_bytes", "created_at",
            "file_modified_at", "source", "source_path", "width", "height", "duration", "fps", "sample_rate", "channels", "codec",
            "video_codec", "audio_codec", "theme", "tags", "status", "rating", "label", "notes", "parent_asset_id", "missing",
            "undecodable", "generator", "prompt", "negative_prompt", "own_prompt");

    private AssetJson() {}

    public static List<Map<String, Object>> of(Project project, Collection<Asset> assets) {
        List<Map<String, Object>> list = new ArrayList<>(assets.size());
        for (Asset asset : assets) {
            list.add(of(project, asset));
        }
        return list;
    }

    public static Map<String, Object> of(Project project, Asset asset) {
        MediaFacts facts = asset.facts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", asset.id().toString());
        json.put("path", project.file(asset));
        json.put("filename", asset.filename());
        json.put("hash", asset.hash());
        json.put("type", facts.type().wire());
        json.put("mime_type", facts.mimeType());
        json.put("size_bytes", asset.sizeBytes());
        json.put("created_at", asset.createdAt());
        json.put("file_modified_at", asset.fileModifiedAt());
        json.put("source", asset.source().wire());
        json.put("source_path", asset.sourcePath());
        technical(json, facts);
        json.put("theme", asset.theme());
        json.put("tags", asset.tags());
        json.put("status", asset.status().wire());
        json.put("rating", asset.rating());
        json.put("label", asset.label() == null ? null : asset.label().wire());
        json.put("notes", asset.notes());
        json.put("parent_asset_id", asset.parentId() == null ? null : asset.parentId().toString());
        // What was last looked at may have gone since, or come back.
        json.put("missing", !Files.exists(project.file(asset)));
        json.put("undecodable", asset.undecodable());
        json.put("generator", generator(asset.generator()));
        json.put("prompt", asset.prompt());
        json.put("negative_prompt", asset.negativePrompt());
        json.put("own_prompt", own(asset.ownPrompt()));
        return json;
    }

    /** What the user says; {@code null} each where the file's counts, and as a whole where they have said nothing. */
    private static @Nullable Map<String, Object> own(OwnPrompt own) {
        if (!own.given()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("prompt", own.prompt());
        json.put("negative_prompt", own.negative());
        return json;
    }

    /** What a dry run would import: every field of an asset is there, {@code null} where only the import itself could tell. */
    public static List<Map<String, Object>> planned(List<?> files) {
        List<Map<String, Object>> list = new ArrayList<>(files.size());
        for (Object file : files) {
            Map<String, Object> json = new LinkedHashMap<>();
            for (String field : FIELDS) {
                json.put(field, null);
            }
            json.put("tags", List.of());
            if (file instanceof Map<?, ?> known) {
                known.forEach((field, value) -> json.put(field.toString(), value));
            }
            list.add(json);
        }
        return list;
    }

    /** Adds size, time and codecs. */
    public static void technical(Map<String, Object> json, @Nullable MediaFacts facts) {
        json.put("width", facts == null ? null : facts.width());
        json.put("height", facts == null ? null : facts.height());
        json.put("duration", facts == null ? null : facts.duration());
        json.put("fps", facts == null ? null : facts.fps());
        json.put("sample_rate", facts == null ? null : facts.sampleRate());
        json.put("channels", facts == null ? null : facts.channels());
        json.put("codec", facts == null ? null : facts.codec());
        json.put("video_codec", facts == null ? null : facts.videoCodec());
        json.put("audio_codec", facts == null ? null : facts.audioCodec());
    }

    public static List<Map<String, Object>> streams(MediaFacts facts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (StreamFacts stream : facts.streams()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("type", stream.type());
            json.put("codec", stream.codec());
            json.put("decodable", stream.decodable());
            list.add(json);
        }
        return list;
    }

    public static @Nullable Map<String, @Nullable Object> generator(@Nullable GeneratorMetadata generator) {
        return generator == null ? null : GeneratorFields.of(generator);
    }
}
