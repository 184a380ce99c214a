package org.podstudio.inference.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a network of ncnn that makes pictures out of pictures into an ONNX file. Same input, same bytes. Any layer and any
 * setting that is not known here is refused, and so are weights that do not fit to the last byte.
 */
public final class NcnnConverter {
    private final OnnxGraph graph = new OnnxGraph();
    private final NcnnWeights weights;

    /** Names of the ONNX file by names of the ncnn file; what ncnn splits stays one value here. */
    private final Map<String, String> values = new HashMap<>();

    private final Set<String> used = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private NcnnConverter(byte[] bin) {
        weights = new NcnnWeights(bin);
    }

    /**
     * Converts a network.
     *
     * @param name the ONNX model will have
     * @param param text of the {@code .param} file
     * @param bin content of the {@code .bin} file
     */
    public static byte[] convert(String name, String param, byte[] bin) throws UnsupportedNetwork {
        return new NcnnConverter(bin).converted(name, NcnnParam.read(param));
    }

    private byte[] converted(String name, List<NcnnLayer> layers) throws UnsupportedNetwork {
        NcnnLayer last = null;
        for (NcnnLayer layer : layers) {
            convert(layer);
            last = layer;
        }
        weights.finish();
        List<String> results = values.keySet().stream().filter(value -> !used.contains(value)).sorted().toList();
        if (last == null || results.size() != 1 || !last.outputs().contains(results.getFirst())) {
            throw new UnsupportedNetwork("the network has no single result: " + String.join(", ", results));
        }
        graph.node("Identity", value(last, results.getFirst())).to(OnnxGraph.OUTPUT);
        return graph.toBytes(name);
    }

    private void convert(NcnnLayer layer) throws UnsupportedNetwork {
        if (!names.add(layer.name())) {
            throw layer.refused("another layer has the same name", null);
        }
        switch (layer.type()) {
            case "Input" -> input(layer);
            case "Split" -> split(layer);
            case "Convolution" -> convolution(layer);
            case "PReLU" -> prelu(layer);
            case "ReLU" -> relu(layer);
            case "PixelShuffle" -> shuffle(layer);
            case "Interp" -> interpolation(layer);
            case "Eltwise" -> eltwise(layer);
            case "BinaryOp" -> binary(layer);
            case "Concat" -> concat(layer);
            default -> throw layer.refused("this kind of layer is not supported", null);
        }
    }

    private void input(NcnnLayer layer) throws UnsupportedNetwork {
        layer.flows(0, 1);
        if (values.containsValue(OnnxGraph.INPUT)) {
            throw layer.refused("it is a second input", null);
        }
        values.put(layer.outputs().getFirst(), OnnxGraph.INPUT); // its settings are a size, which we leave open
    }

    private void split(NcnnLayer layer) throws UnsupportedNetwork {
        layer.knows();
        if (layer.inputs().size() != 1) {
            throw layer.refused("it has " + layer.inputs().size() + " inputs", null);
        }
        String same = value(layer, layer.inputs().getFirst());
        for (String output : layer.outputs()) {
            define(layer, output, same);
        }
    }

    private void convolution(NcnnLayer layer) throws UnsupportedNetwork {
        layer.flows(1, 1);
        layer.knows(0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 14);
        int out = layer.positive(0, 0);
        int width = layer.positive(1, 0);
        int height = layer.positive(11, width);
        int count = layer.positive(6, 0);
        int in = (int) (count / ((long) out * width * height));
        if ((long) in * out * width * height != count) {
            throw layer.refused(count + " weights do not fit " + out + " filters of " + width + " x " + height, null);
        }
        int pad = layer.whole(4, 0);
        if (pad < 0) {
            throw layer.refused("its border is " + pad, null);
        }
        String name = layer.name();
        String kernel = graph.weights("w:" + name, weights.flagged(layer, count), out, in, height, width);
        String bias = layer.whole(5, 0) == 0 ? null : graph.weights("b:" + name, weights.raw(layer, out), out);
        OnnxGraph.Geometry geometry =
                new OnnxGraph.Geometry(layer.positive(2, 1), layer.positive(3, 1), layer.whole(14, pad), pad);
        String result = graph.convolution("c:" + name, value(layer, layer.inputs().getFirst()), kernel, bias, geometry);
        result(layer, activated(layer, result));
    }

    private String activated(NcnnLayer layer, String value) throws UnsupportedNetwork {
        int kind = layer.whole(9, 0);
        float[] parameters = layer.list(10);
        return switch (kind) {
            case 0 -> value;
            case 1 -> graph.node("Relu", value).to("a:" + layer.name());
            case 2 -> {
                if (parameters == null || parameters.length != 1) {
                    throw layer.refused("its activation lacks the slope", null);
                }
                yield graph.node("LeakyRelu", value).real("alpha", parameters[0]).to("a:" + layer.name());
            }
            default -> throw layer.refused("activation " + kind + " is not supported", null);
        };
    }

    private void prelu(NcnnLayer layer) throws UnsupportedNetwork {
        layer.flows(1, 1);
        layer.knows(0);
        int count = layer.positive(0, 0);
        String slopes = graph.weights("s:" + layer.name(), weights.raw(layer, count), count, 1, 1);
        result(layer, graph.node("PRelu", value(layer, layer.inputs().getFirst()), slopes).to("r:" + layer.name()));
    }

    private void relu(NcnnLayer layer) throws UnsupportedNetwork {
        layer.flows(1, 1);
        layer.knows(0);
        float slope = layer.real(0, 0);
        String from = value(layer, layer.inputs().getFirst());
        result(layer, slope == 0 ? graph.node("Relu", from).to("r:" + layer.name())
                : graph.node("LeakyRelu", from).real("alpha", slope).to("r:" + layer.name()));
    }

    private void shuffle(NcnnLayer layer) throws UnsupportedNetwork {
        layer.flows(1, 1);
        layer.knows(0, 1);
        int order = layer.whole(1, 0);
        if (order != 0 && order != 1) {
            throw layer.refused("order " + order + " is not supported", null);
        }
        result(layer, graph.node("DepthToSpace", value(layer, layer.inputs().getFirst()))
                .whole("blocksize", layer.positive(0, 1)).text("mode", order == 0 ? "CRD" : "DCR").to("r:" + layer.name()));
    }

    private void interpolation(NcnnLayer layer) throws UnsupportedNetwork {
        layer.flows(1, 1);
        layer.knows(0, 1, 2);
        float[] scales = {1, 1, layer.real(1, 1), layer.real(2, 1)};
        if (!(scales[2] > 0 && scales[3] > 0)) {
            throw layer.refused("its scale is not positive", null);
        }
        OnnxGraph.Node node = graph.node("Resize", value(layer, layer.inputs().getFirst()), "",
                graph.weights("z:" + layer.name(), scales, scales.length));
        int kind = layer.whole(0, 0);
        switch (kind) {
            case 1 -> node.text("coordinate_transformation_mode", "asymmetric").text("mode", "nearest").text("nearest_mode", "floor");
            case 2 -> node.text("coordinate_transformation_mode", "half_pixel").text("mode", "linear");
            case 3 -> node.text("coordinate_transformation_mode", "half_pixel").real("cubic_coeff_a", -0.75f).text("mode", "cubic");
            default -> throw layer.refused("way of resizing " + kind + " is not supported", null);
        }
        result(layer, node.to("r:" + layer.name()));
    }

    private void eltwise(NcnnLayer layer) throws UnsupportedNetwork {
        layer.knows(0, 1);
        if (layer.inputs().size() < 2 || layer.outputs().size() != 1) {
            throw layer.refused("it has " + layer.inputs().size() + " inputs and " + layer.outputs().size() + " outputs", null);
        }
        int kind = layer.whole(0, 0);
        float[] factors = layer.list(1);
        if (kind != 0 && kind != 1 || factors != null && (kind == 0 || factors.length != layer.inputs().size())) {
            throw layer.refused("operation " + kind + " with these factors is not supported", null);
        }
        String so = null;
        for (int i = 0; i < layer.inputs().size(); i++) {
            String next = value(layer, layer.inputs().get(i));
            if (factors != null && factors[i] != 1) {
                String factor = graph.weights("k" + i + ":" + layer.name(), new float[] {factors[i]});
                next = graph.node("Mul", next, factor).to("m" + i + ":" + layer.name());
            }
            so = so == null ? next : graph.node(kind == 0 ? "Mul" : "Add", so, next).to("e" + i + ":" + layer.name());
        }
        result(layer, so);
    }

    private void binary(NcnnLayer layer) throws UnsupportedNetwork {
        layer.flows(2, 1);
        layer.knows(0);
        int kind = layer.whole(0, 0);
        String operation = switch (kind) {
            case 0 -> "Add";
            case 1 -> "Sub";
            case 2 -> "Mul";
            default -> throw layer.refused("operation " + kind + " is not supported", null);
        };
        result(layer, graph.node(operation, value(layer, layer.inputs().get(0)), value(layer, layer.inputs().get(1)))
                .to("r:" + layer.name()));
    }

    private void concat(NcnnLayer layer) throws UnsupportedNetwork {
        layer.knows(0);
        if (layer.inputs().isEmpty() || layer.outputs().size() != 1 || layer.whole(0, 0) != 0) {
            throw layer.refused("only channels can be put together", null);
        }
        ArrayList<String> all = new ArrayList<>();
        for (String input : layer.inputs()) {
            all.add(value(layer, input));
        }
        result(layer, graph.node("Concat", all).whole("axis", 1).to("r:" + layer.name()));
    }

    private String value(NcnnLayer layer, String name) throws UnsupportedNetwork {
        String value = values.get(name);
        if (value == null) {
            throw layer.refused("\"" + name + "\" comes from no layer before it", null);
        }
        used.add(name);
        return value;
    }

    private void result(NcnnLayer layer, String value) throws UnsupportedNetwork {
        define(layer, layer.outputs().getFirst(), value);
    }

    private void define(NcnnLayer layer, String name, String value) throws UnsupportedNetwork {
        if (values.putIfAbsent(name, value) != null) {
            throw layer.refused("\"" + name + "\" comes from two layers", null);
        }
    }
}
