package org.podstudio.packbuilder.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.pack.VerifyReport.Finding;
import org.podstudio.packbuilder.manifest.ManifestJson;

/** Whether the manifest keeps its schema and says the truth about the files. */
final class ManifestCheck {
    private final Map<String, FileState> files;
    private final Set<String> changed;
    private final Consumer<Finding> problems;

    /** @param changed files already found not to be what checksums.txt says; the manifest is not blamed for them */
    ManifestCheck(Map<String, FileState> files, Set<String> changed, Consumer<Finding> problems) {
        this.files = files;
        this.changed = changed;
        this.problems = problems;
    }

    void check(byte[] json) {
        JsonNode manifest;
        try {
            ManifestJson format = new ManifestJson();
            manifest = format.read(json);
            format.schema().problems(manifest).forEach(problem -> add("manifest-schema", problem + "."));
        } catch (IOException e) {
            add("manifest-invalid", "It is not JSON, or says one thing twice.");
            return;
        }
        checksums(manifest.path("checksums"));
        assets(manifest.path("assets"));
        pack(manifest);
    }

    private void checksums(JsonNode checksums) {
        checksums.properties().forEach(each -> {
            FileState file = files.get(each.getKey());
            if (file == null) {
                problems.accept(new Finding(each.getKey(), "file-missing", "The manifest lists it and it is not there."));
            } else if (!changed.contains(each.getKey()) && !each.getValue().asText().equals(file.sha256())) {
                if (changed.contains(ManifestJson.FILE)) {
                    add("manifest-checksum", "Its checksum of " + each.getKey() + " is not that of the file.");
                } else {
                    problems.accept(new Finding(each.getKey(), "checksum-mismatch", "Its content is not what the manifest says."));
                }
            }
        });
        files.keySet().stream()
                .filter(path -> !path.equals(ManifestJson.FILE) && !path.equals(ChecksumList.FILE) && !checksums.has(path))
                .forEach(path -> problems.accept(new Finding(path, "file-extra", "The manifest does not list it.")));
    }

    private void assets(JsonNode assets) {
        Set<String> listed = new HashSet<>();
        for (JsonNode asset : assets) {
            String path = asset.path("relative_path").asText();
            FileState file = files.get(path);
            if (!listed.add(path)) {
                add("manifest-asset", "It lists " + path + " twice.");
            }
            if (file == null) {
                problems.accept(new Finding(path, "file-missing", "It is an asset of the manifest and it is not there."));
                continue;
            }
            if (changed.contains(path)) {
                continue;
            }
            if (asset.path("size_bytes").asLong(-1) != file.size()) {
                add("manifest-asset", "It says that " + path + " has " + asset.path("size_bytes") + " bytes; it has " + file.size() + ".");
            }
            if (!asset.path("sha256").asText().equals(file.sha256())) {
                add("manifest-asset", "Its SHA-256 of the asset " + path + " is not that of the file.");
            }
            if (!path.endsWith("/" + asset.path("file_name").asText())) {
                add("manifest-asset", "The file name of " + path + " is another one.");
            }
            facts(path, asset, file.facts());
            JsonNode prompts = asset.path("prompts").path("file");
            if (prompts.isTextual() && !files.containsKey(prompts.textValue())) {
                problems.accept(new Finding(prompts.textValue(), "file-missing", "The manifest names it as a prompt and it is not there."));
            }
        }
        files.keySet().stream().filter(path -> path.startsWith("assets/") && !listed.contains(path))
                .forEach(path -> add("manifest-asset", "It does not list the asset " + path + "."));
    }

    private void facts(String path, JsonNode asset, @Nullable MediaFacts facts) {
        if (facts == null) {
            return;
        }
        boolean same = asset.path("type").asText().equals(facts.type().wire())
                && fits(asset.path("width"), facts.width()) && fits(asset.path("height"), facts.height());
        if (!same) {
            add("manifest-asset", "Type or dimensions of " + path + " are not those of the file.");
        }
    }

    private static boolean fits(JsonNode said, @Nullable Integer found) {
        return said.isNull() || found == null || Objects.equals(said.asInt(), found);
    }

    private void pack(JsonNode manifest) {
        JsonNode pack = manifest.path("pack");
        JsonNode assets = manifest.path("assets");
        long bytes = 0;
        for (JsonNode asset : assets) {
            bytes += asset.path("size_bytes").asLong();
        }
        if (pack.path("asset_count").asInt(-1) != assets.size() || pack.path("total_size_bytes").asLong(-1) != bytes) {
            add("manifest-count", "Its counts are not those of its " + assets.size() + " assets.");
        }
    }

    private void add(String code, String what) {
        problems.accept(new Finding(ManifestJson.FILE, code, what));
    }
}
