package org.podstudio.inference.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** A checkpoint's network while it is said in the words of ncnn, for which there is a converter. */
final class TorchLayers {
    private static final int KERNEL = 3;

    private final Map<String, TorchCheckpoint.Tensor> tensors;
    private final Set<String> used = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private final List<byte[]> bin = new ArrayList<>();

    TorchLayers(Map<String, TorchCheckpoint.Tensor> tensors) {
        this.tensors = tensors;
    }

    /** How many tables of weights the checkpoint holds. */
    int count() {
        return tensors.size();
    }

    /** @param inputs and {@code output}: names of what flows between layers @param settings as ncnn writes them @return {@code output} */
    String layer(String type, String settings, String output, String... inputs) {
        StringJoiner line = new StringJoiner(" ");
        line.add(type).add("l" + lines.size()).add("" + inputs.length).add("1");
        for (String input : inputs) {
            line.add(input);
        }
        lines.add(line.add(output).add(settings).toString());
        return output;
    }

    /**
     * A convolution of 3 x 3 that keeps the size.
     *
     * @param name of its weights in the checkpoint
     * @param channels of its result
     * @param activation as ncnn writes it, empty for none
     * @return {@code output}
     */
    String convolution(String name, long channels, String activation, String output, String input) throws UnsupportedNetwork {
        TorchCheckpoint.Tensor kernel = tensor(name + ".weight", 4);
        TorchCheckpoint.Tensor bias = tensor(name + ".bias", 1);
        long[] shape = kernel.shape();
        if (shape[0] != channels || shape[2] != KERNEL || shape[3] != KERNEL || bias.shape()[0] != channels) {
            throw new UnsupportedNetwork("the checkpoint is of no upscaler that is known here: " + name + " has another size");
        }
        bin.add(new byte[4]); // says: 32-bit floats
        bin.add(kernel.littleEndian());
        bin.add(bias.littleEndian());
        return layer("Convolution", "0=" + channels + " 1=3 4=1 5=1 6=" + kernel.count() + activation, output, input);
    }

    /** One slope for each channel. @return {@code output} */
    String slopes(String name, long channels, String output, String input) throws UnsupportedNetwork {
        TorchCheckpoint.Tensor slopes = tensor(name + ".weight", 1);
        if (slopes.shape()[0] != channels) {
            throw new UnsupportedNetwork("the checkpoint is of no upscaler that is known here: " + name + " has another size");
        }
        bin.add(slopes.littleEndian());
        return layer("PReLU", "0=" + channels, output, input);
    }

    /** Channels that the convolution of this name makes. */
    long channels(String name) throws UnsupportedNetwork {
        return tensor(name + ".weight", 4).shape()[0];
    }

    boolean has(String name) {
        return tensors.containsKey(name + ".weight");
    }

    private TorchCheckpoint.Tensor tensor(String name, int dimensions) throws UnsupportedNetwork {
        TorchCheckpoint.Tensor tensor = tensors.get(name);
        if (tensor == null || tensor.shape().length != dimensions) {
            throw new UnsupportedNetwork("the checkpoint is of no upscaler that is known here: " + name + " is missing or of another shape");
        }
        used.add(name);
        return tensor;
    }

    /** @throws UnsupportedNetwork also when weights are left over: then it is another network */
    byte[] convert(String name) throws UnsupportedNetwork {
        if (used.size() != tensors.size()) {
            throw new UnsupportedNetwork("the checkpoint is of no upscaler that is known here: "
                    + tensors.keySet().stream().filter(tensor -> !used.contains(tensor)).findFirst().orElse("") + " is left over");
        }
        ByteBuffer all = ByteBuffer.allocate(bin.stream().mapToInt(piece -> piece.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
        bin.forEach(all::put);
        return NcnnConverter.convert(name, "7767517\n" + lines.size() + " " + lines.size() + "\n" + String.join("\n", lines), all.array());
    }
}
