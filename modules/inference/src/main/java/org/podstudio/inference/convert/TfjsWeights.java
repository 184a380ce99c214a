package org.podstudio.inference.convert;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of a TensorFlow.js model: pieces of files, put together, hold them in the order of the manifest. */
final class TfjsWeights {
    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Set<String> unused = new HashSet<>();

    /** @param values 32-bit floats, little endian */
    private record Tensor(long[] shape, byte[] values) {}

    /** @param pieces by the paths that the manifest names */
    TfjsWeights(JsonNode manifest, Map<String, byte[]> pieces) throws UnsupportedNetwork {
        if (!manifest.isArray() || manifest.isEmpty()) {
            throw new UnsupportedNetwork("the model lists no weights");
        }
        for (JsonNode group : manifest) {
            ByteBuffer all = joined(group.path("paths"), pieces);
            for (JsonNode weight : group.path("weights")) {
                add(weight, all);
            }
            if (all.hasRemaining()) {
                throw new UnsupportedNetwork(all.remaining() + " bytes of the weights belong to no layer");
            }
        }
        unused.addAll(tensors.keySet());
    }

    private static ByteBuffer joined(JsonNode paths, Map<String, byte[]> pieces) throws UnsupportedNetwork {
        long length = 0;
        for (JsonNode path : paths) {
            byte[] piece = pieces.get(path.asText());
            if (piece == null) {
                throw new UnsupportedNetwork("the file " + path.asText() + " of the model is missing");
            }
            length += piece.length;
        }
        if (length > Integer.MAX_VALUE) {
            throw new UnsupportedNetwork("the model is too large");
        }
        ByteBuffer all = ByteBuffer.allocate((int) length);
        for (JsonNode path : paths) {
            all.put(pieces.get(path.asText()));
        }
        return all.flip();
    }

    private void add(JsonNode weight, ByteBuffer from) throws UnsupportedNetwork {
        String name = weight.path("name").asText();
        if (!weight.path("dtype").asText().equals("float32") || weight.has("quantization")) {
            throw new UnsupportedNetwork("the weights " + name + " are not 32-bit floats");
        }
        long[] shape = new long[weight.path("shape").size()];
        long count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = weight.path("shape").path(i).asLong(0);
            count = shape[i] < 1 || count > from.remaining() ? Long.MAX_VALUE : count * Math.min(shape[i], Integer.MAX_VALUE);
        }
        if (count > from.remaining() / 4) {
            throw new UnsupportedNetwork("the file ends in the middle of the weights " + name);
        }
        byte[] values = new byte[(int) count * 4];
        from.get(values);
        ByteBuffer numbers = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);
        while (numbers.hasRemaining()) {
            if (!Float.isFinite(numbers.getFloat())) {
                throw new UnsupportedNetwork("the weights " + name + " are damaged");
            }
        }
        if (tensors.put(name, new Tensor(shape, values)) != null) {
            throw new UnsupportedNetwork("the weights " + name + " are there twice");
        }
    }

    /** Shape of weights, null when there are none of this name. */
    long @Nullable [] shape(String name) {
        Tensor tensor = tensors.get(name);
        return tensor == null ? null : tensor.shape.clone();
    }

    /** @return 32-bit floats, little endian */
    byte[] values(String name) {
        unused.remove(name);
        return tensors.get(name).values;
    }

    /** As {@link #values}, of a kernel whose order [height][width][in][out] is turned into [out][in][height][width]. */
    byte[] kernel(String name) {
        long[] shape = tensors.get(name).shape;
        int height = (int) shape[0];
        int width = (int) shape[1];
        int in = (int) shape[2];
        int out = (int) shape[3];
        ByteBuffer from = ByteBuffer.wrap(values(name));
        ByteBuffer to = ByteBuffer.allocate(from.capacity());
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int place = 0; place < height * width; place++) {
                    to.putInt(from.getInt(((place * in + i) * out + o) * 4)); // four bytes as they are
                }
            }
        }
        return to.array();
    }

    void finish() throws UnsupportedNetwork {
        if (!unused.isEmpty()) {
            throw new UnsupportedNetwork("the weights " + unused.stream().sorted().findFirst().get() + " belong to no layer");
        }
    }
}
