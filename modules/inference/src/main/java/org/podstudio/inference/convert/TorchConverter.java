package org.podstudio.inference.convert;

import java.nio.file.Path;
import java.util.Map;

/**
 * Turns a PyTorch checkpoint of Real-ESRGAN into an ONNX file. A checkpoint holds numbers and names, not the network; which
 * networks they can be for is known here: {@link CompactNetwork} and {@link DenseNetwork}. Same input, same bytes.
 */
public final class TorchConverter {
    private TorchConverter() {}

    /** @param name the ONNX model will have @param scale of the network */
    public static byte[] convert(String name, Path checkpoint, int scale) throws UnsupportedNetwork {
        Map<String, TorchCheckpoint.Tensor> tensors = TorchCheckpoint.read(checkpoint);
        TorchLayers layers = new TorchLayers(tensors);
        if (tensors.containsKey(DenseNetwork.FIRST + ".weight")) {
            new DenseNetwork(layers).write(scale);
        } else {
            new CompactNetwork(layers).write(scale);
        }
        return layers.convert(name);
    }
}
