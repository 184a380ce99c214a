package org.podstudio.inference.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a layers model of TensorFlow.js that makes pictures out of pictures into an ONNX file. Same input, same bytes; what
 * is not known is refused. There channels come last, here first; the numbers are the same.
 */
public final class TfjsConverter {
    /** Axis of the channels there and here. */
    private static final int CHANNELS_LAST = 3;

    private static final int CHANNELS_FIRST = 1;

    private final OnnxGraph graph = new OnnxGraph();
    private final TfjsWeights weights;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private TfjsConverter(TfjsWeights weights) {
        this.weights = weights;
    }

    /** The paths of the files that hold the weights, as {@code model.json} names them. */
    public static List<String> pieces(byte[] modelJson) throws UnsupportedNetwork {
        List<String> paths = new ArrayList<>();
        for (JsonNode group : json(modelJson).path("weightsManifest")) {
            group.path("paths").forEach(path -> paths.add(path.asText()));
        }
        return paths;
    }

    /**
     * Converts a network.
     *
     * @param name the ONNX model will have
     * @param pieces of the weights, by their paths
     */
    public static byte[] convert(String name, byte[] modelJson, Map<String, byte[]> pieces) throws UnsupportedNetwork {
        JsonNode model = json(modelJson);
        if (!model.path("format").asText().equals("layers-model")) {
            throw new UnsupportedNetwork("this is not a layers model of TensorFlow.js");
        }
        JsonNode topology = model.path("modelTopology");
        JsonNode config = (topology.has("model_config") ? topology.path("model_config") : topology).path("config");
        return new TfjsConverter(new TfjsWeights(model.path("weightsManifest"), pieces)).converted(name, config);
    }

    private static JsonNode json(byte[] text) throws UnsupportedNetwork {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new UnsupportedNetwork("the description of the model is not JSON", e);
        }
    }

    private byte[] converted(String name, JsonNode config) throws UnsupportedNetwork {
        for (JsonNode layer : config.path("layers")) {
            convert(layer);
        }
        weights.finish();
        List<String> results = values.keySet().stream().filter(value -> !used.contains(value)).toList();
        JsonNode outputs = config.path("output_layers");
        String result = outputs.path(0).path(0).asText();
        if (results.size() != 1 || outputs.size() != 1 || !results.contains(result)) {
            throw new UnsupportedNetwork("the network has no single result: " + String.join(", ", results));
        }
        graph.node("Identity", values.get(result)).to(OnnxGraph.OUTPUT);
        return graph.toBytes(name);
    }

    private void convert(JsonNode layer) throws UnsupportedNetwork {
        String name = layer.path("name").asText();
        String kind = layer.path("class_name").asText();
        JsonNode config = layer.path("config");
        List<String> inputs = inputs(name, layer.path("inbound_nodes"));
        String result = switch (kind) {
            case "InputLayer" -> input(name, inputs);
            case "Conv2D" -> convolution(name, config, one(name, inputs));
            case "Activation" -> activated(name, config.path("activation").asText(), one(name, inputs));
            case "Concatenate" -> {
                require(name, config.path("axis").asInt() == CHANNELS_LAST, "only channels can be put together");
                yield graph.node("Concat", inputs).whole("axis", CHANNELS_FIRST).to("r:" + name);
            }
            case "Add" -> sum(name, inputs);
            case "MultiplyBeta" -> {
                require(name, config.path("beta").isNumber(), "it has no factor");
                String factor = graph.weights("k:" + name, new float[] {config.path("beta").floatValue()});
                yield graph.node("Mul", one(name, inputs), factor).to("r:" + name);
            }
            case "UpSampling2D" -> upSampled(name, config, one(name, inputs));
            default -> {
                require(name, kind.matches("PixelShuffle[2-8]x"), "layers of the kind " + kind + " are not supported");
                require(name, kind.equals("PixelShuffle" + config.path("scale").asInt() + "x"), "its scale is not that of its name");
                yield graph.node("DepthToSpace", one(name, inputs)).whole("blocksize", config.path("scale").asInt())
                        .text("mode", "DCR").to("r:" + name);
            }
        };
        require(name, values.putIfAbsent(name, result) == null, "another layer has the same name");
    }

    private List<String> inputs(String name, JsonNode inbound) throws UnsupportedNetwork {
        require(name, inbound.size() < 2, "it is used more than once");
        List<String> inputs = new ArrayList<>();
        for (JsonNode input : inbound.path(0)) {
            String from = input.path(0).asText();
            String value = values.get(from);
            require(name, value != null, "\"" + from + "\" comes from no layer before it");
            used.add(from);
            inputs.add(value);
        }
        return inputs;
    }

    private String input(String name, List<String> inputs) throws UnsupportedNetwork {
        require(name, inputs.isEmpty() && !values.containsValue(OnnxGraph.INPUT), "it is a second input");
        return OnnxGraph.INPUT;
    }

    private String convolution(String name, JsonNode config, String input) throws UnsupportedNetwork {
        long[] shape = weights.shape(name + "/kernel");
        require(name, shape != null && shape.length == 4, "its weights are missing");
        int height = (int) shape[0];
        int width = (int) shape[1];
        boolean same = config.path("padding").asText().equals("same");
        require(name, same || config.path("padding").asText().equals("valid"), "its border is not supported");
        require(name, config.path("data_format").asText().equals("channels_last") && config.path("groups").asInt(1) == 1,
                "its order of channels is not supported");
        require(name, all(config.path("strides"), 1) && all(config.path("dilation_rate"), 1), "its steps are not supported");
        require(name, !same || height % 2 == 1 && width % 2 == 1, "its kernel has no middle");
        require(name, config.path("filters").asLong() == shape[3], "its weights do not fit");
        String kernel = graph.weights("w:" + name, weights.kernel(name + "/kernel"), shape[3], shape[2], shape[0], shape[1]);
        String bias = null;
        if (config.path("use_bias").asBoolean()) {
            long[] length = weights.shape(name + "/bias");
            require(name, length != null && length.length == 1 && length[0] == shape[3], "its bias does not fit");
            bias = graph.weights("b:" + name, weights.values(name + "/bias"), shape[3]);
        }
        OnnxGraph.Geometry geometry = new OnnxGraph.Geometry(1, 1, same ? height / 2 : 0, same ? width / 2 : 0);
        String result = graph.convolution("c:" + name, input, kernel, bias, geometry);
        return activated(name, config.path("activation").asText("linear"), result);
    }

    private String activated(String name, String activation, String value) throws UnsupportedNetwork {
        return switch (activation) {
            case "linear" -> value;
            case "relu" -> graph.node("Relu", value).to("a:" + name);
            default -> throw refused(name, "its activation \"" + activation + "\" is not supported");
        };
    }

    private String sum(String name, List<String> inputs) throws UnsupportedNetwork {
        require(name, inputs.size() > 1, "it adds one value only");
        String so = inputs.getFirst();
        for (int i = 1; i < inputs.size(); i++) {
            so = graph.node("Add", so, inputs.get(i)).to("e" + i + ":" + name);
        }
        return so;
    }

    private String upSampled(String name, JsonNode config, String input) throws UnsupportedNetwork {
        require(name, config.path("interpolation").asText().equals("nearest"), "its way of resizing is not supported");
        int tall = config.path("size").path(0).asInt();
        int wide = config.path("size").path(1).asInt();
        require(name, tall > 0 && wide > 0, "its scale is not positive");
        String scales = graph.weights("z:" + name, new float[] {1, 1, tall, wide}, 4);
        return graph.node("Resize", input, "", scales).text("coordinate_transformation_mode", "asymmetric")
                .text("mode", "nearest").text("nearest_mode", "floor").to("r:" + name);
    }

    private static String one(String name, List<String> inputs) throws UnsupportedNetwork {
        require(name, inputs.size() == 1, "it has " + inputs.size() + " inputs");
        return inputs.getFirst();
    }

    private static boolean all(JsonNode numbers, int wanted) {
        for (JsonNode number : numbers) {
            if (number.asInt() != wanted) {
                return false;
            }
        }
        return true;
    }

    private static void require(String name, boolean holds, String otherwise) throws UnsupportedNetwork {
        if (!holds) {
            throw refused(name, otherwise);
        }
    }

    private static UnsupportedNetwork refused(String name, String why) {
        return new UnsupportedNetwork("layer " + name + " cannot be converted: " + why);
    }
}
