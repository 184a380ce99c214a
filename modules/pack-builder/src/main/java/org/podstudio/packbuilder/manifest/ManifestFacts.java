package org.podstudio.packbuilder.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.packbuilder.build.ContentIds;
import org.podstudio.packbuilder.build.Edit;
import org.podstudio.packbuilder.build.Lineage;
import org.podstudio.packbuilder.build.ModelUse;
import org.podstudio.packbuilder.build.PackedAsset;
import org.podstudio.packbuilder.build.PackedFile;
import org.podstudio.packbuilder.names.PackNames;
import org.podstudio.packbuilder.text.Licenses;
import org.podstudio.packbuilder.text.PackFacts;

/**
 * Manifest 1.0 as maps and lists. Holds nothing that differs between two builds of the same inputs, options and clock,
 * on whatever machine and in whatever project: ids are made of content, and no path of a disk and no raw text of a
 * generator (which may name one) is in it. Whether a ZIP was made beside the folder is not said either: the folder is the
 * same.
 */
public final class ManifestFacts {
    private ManifestFacts() {}

    /** @param files all files written so far */
    public static Map<String, Object> of(PackFacts pack, UUID packId, List<PackedFile> files, boolean prompts, List<String> targets) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("manifest_version", ManifestJson.VERSION);
        manifest.put("app_version", pack.appVersion());
        manifest.put("exported_at", pack.time().toString());
        manifest.put("pack", pack(pack, packId));
        manifest.put("assets", pack.assets().stream().map(asset -> asset(asset, prompts)).toList());
        Map<String, Object> checksums = new TreeMap<>();
        files.forEach(file -> checksums.put(file.path(), file.sha256()));
        manifest.put("checksums", checksums);
        TreeSet<String> devices = new TreeSet<>();
        pack.assets().forEach(asset -> asset.lineage().edits().stream().filter(edit -> edit.device() != null)
                .forEach(edit -> devices.add(edit.device())));
        manifest.put("hardware_profile", Map.of("edit_devices", List.copyOf(devices)));
        manifest.put("export_options", Map.of("include_prompts", prompts, "targets", targets, "license", pack.license()));
        return manifest;
    }

    private static Map<String, Object> pack(PackFacts pack, UUID id) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id.toString());
        out.put("name", pack.name());
        out.put("slug", PackNames.slug(pack.name()));
        out.put("theme", pack.theme());
        out.put("description", pack.description());
        out.put("author", pack.author());
        out.put("version", pack.version());
        out.put("license", Map.of("type", pack.license(), "spdx", Licenses.spdx(pack.license()), "file", "LICENSE.txt"));
        out.put("asset_count", pack.assets().size());
        out.put("total_size_bytes", pack.assets().stream().mapToLong(asset -> asset.file().size()).sum());
        out.put("models", pack.models().stream().map(ManifestFacts::model).toList());
        long generated = pack.generated();
        long edited = pack.editedWithAi();
        out.put("ai_disclosure", Map.of("generated", generated, "edited_with_ai", edited,
                "not_known_as_generated", pack.assets().size() - generated));
        return out;
    }

    private static Map<String, Object> model(ModelUse use) {
        return Map.of("model", use.model(), "role", use.role(), "license", use.license(), "commercial", use.commercial());
    }

    private static Map<String, Object> asset(PackedAsset asset, boolean prompts) {
        MediaFacts facts = asset.facts();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", asset.id().toString());
        out.put("file_name", asset.fileName());
        out.put("relative_path", asset.file().path());
        out.put("type", facts.type().wire());
        out.put("mime_type", facts.mimeType());
        out.put("width", facts.width());
        out.put("height", facts.height());
        out.put("duration", facts.duration());
        out.put("fps", facts.fps());
        out.put("sample_rate", facts.sampleRate());
        out.put("channels", facts.channels());
        out.put("size_bytes", asset.file().size());
        out.put("sha256", asset.file().sha256());
        out.put("theme", asset.asset().theme());
        out.put("tags", asset.asset().tags().stream().sorted().toList());
        GeneratorMetadata generator = asset.lineage().generator();
        out.put("generator", generator == null ? null : generator(generator, asset.lineage()));
        out.put("prompts", prompts && asset.promptFile() != null ? prompts(asset.lineage().words(), asset.promptFile()) : null);
        out.put("lineage", lineage(asset.lineage()));
        return out;
    }

    private static Map<String, Object> generator(GeneratorMetadata generator, Lineage lineage) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("platform", generator.platform());
        out.put("version", generator.version());
        out.put("model", generator.model() == null ? null : lineage.generatorModel().model());
        out.put("model_hash", generator.modelHash());
        out.put("seed", generator.seed());
        out.put("steps", generator.steps());
        out.put("sampler", generator.sampler());
        out.put("scheduler", generator.scheduler());
        out.put("cfg", generator.cfg());
        out.put("size", generator.size());
        List<Map<String, Object>> loras = new ArrayList<>();
        generator.loras().forEach(lora -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", lora.name().substring(Math.max(lora.name().lastIndexOf('/'), lora.name().lastIndexOf('\\')) + 1));
            each.put("weight", lora.weight());
            loras.add(each);
        });
        out.put("loras", loras);
        return out;
    }

    private static Map<String, Object> prompts(Lineage.Words words, String file) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("file", file);
        out.put("prompt", words.prompt());
        out.put("negative_prompt", words.negative());
        return out;
    }

    private static Map<String, Object> lineage(Lineage lineage) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("digital_source_type", lineage.digitalSourceType());
        out.put("parent", lineage.parentHash() == null ? null
                : Map.of("id", ContentIds.asset(lineage.parentHash(), 0).toString(), "sha256", lineage.parentHash()));
        out.put("commercial", lineage.commercial() == null ? null : lineage.commercial().wire());
        out.put("edits", lineage.edits().stream().map(ManifestFacts::edit).toList());
        return out;
    }

    private static Map<String, Object> edit(Edit edit) {
        @Nullable ModelUse model = edit.model();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("operation", edit.operation());
        out.put("settings", edit.settings());
        out.put("device", edit.device());
        out.put("model", model == null ? null : model.model());
        out.put("model_license", model == null ? null : model.license());
        out.put("model_commercial", model == null ? null : model.commercial());
        return out;
    }
}
