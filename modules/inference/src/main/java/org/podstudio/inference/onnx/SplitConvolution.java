package org.podstudio.inference.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A convolution over values that are put together, said as the sum of convolutions over each: nothing is copied to be put together,
 * and the runtime adds to what is there already while it computes.
 */
record SplitConvolution(List<LeanNode> nodes, List<LeanWeights> weights) {
    /** Channels in a block of the runtime, at most: a part that fills no block would be turned back and forth. */
    private static final int BLOCK = 16;

    /** @param joined what made the convolution's input @return null where it cannot be split */
    static @Nullable SplitConvolution of(LeanNode convolution, LeanNode joined, @Nullable LeanWeights kernel, Map<String, Long> channels)
            throws IOException {
        if (!convolution.operation().equals("Conv") || !joined.operation().equals("Concat") || joined.inputs().size() < 2
                || joined.whole("axis", 0) != 1
                || convolution.whole("group", 1) != 1 || kernel == null || kernel.values() == null || kernel.shape().size() != 4) {
            return null;
        }
        long sum = 0;
        for (String input : joined.inputs()) {
            Long count = channels.get(input);
            if (count == null || count < 1 || count % BLOCK != 0) {
                return null;
            }
            sum += count;
        }
        long bytes = kernel.shape().stream().mapToLong(Long::longValue).reduce(Float.BYTES, Math::multiplyExact);
        return sum == kernel.shape().get(1) && bytes == kernel.values().remaining() ? split(convolution, joined.inputs(), kernel, channels) : null;
    }

    private static SplitConvolution split(LeanNode convolution, List<String> inputs, LeanWeights kernel, Map<String, Long> channels) {
        List<LeanNode> nodes = new ArrayList<>();
        List<LeanWeights> weights = new ArrayList<>();
        String result = convolution.outputs().getFirst();
        String sum = null;
        int at = 0;
        for (int i = 0; i < inputs.size(); i++) {
            int count = Math.toIntExact(channels.get(inputs.get(i)));
            LeanWeights part = kernel.channels("podstudio:" + i + ":" + kernel.name(), at, count);
            weights.add(part);
            at += count;
            List<String> from = new ArrayList<>(List.of(inputs.get(i), part.name()));
            if (i == 0 && convolution.inputs().size() > 2) {
                from.add(convolution.inputs().get(2)); // the bias counts once
            }
            String made = "podstudio:" + i + ":" + result;
            nodes.add(LeanNode.of("Conv", from, made, convolution.attributes()));
            if (sum != null) {
                String together = i == inputs.size() - 1 ? result : "podstudio:sum" + i + ":" + result;
                nodes.add(LeanNode.of("Add", List.of(made, sum), together, List.of()));
                made = together;
            }
            sum = made;
        }
        return new SplitConvolution(nodes, weights);
    }
}
