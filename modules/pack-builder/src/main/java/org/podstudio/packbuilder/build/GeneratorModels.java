package org.podstudio.packbuilder.build;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.core.api.media.GeneratorMetadata;

/**
 * Licences of the few generator models whose file names are unmistakable. A fine-tune has a name and licence of its own, so
 * whatever is not listed is unknown, and the user is told.
 */
final class GeneratorModels {
    private record Terms(String license, String commercial) {}

    /** Sources: the models' own cards: runwayml/stable-diffusion-v1-5, stabilityai/stable-diffusion-xl-base-1.0, black-forest-labs/FLUX.1-schnell. */
    private static final Map<String, Terms> KNOWN = Map.of(
            "v1-5-pruned-emaonly", new Terms("CreativeML-OpenRAIL-M", "yes"),
            "v1-5-pruned", new Terms("CreativeML-OpenRAIL-M", "yes"),
            "sd_xl_base_1.0", new Terms("CreativeML-OpenRAIL++-M", "yes"),
            "flux1-schnell", new Terms("Apache-2.0", "yes"));

    /** Of every model that it names, that of the last pass first, and of adapters: what one of them forbids holds for the picture. */
    List<ModelUse> uses(GeneratorMetadata generator) {
        LinkedHashSet<ModelUse> uses = new LinkedHashSet<>();
        if (generator.model() == null || generator.model().isBlank()) {
            uses.add(use(generator.platform()));
        }
        generator.models().forEach(model -> uses.add(use(baseName(model))));
        generator.loras().stream().filter(lora -> lora.weight() == null || lora.weight() != 0)
                .forEach(lora -> uses.add(use(baseName(lora.name()))));
        return List.copyOf(uses);
    }

    private static ModelUse use(String model) {
        Terms terms = KNOWN.get(model.toLowerCase(Locale.ROOT).replaceFirst("\\.(safetensors|ckpt|gguf|pt)$", ""));
        return terms == null
                ? new ModelUse(model, "generator", ModelUse.UNKNOWN, ModelUse.UNKNOWN)
                : new ModelUse(model, "generator", terms.license(), terms.commercial());
    }

    /** Without folders: some generators write where the model lay on somebody's disk. */
    static String baseName(String model) {
        String name = model.substring(Math.max(model.lastIndexOf('/'), model.lastIndexOf('\\')) + 1);
        return name.isBlank() ? ModelUse.UNKNOWN : name.strip();
    }
}
