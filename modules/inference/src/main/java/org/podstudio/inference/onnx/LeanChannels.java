package org.podstudio.inference.onnx;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.inference.onnx.OnnxMessage.Field;

/** How many channels the values of a network have, as far as that can be told without computing. */
record LeanChannels(Map<String, LeanWeights> weights, List<Field> inputs) {
    private static final Set<String> KEEP = Set.of("Relu", "MaxPool", "Resize", "Cast", "Sigmoid", "LeakyRelu", "AveragePool");

    /** @param nodes in the order in which they compute */
    Map<String, Long> of(List<LeanNode> nodes) throws IOException {
        Map<String, Long> channels = new HashMap<>();
        for (Field input : inputs) {
            channels.put(LeanGraph.name(input), input(input));
        }
        for (LeanNode node : nodes) {
            Long made = made(node, channels);
            if (made != null) {
                channels.put(node.outputs().getFirst(), made);
            }
        }
        return channels;
    }

    private @Nullable Long made(LeanNode node, Map<String, Long> channels) throws IOException {
        if (node.inputs().isEmpty() || node.outputs().isEmpty()) {
            return null;
        }
        List<Long> seen = node.inputs().stream().map(channels::get).toList();
        return switch (node.operation()) {
            case "Conv" -> {
                LeanWeights kernel = weights.get(node.inputs().get(1));
                yield kernel == null || kernel.shape().isEmpty() ? null : kernel.shape().getFirst();
            }
            case "Concat" -> node.whole("axis", 0) != 1 || seen.stream().anyMatch(Objects::isNull) ? null
                    : seen.stream().mapToLong(Long::longValue).sum();
            case "Add" -> seen.size() == 2 && Objects.equals(seen.get(0), seen.get(1)) ? seen.getFirst() : null;
            default -> KEEP.contains(node.operation()) ? seen.getFirst() : null;
        };
    }

    /** The second dimension of the network's input, where the file tells it. */
    private static @Nullable Long input(Field value) throws IOException {
        Field place = value;
        for (int number : new int[] {2, 1, 2}) { // type, tensor, shape
            Field next = null;
            for (Field field : OnnxMessage.fields(place.bytes())) {
                next = field.number() == number && field.bytes() != null ? field : next;
            }
            if (next == null) {
                return null;
            }
            place = next;
        }
        List<Field> all = OnnxMessage.fields(place.bytes());
        return all.size() < 2 || all.get(1).bytes() == null ? null
                : OnnxMessage.fields(all.get(1).bytes()).stream().filter(field -> field.number() == 1).map(Field::value).findFirst().orElse(null);
    }
}
