package org.podstudio.packbuilder.text;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.packbuilder.build.Lineage;

/** {@code prompts/{name}.txt}: how a file can be made again. Without the generator's raw text, which may name folders of its owner. */
public final class PromptText {
    private PromptText() {}

    /** Whether there is a prompt at all. */
    public static boolean exists(Lineage lineage) {
        return lineage.words().prompt() != null && !lineage.words().prompt().isBlank();
    }

    /** @param lineage with a prompt */
    public static String of(Lineage lineage) {
        StringBuilder out = new StringBuilder("Prompt:\n").append(lineage.words().prompt()).append('\n');
        String negative = lineage.words().negative();
        if (negative != null && !negative.isBlank()) {
            out.append("\nNegative prompt:\n").append(negative).append('\n');
        }
        if (lineage.generator() != null) {
            out.append('\n');
            settings(out, lineage.generator(), lineage.generatorModel().model());
        }
        return out.toString();
    }

    private static void settings(StringBuilder out, GeneratorMetadata generator, String model) {
        line(out, "Generator", generator.version() == null ? generator.platform() : generator.platform() + " " + generator.version());
        line(out, "Model", generator.model() == null ? null : model);
        line(out, "Seed", generator.seed());
        line(out, "Steps", generator.steps());
        line(out, "Sampler", generator.sampler());
        line(out, "Scheduler", generator.scheduler());
        line(out, "CFG", generator.cfg());
        line(out, "Size", generator.size());
        generator.loras().forEach(lora -> line(out, "LoRA", lora.weight() == null ? lora.name() : lora.name() + " " + lora.weight()));
    }

    private static void line(StringBuilder out, String name, @Nullable Object value) {
        if (value != null) {
            out.append(name).append(": ").append(value).append('\n');
        }
    }
}
