package org.podstudio.packbuilder.text;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;

/** {@code prompts/{name}.txt}: how a file can be made again. Without the generator's raw text, which may name folders of its owner. */
public final class PromptText {
    private PromptText() {}

    /** Whether there is a prompt at all. */
    public static boolean exists(@Nullable GeneratorMetadata generator) {
        return generator != null && generator.prompt() != null && !generator.prompt().isBlank();
    }

    public static String of(GeneratorMetadata generator, String model) {
        StringBuilder out = new StringBuilder("Prompt:\n").append(generator.prompt()).append('\n');
        if (generator.negativePrompt() != null && !generator.negativePrompt().isBlank()) {
            out.append("\nNegative prompt:\n").append(generator.negativePrompt()).append('\n');
        }
        out.append('\n');
        line(out, "Generator", generator.version() == null ? generator.platform() : generator.platform() + " " + generator.version());
        line(out, "Model", generator.model() == null ? null : model);
        line(out, "Seed", generator.seed());
        line(out, "Steps", generator.steps());
        line(out, "Sampler", generator.sampler());
        line(out, "Scheduler", generator.scheduler());
        line(out, "CFG", generator.cfg());
        line(out, "Size", generator.size());
        generator.loras().forEach(lora -> line(out, "LoRA", lora.weight() == null ? lora.name() : lora.name() + " " + lora.weight()));
        return out.toString();
    }

    private static void line(StringBuilder out, String name, @Nullable Object value) {
        if (value != null) {
            out.append(name).append(": ").append(value).append('\n');
        }
    }
}
