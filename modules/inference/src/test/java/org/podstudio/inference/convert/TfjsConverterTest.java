package org.podstudio.inference.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small model in the shape of UpscalerJS's "thick", computed plainly here, with channels last as TensorFlow has them. */
@Timeout(60)
class TfjsConverterTest {
    private static final int FEATURES = 4;

    @TempDir
    Path folder;

    private final JsonMapper mapper = new JsonMapper();
    private final float[] first = numbers(3 * 3 * 3 * FEATURES, 1);
    private final float[] firstBias = numbers(FEATURES, 2);
    private final float[] second = numbers(3 * 3 * 2 * FEATURES * FEATURES, 3);
    private final float[] last = numbers(3 * 3 * FEATURES * 12, 4);

    @Test
    void networkComputesTheSame() throws Exception {
        float[][][] x = ConvertedModels.picture(7, 6);
        float[][][] a = convolve(x, first, firstBias, FEATURES);
        float[][][] b = NcnnFixture.leaky(a, 0);
        float[][][] c = convolve(NcnnFixture.joined(a, b), second, null, FEATURES);
        float[][][] d = NcnnFixture.sum(1, a, 0.2f, c);
        float[][][] y = depthToSpace(convolve(d, last, null, 12), 2);

        float[][][] converted = ConvertedModels.run(TfjsConverter.convert("net", json(change -> {}), pieces(bin())), 2, x, folder);

        assertThat(ConvertedModels.largestDifference(converted, y)).isLessThan(1e-5);
    }

    @Test
    void sameNetworkGivesTheSameBytesHoweverItsWeightsAreCut() throws Exception {
        byte[] once = TfjsConverter.convert("net", json(change -> {}), pieces(bin()));
        byte[] all = bin();
        Map<String, byte[]> otherwise = Map.of("a.bin", Arrays.copyOf(all, 5), "b.bin", Arrays.copyOfRange(all, 5, all.length));
        assertThat(TfjsConverter.convert("net", json(change -> {}), otherwise)).isEqualTo(once);
        assertThat(TfjsConverter.pieces(json(change -> {}))).containsExactly("a.bin", "b.bin");
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndRefused() {
        assertRefused(model -> layer(model, 2).put("class_name", "Softmax"), "layer relu cannot be converted: layers of the kind Softmax");
        assertRefused(model -> config(model, 1).put("activation", "gelu"), "gelu");
        assertRefused(model -> config(model, 1).put("padding", "causal"), "border");
        assertRefused(model -> config(model, 1).putArray("strides").add(2).add(2), "steps");
        assertRefused(model -> config(model, 1).put("filters", 5), "do not fit");
        assertRefused(model -> config(model, 3).put("axis", 1), "only channels");
        assertRefused(model -> config(model, 8).put("scale", 3), "scale");
        assertRefused(model -> layer(model, 5).put("class_name", "InputLayer"), "second input");
        assertRefused(model -> layer(model, 2).put("name", "conv1"), "");
        assertRefused(model -> model.put("format", "graph-model"), "not a layers model");
        assertRefused(model -> ((ObjectNode) model.at("/weightsManifest/0/weights/0")).put("dtype", "uint8"), "32-bit");
        assertRefused(model -> ((ObjectNode) model.at("/weightsManifest/0/weights/0")).put("name", "other/kernel"), "missing");
        assertRefused(model -> ((ArrayNode) model.at("/weightsManifest/0/weights/0/shape")).set(0, mapper.getNodeFactory().numberNode(1L << 40)), "ends");
        assertRefused(model -> ((ArrayNode) model.at("/weightsManifest/0/paths")).add("c.bin"), "c.bin");
    }

    @Test
    void weightsThatDoNotFitToTheLastByteAreRefused() {
        byte[] all = bin();
        assertThatThrownBy(() -> TfjsConverter.convert("net", json(change -> {}), pieces(Arrays.copyOf(all, all.length + 1))))
                .isInstanceOf(UnsupportedNetwork.class).hasMessageContaining("1 bytes of the weights belong to no layer");
        for (int length = 0; length < all.length; length += 401) {
            byte[] cut = Arrays.copyOf(all, length);
            assertThatThrownBy(() -> TfjsConverter.convert("net", json(change -> {}), pieces(cut)))
                    .isInstanceOf(UnsupportedNetwork.class).hasMessageContaining("ends");
        }
        byte[] damaged = all.clone();
        ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putFloat(8, Float.NaN);
        assertThatThrownBy(() -> TfjsConverter.convert("net", json(change -> {}), pieces(damaged)))
                .isInstanceOf(UnsupportedNetwork.class).hasMessageContaining("damaged");
    }

    @Test
    void hostileDescriptionsAreRefusedAndNeverAnotherError() {
        byte[] good = json(change -> {});
        Random random = new Random(9);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : 32 + random.nextInt(90));
            try {
                TfjsConverter.convert("net", bad, pieces(bin()));
            } catch (UnsupportedNetwork e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(300);
    }

    private void assertRefused(Consumer<ObjectNode> change, String because) {
        assertThatThrownBy(() -> TfjsConverter.convert("net", json(change), pieces(bin())))
                .isInstanceOf(UnsupportedNetwork.class).hasMessageContaining(because);
    }

    private static ObjectNode layer(JsonNode model, int index) {
        return (ObjectNode) model.at("/modelTopology/model_config/config/layers/" + index);
    }

    private static ObjectNode config(JsonNode model, int index) {
        return (ObjectNode) layer(model, index).get("config");
    }

    private byte[] json(Consumer<ObjectNode> change) {
        try {
            String conv = "\"padding\":\"same\",\"data_format\":\"channels_last\",\"strides\":[1,1],\"dilation_rate\":[1,1],\"groups\":1,"
                    + "\"activation\":\"linear\"";
            ObjectNode model = (ObjectNode) mapper.readTree("""
                    {"format":"layers-model","modelTopology":{"model_config":{"class_name":"Functional","config":{"layers":[%s],
                     "output_layers":[["shuffle",0,0]]}}},
                     "weightsManifest":[{"paths":["a.bin","b.bin"],"weights":[
                      {"name":"conv2/kernel","shape":[3,3,8,4],"dtype":"float32"},
                      {"name":"conv1/kernel","shape":[3,3,3,4],"dtype":"float32"},{"name":"conv1/bias","shape":[4],"dtype":"float32"},
                      {"name":"conv3/kernel","shape":[3,3,4,12],"dtype":"float32"}]}]}""".formatted(String.join(",",
                    one("InputLayer", "in", ""), one("Conv2D", "conv1", conv + ",\"filters\":4,\"use_bias\":true", "in"),
                    one("Activation", "relu", "\"activation\":\"relu\"", "conv1"), one("Concatenate", "cat", "\"axis\":3", "conv1", "relu"),
                    one("Conv2D", "conv2", conv + ",\"filters\":4,\"use_bias\":false", "cat"),
                    one("MultiplyBeta", "beta", "\"beta\":0.2", "conv2"), one("Add", "add", "", "conv1", "beta"),
                    one("Conv2D", "conv3", conv + ",\"filters\":12,\"use_bias\":false", "add"),
                    one("PixelShuffle2x", "shuffle", "\"scale\":2", "conv3"))));
            change.accept(model);
            return mapper.writeValueAsBytes(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String one(String kind, String name, String config, String... inputs) {
        String inbound = String.join(",", Arrays.stream(inputs).map(input -> "[\"" + input + "\",0,0,{}]").toList());
        return "{\"class_name\":\"" + kind + "\",\"name\":\"" + name + "\",\"config\":{" + config + "},\"inbound_nodes\":["
                + (inputs.length == 0 ? "" : "[" + inbound + "]") + "]}";
    }

    private byte[] bin() {
        ByteBuffer all = ByteBuffer.allocate(4 * (first.length + firstBias.length + second.length + last.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        all.asFloatBuffer().put(second).put(first).put(firstBias).put(last);
        return all.array();
    }

    private static Map<String, byte[]> pieces(byte[] all) {
        int cut = all.length / 3;
        return Map.of("a.bin", Arrays.copyOf(all, cut), "b.bin", Arrays.copyOfRange(all, cut, all.length));
    }

    /** As TensorFlow does it: kernel [row][column][in][out], border of zeros. */
    private static float[][][] convolve(float[][][] x, float[] kernel, float[] bias, int out) {
        int in = x.length;
        float[] ncnn = new float[kernel.length];
        for (int place = 0; place < 9; place++) {
            for (int i = 0; i < in; i++) {
                for (int o = 0; o < out; o++) {
                    ncnn[(o * in + i) * 9 + place] = kernel[(place * in + i) * out + o];
                }
            }
        }
        return NcnnFixture.convolve(x, ncnn, bias, 3);
    }

    /** As TensorFlow does it: the colour changes fastest within the channels. */
    private static float[][][] depthToSpace(float[][][] x, int by) {
        int colours = x.length / (by * by);
        float[][][] y = new float[colours][x[0].length * by][x[0][0].length * by];
        for (int c = 0; c < colours; c++) {
            for (int r = 0; r < y[c].length; r++) {
                for (int q = 0; q < y[c][r].length; q++) {
                    y[c][r][q] = x[(r % by * by + q % by) * colours + c][r / by][q / by];
                }
            }
        }
        return y;
    }

    private static float[] numbers(int count, int seed) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (random.nextFloat() - 0.5f) / 2;
        }
        return numbers;
    }
}
