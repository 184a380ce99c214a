package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;

class PromptSyntaxTest {
    private static GeneratorMetadata made(String prompt, String negative, String seed, String size, Map<String, String> raw) {
        return new GeneratorMetadata("ComfyUI", null, "dream.safetensors", "abc123", prompt, negative, seed == null ? null : new BigInteger(seed), 20,
                "Euler a", "Karras", 7.5, size, List.of(new GeneratorMetadata.Lora("ink", 0.8), new GeneratorMetadata.Lora("gold", null)), "comfy", 1, 1,
                raw, List.of());
    }

    @Test
    void automatic1111GetsItsOwnThreeLines() {
        assertThat(PromptSyntax.A1111.of(made("a (dragon:1.2) <lora:ink:0.8>", "blur", "18446744073709551615", "768x512", Map.of()))).isEqualTo("""
                a (dragon:1.2) <lora:ink:0.8> <lora:gold:1>
                Negative prompt: blur
                Steps: 20, Sampler: Euler a, Schedule type: Karras, CFG scale: 7.5, Seed: 18446744073709551615, Size: 768x512, \
                Model hash: abc123, Model: dream.safetensors""");
    }

    @Test
    void midjourneyGetsParametersAndNoForeignWeights() {
        assertThat(PromptSyntax.MIDJOURNEY.of(made("a (red dragon:1.2), <lora:ink:0.8>, ((gold)),\n [mist]", "blur, text", "42", "768x512", Map.of())))
                .isEqualTo("a red dragon, gold, mist --no blur, text --ar 3:2 --seed 42");
        assertThat(PromptSyntax.MIDJOURNEY.of(made("owl --ar 1:1 --seed 7", null, "99999999999", "10x20", Map.of()))).isEqualTo("owl --ar 1:1 --seed 7");
        assertThat(PromptSyntax.MIDJOURNEY.of(made("owl", "", "99999999999", "large", Map.of()))).isEqualTo("owl");
    }

    @Test
    void comfyGetsItsWorkflowWhereThereIsOne() {
        assertThat(PromptSyntax.COMFYUI.of(made("owl", null, null, null, Map.of("workflow", "{}")))).isEqualTo("{}");
        assertThat(PromptSyntax.COMFYUI.of(made("owl", null, null, null, Map.of()))).isEqualTo("owl");
        assertThat(PromptSyntax.COMFYUI.title(made("owl", null, null, null, Map.of("workflow", "{}"))))
                .isNotEqualTo(PromptSyntax.COMFYUI.title(made("owl", null, null, null, Map.of())));
    }
}
