package org.podstudio.packbuilder.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;

/** Reads what a job did to an asset from its record: one edit, or one for each step of a recipe. */
final class EditReader {
    /** Settings that say where, or on what, and nothing about the result. */
    private static final Set<String> NOT_ABOUT_THE_RESULT = Set.of("device", "threads", "out", "model");

    /** Names that stand for no model at all. */
    private static final Set<String> NO_MODEL = Set.of("", "auto", "none", "keyer", "lanczos", "nearest");

    private final Optional<Models> models;

    EditReader(Optional<Models> models) {
        this.models = models;
    }

    Edit unrecorded(@Nullable String input) {
        return new Edit(Edit.UNRECORDED, Map.of(), null, null, new Edit.Origin(input, null));
    }

    /**
     * @param before what the same job made on the way to {@code made}: its steps are told there; null when there is none
     * @param input path of what the job worked on
     */
    List<Edit> of(Job job, AssetId made, @Nullable AssetId before, @Nullable String input) {
        if (!(job.facts().get("steps") instanceof List<?> steps)) {
            return before != null ? List.of()
                    : List.of(edit(job.kind(), job.params(), job.facts(), job.device(), new Edit.Origin(input, null)));
        }
        List<Integer> wanted = new ArrayList<>(steps(job, made, steps.size()));
        if (before != null) {
            wanted.removeAll(steps(job, before, steps.size()));
        }
        Edit.Origin origin = new Edit.Origin(input, map(job.facts().get("recipe")).get("title") instanceof String title ? title : "");
        List<Edit> edits = new ArrayList<>();
        for (int number : wanted) {
            Map<String, Object> step = map(steps.get(number - 1));
            edits.add(edit(String.valueOf(step.get("kind")), map(step.get("settings")), map(step.get("facts")),
                    step.get("device") instanceof String device ? device : null, origin));
        }
        return edits;
    }

    /** Numbers from 1. A record that does not say which step made what gets all: better one model too many than one too few. */
    private static List<Integer> steps(Job job, AssetId made, int all) {
        int at = job.state() instanceof JobState.Success success ? success.outputs().indexOf(made) : -1;
        if (job.facts().get("output_steps") instanceof List<?> told && at >= 0 && at < told.size() && told.get(at) instanceof List<?> own) {
            return own.stream().filter(Number.class::isInstance).map(number -> ((Number) number).intValue())
                    .filter(number -> number >= 1 && number <= all).toList();
        }
        return IntStream.rangeClosed(1, all).boxed().toList();
    }

    private Edit edit(String kind, Map<String, Object> params, Map<String, Object> facts, @Nullable String device, Edit.Origin origin) {
        Map<String, Object> settings = new TreeMap<>();
        params.forEach((name, value) -> {
            if (value != null && !NOT_ABOUT_THE_RESULT.contains(name) && !looksLikePath(value) && !isDocument(value)) {
                settings.put(name, value);
            }
        });
        return new Edit(kind, settings, device, model(params, facts), origin);
    }

    /** A text of many lines, such as the strokes of a brush: a manifest for buyers does not repeat it. */
    private static boolean isDocument(Object value) {
        return value instanceof String text && text.contains("\n");
    }

    private static boolean looksLikePath(Object value) {
        return value instanceof String text && (text.contains("/") || text.contains("\\"));
    }

    /** The model that was really used is a fact of the job; the setting may say only {@code auto}. */
    private @Nullable ModelUse model(Map<String, Object> params, Map<String, Object> facts) {
        Object used = facts.containsKey("model") ? facts.get("model") : params.get("model");
        if (!(used instanceof String id) || NO_MODEL.contains(id)) {
            return null;
        }
        if (facts.get("model_license") instanceof String license && facts.get("model_commercial") instanceof String commercial) {
            return new ModelUse(GeneratorModels.baseName(id), "edit", license, commercial); // as it was when the model was used
        }
        ModelEntry entry = models.flatMap(all -> all.find(id)).orElse(null);
        return entry == null
                ? new ModelUse(GeneratorModels.baseName(id), "edit", ModelUse.UNKNOWN, ModelUse.UNKNOWN)
                : new ModelUse(id, "edit", entry.license(), entry.commercial());
    }

    private static Map<String, Object> map(@Nullable Object json) {
        Map<String, Object> map = new TreeMap<>();
        if (json instanceof Map<?, ?> found) {
            found.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }
}
