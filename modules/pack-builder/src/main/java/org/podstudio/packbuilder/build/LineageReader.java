package org.podstudio.packbuilder.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.project.Project;

/** Follows assets back to their originals through the project's records. Reads the jobs once, when first needed. */
final class LineageReader {
    /** Settings that say where, or on what, and nothing about the result. */
    private static final Set<String> NOT_ABOUT_THE_RESULT = Set.of("device", "threads", "out", "model");

    /** Names that stand for no model at all. */
    private static final Set<String> NO_MODEL = Set.of("", "auto", "none", "keyer");

    private final Project project;
    private final Optional<Models> models;
    private final GeneratorModels generators = new GeneratorModels();
    private @Nullable Map<AssetId, Job> makers;

    LineageReader(Project project, Optional<Models> models) {
        this.project = project;
        this.models = models;
    }

    Lineage of(Asset asset) {
        List<Edit> edits = new ArrayList<>();
        GeneratorMetadata generator = asset.generator();
        String parentHash = null;
        Set<AssetId> seen = new LinkedHashSet<>(List.of(asset.id()));
        Asset child = asset;
        while (child.parentId() != null && seen.add(child.parentId())) {
            edits.addFirst(edit(child.id()));
            Optional<Asset> parent = project.assets().find(child.parentId());
            if (parent.isEmpty()) {
                break;
            }
            child = parent.get();
            parentHash = parentHash == null ? child.hash() : parentHash;
            generator = generator == null ? child.generator() : generator;
        }
        return new Lineage(parentHash, generator, generator == null ? null : generators.use(generator), edits);
    }

    private Edit edit(AssetId made) {
        Job job = makers().get(made);
        if (job == null) {
            return new Edit("unknown", Map.of(), null, null);
        }
        Map<String, Object> settings = new TreeMap<>();
        job.params().forEach((name, value) -> {
            if (value != null && !NOT_ABOUT_THE_RESULT.contains(name) && !looksLikePath(value)) {
                settings.put(name, value);
            }
        });
        return new Edit(job.kind(), settings, job.device(), model(job));
    }

    private static boolean looksLikePath(Object value) {
        return value instanceof String text && (text.contains("/") || text.contains("\\"));
    }

    /** The model that was really used is a fact of the job; the setting may say only {@code auto}. */
    private @Nullable ModelUse model(Job job) {
        Object used = job.facts().containsKey("model") ? job.facts().get("model") : job.params().get("model");
        if (!(used instanceof String id) || NO_MODEL.contains(id)) {
            return null;
        }
        if (job.facts().get("model_license") instanceof String license && job.facts().get("model_commercial") instanceof String commercial) {
            return new ModelUse(GeneratorModels.baseName(id), "edit", license, commercial); // as it was when the model was used
        }
        ModelEntry entry = models.flatMap(all -> all.find(id)).orElse(null);
        return entry == null
                ? new ModelUse(GeneratorModels.baseName(id), "edit", ModelUse.UNKNOWN, ModelUse.UNKNOWN)
                : new ModelUse(id, "edit", entry.license(), entry.commercial());
    }

    private Map<AssetId, Job> makers() {
        if (makers == null) {
            makers = new HashMap<>();
            for (Job job : project.jobs().list("success", Integer.MAX_VALUE)) {
                if (job.state() instanceof JobState.Success success && !job.inputs().isEmpty()) {
                    success.outputs().forEach(output -> makers.putIfAbsent(output, job));
                }
            }
        }
        return makers;
    }
}
