package org.podstudio.inspector.ui;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.GeneratorMetadata;

/** Ways to write a prompt down, so that it can be pasted into a generator. What the generator does not know is left out. */
@Messages({
    "Syntax_a1111=For Automatic1111 and Forge", "Syntax_comfy=For ComfyUI (workflow)", "Syntax_comfyText=For ComfyUI (prompt)",
    "Syntax_midjourney=For Midjourney"
})
enum PromptSyntax {
    A1111,
    COMFYUI,
    MIDJOURNEY;

    /** {@code <lora:name:0.8>}. */
    private static final Pattern LORA = Pattern.compile("<(?:lora|lyco|hypernet):[^>]*>");

    /** {@code (words:1.2)}: what Midjourney would read as words. */
    private static final Pattern WEIGHTED = Pattern.compile("\\(([^():]+):[0-9.]+\\)");
    private static final Pattern EMPHASISED = Pattern.compile("[()\\[\\]{}]");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*[x×]\\s*(\\d{1,6})");

    /** Source: Midjourney's parameter list, seed 0 to 4294967295. */
    private static final BigInteger MOST_SEED = BigInteger.valueOf(4_294_967_295L);

    /** A graph as ComfyUI keeps it in its files; pasted into its canvas it is there again. */
    private static final String WORKFLOW = "workflow";

    String title(GeneratorMetadata made) {
        return switch (this) {
            case A1111 -> Bundle.Syntax_a1111();
            case COMFYUI -> made.raw().containsKey(WORKFLOW) ? Bundle.Syntax_comfy() : Bundle.Syntax_comfyText();
            case MIDJOURNEY -> Bundle.Syntax_midjourney();
        };
    }

    /** @param made with a prompt */
    String of(GeneratorMetadata made) {
        String prompt = made.prompt() == null ? "" : made.prompt().strip();
        String negative = made.negativePrompt() == null ? "" : made.negativePrompt().strip();
        return switch (this) {
            case A1111 -> a1111(made, prompt, negative);
            case COMFYUI -> made.raw().getOrDefault(WORKFLOW, prompt);
            case MIDJOURNEY -> midjourney(made, plain(prompt), plain(negative));
        };
    }

    private static String a1111(GeneratorMetadata made, String prompt, String negative) {
        StringBuilder text = new StringBuilder(prompt);
        for (GeneratorMetadata.Lora lora : made.loras()) {
            if (!prompt.contains("<lora:" + lora.name() + ":")) {
                text.append(" <lora:").append(lora.name()).append(':').append(lora.weight() == null ? "1" : lora.weight().toString()).append('>');
            }
        }
        if (!negative.isEmpty()) {
            text.append("\nNegative prompt: ").append(negative);
        }
        List<String> settings = new ArrayList<>();
        add(settings, "Steps", made.steps());
        add(settings, "Sampler", made.sampler());
        add(settings, "Schedule type", made.scheduler());
        add(settings, "CFG scale", made.cfg());
        add(settings, "Seed", made.seed());
        add(settings, "Size", made.size());
        add(settings, "Model hash", made.modelHash());
        add(settings, "Model", made.model());
        return settings.isEmpty() ? text.toString() : text.append('\n').append(String.join(", ", settings)).toString();
    }

    private static void add(List<String> settings, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            settings.add(name + ": " + value);
        }
    }

    private static String midjourney(GeneratorMetadata made, String prompt, String negative) {
        StringBuilder text = new StringBuilder(prompt);
        if (!negative.isEmpty() && !prompt.contains("--no ")) {
            text.append(" --no ").append(negative);
        }
        Matcher size = made.size() == null ? null : SIZE.matcher(made.size());
        if (size != null && size.matches() && !prompt.contains("--ar ")) {
            BigInteger width = new BigInteger(size.group(1));
            BigInteger height = new BigInteger(size.group(2));
            BigInteger shared = width.gcd(height);
            if (shared.signum() > 0) {
                text.append(" --ar ").append(width.divide(shared)).append(':').append(height.divide(shared));
            }
        }
        if (made.seed() != null && made.seed().signum() >= 0 && made.seed().compareTo(MOST_SEED) <= 0 && !prompt.contains("--seed ")) {
            text.append(" --seed ").append(made.seed());
        }
        return text.toString();
    }

    /** Without the weights and references of other generators, on one line. */
    private static String plain(String prompt) {
        String words = LORA.matcher(prompt).replaceAll("");
        words = WEIGHTED.matcher(words).replaceAll("$1");
        words = EMPHASISED.matcher(words).replaceAll("");
        return words.replaceAll("\\s+", " ").replaceAll("\\s*,(\\s*,)+", ",").replaceAll("^[\\s,]+|[\\s,]+$", "");
    }
}
