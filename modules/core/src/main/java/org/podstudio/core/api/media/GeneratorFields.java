package org.podstudio.core.api.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generator metadata under the names that it has outside: in the command line's JSON and in the database. */
public final class GeneratorFields {
    private GeneratorFields() {}

    /** Every field, in the order of the contract; what is not told is null. The values are texts, numbers, lists and maps. */
    public static Map<String, @Nullable Object> of(GeneratorMetadata generator) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("platform", generator.platform());
        fields.put("version", generator.version());
        fields.put("model", generator.model());
        fields.put("model_hash", generator.modelHash());
        fields.put("prompt", generator.prompt());
        fields.put("negative_prompt", generator.negativePrompt());
        fields.put("seed", generator.seed());
        fields.put("steps", generator.steps());
        fields.put("sampler", generator.sampler());
        fields.put("scheduler", generator.scheduler());
        fields.put("cfg", generator.cfg());
        fields.put("size", generator.size());
        List<Map<String, @Nullable Object>> loras = new ArrayList<>();
        for (GeneratorMetadata.Lora lora : generator.loras()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("name", lora.name());
            one.put("weight", lora.weight());
            loras.add(one);
        }
        fields.put("loras", loras);
        fields.put("passes", generator.passes().stream().map(GeneratorFields::pass).toList());
        fields.put("reader", generator.reader());
        fields.put("reader_version", generator.readerVersion());
        fields.put("confidence", generator.confidence());
        fields.put("raw", generator.raw());
        return fields;
    }

    private static Map<String, @Nullable Object> pass(GeneratorMetadata.Pass pass) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("model", pass.model());
        fields.put("prompt", pass.prompt());
        fields.put("negative_prompt", pass.negativePrompt());
        fields.put("seed", pass.seed());
        fields.put("steps", pass.steps());
        fields.put("sampler", pass.sampler());
        fields.put("scheduler", pass.scheduler());
        fields.put("cfg", pass.cfg());
        fields.put("denoise", pass.denoise());
        return fields;
    }
}
