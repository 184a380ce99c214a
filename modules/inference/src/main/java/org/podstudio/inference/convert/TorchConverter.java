package org.podstudio.inference.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns a PyTorch checkpoint of the "compact" upscalers of Real-ESRGAN into an ONNX file. A checkpoint holds numbers and
 * names, not the network; which network it is for is known here: convolutions of 3x3, each but the last followed by slopes,
 * then pixels are shuffled and added to the enlarged picture. Same input, same bytes.
 */
public final class TorchConverter {
    private TorchConverter() {}

    /** @param name the ONNX model will have @param scale of the network */
    public static byte[] convert(String name, Path checkpoint, int scale) throws UnsupportedNetwork {
        Map<String, TorchCheckpoint.Tensor> tensors = TorchCheckpoint.read(checkpoint);
        int last = tensors.size() / 3 * 2; // weight, bias, slopes; and one convolution at the end
        if (tensors.size() % 3 != 2 || last < 2) {
            throw new UnsupportedNetwork("the checkpoint is not of a compact upscaler: it has " + tensors.size() + " tables of weights");
        }
        List<String> lines = new ArrayList<>(List.of("Input in 0 1 data", "Split split 1 2 data d0 x0"));
        List<byte[]> bin = new ArrayList<>();
        for (int i = 0; i <= last; i += 2) {
            TorchCheckpoint.Tensor kernel = tensor(tensors, "body." + i + ".weight", 4);
            long[] shape = kernel.shape();
            TorchCheckpoint.Tensor bias = tensor(tensors, "body." + i + ".bias", 1);
            if (shape[2] != 3 || shape[3] != 3 || bias.shape()[0] != shape[0] || i == last && shape[0] != 3L * scale * scale) {
                throw new UnsupportedNetwork("the checkpoint is not of a compact upscaler of " + scale + " times: layer " + i + " does not fit");
            }
            lines.add("Convolution c" + i + " 1 1 x" + i + " y" + i + " 0=" + shape[0] + " 1=3 4=1 5=1 6=" + kernel.count());
            bin.add(new byte[4]); // says: 32-bit floats
            bin.add(kernel.littleEndian());
            bin.add(bias.littleEndian());
            if (i < last) {
                TorchCheckpoint.Tensor slopes = tensor(tensors, "body." + (i + 1) + ".weight", 1);
                if (slopes.shape()[0] != shape[0]) {
                    throw new UnsupportedNetwork("the slopes of layer " + (i + 1) + " do not fit");
                }
                lines.add("PReLU p" + i + " 1 1 y" + i + " x" + (i + 2) + " 0=" + shape[0]);
                bin.add(slopes.littleEndian());
            }
        }
        lines.add("PixelShuffle shuffle 1 1 y" + last + " s 0=" + scale);
        lines.add("Interp near 1 1 d0 n 0=1 1=" + scale + " 2=" + scale);
        lines.add("BinaryOp add 2 1 s n out 0=0");
        String param = "7767517\n" + lines.size() + " " + lines.size() + "\n" + String.join("\n", lines);
        return NcnnConverter.convert(name, param, joined(bin));
    }

    private static TorchCheckpoint.Tensor tensor(Map<String, TorchCheckpoint.Tensor> tensors, String name, int dimensions)
            throws UnsupportedNetwork {
        TorchCheckpoint.Tensor tensor = tensors.get(name);
        if (tensor == null || tensor.shape().length != dimensions) {
            throw new UnsupportedNetwork("the checkpoint is not of a compact upscaler: " + name + " is missing or of another shape");
        }
        return tensor;
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteBuffer all = ByteBuffer.allocate(pieces.stream().mapToInt(piece -> piece.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
        pieces.forEach(all::put);
        return all.array();
    }
}
