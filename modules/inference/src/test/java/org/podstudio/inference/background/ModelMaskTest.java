package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.inference.models.CachedModels;

/** What models get and what becomes of their answer, number by number. Source: the sessions of rembg. */
class ModelMaskTest {
    /** Of ImageNet, which U2-Net and BiRefNet were trained with. */
    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] STD = {0.229, 0.224, 0.225};

    @TempDir
    Path folder;

    private ModelEntry model(String id) {
        return new CachedModels(folder.resolve("models"), folder.resolve("cache")).find(id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"u2net", "u2netp", "silueta", "birefnet-general", "birefnet-general-lite"})
    void channelsAreDividedByTheLargestSampleAndNormalisedInTheOrderRedGreenBlue(String id) {
        byte[] abgr = {(byte) 255, 10, 20, 30, (byte) 255, (byte) 200, 100, 50};
        FloatBuffer input = FloatBuffer.allocate(6);
        ModelMask.fill(input, abgr, model(id));
        int[][] rgb = {{30, 20, 10}, {50, 100, 200}};
        for (int channel = 0; channel < 3; channel++) {
            for (int p = 0; p < 2; p++) {
                double expected = (rgb[p][channel] / 200.0 - MEAN[channel]) / STD[channel];
                assertThat((double) input.get(channel * 2 + p)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void isnetTakesTheMiddleOfTheRangeAndNoDeviation() {
        FloatBuffer input = FloatBuffer.allocate(3);
        ModelMask.fill(input, new byte[] {(byte) 255, 0, 100, (byte) 200}, model("isnet-general-use"));
        assertThat(input.array()).containsExactly(0.5f, 0f, -0.5f);
    }

    @Test
    void smallModelsLookAt320PixelsAndTheOthersAt1024() {
        assertThat(List.of("u2net", "u2netp", "silueta")).allSatisfy(id -> assertThat(model(id).inputSize()).isEqualTo(320));
        assertThat(List.of("isnet-general-use", "birefnet-general")).allSatisfy(id -> assertThat(model(id).inputSize()).isEqualTo(1024));
    }

    @Test
    void birefnetsAnswerGoesThroughASigmoidAndU2netsDoesNot() {
        float[] limitless = {-20, -1, 0, 1, 20};
        ModelMask.opened(limitless, model("birefnet-general"));
        assertThat(limitless).containsExactly(new float[] {0, 0.26894f, 0.5f, 0.73106f, 1}, within(1e-4f));
        assertThat(ModelMask.stretched(limitless, 5)).containsExactly(0, 68, 127, 186, 255);
        float[] mask = {0.2f, 0.4f, 0.6f};
        ModelMask.opened(mask, model("silueta"));
        assertThat(mask).containsExactly(0.2f, 0.4f, 0.6f);
        assertThat(ModelMask.stretched(mask, 3)).as("to its full range").containsExactly(0, 127, 255);
    }
}
