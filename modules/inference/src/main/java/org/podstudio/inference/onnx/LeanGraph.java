package org.podstudio.inference.onnx;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.podstudio.inference.onnx.OnnxMessage.Field;

/**
 * Writes a network of which only the first result is wanted without what makes the others: of ISNet's twelve results eleven are for
 * its training; they cost a twentieth of the time and are kept until the end of a run. On processors where convolutions take what
 * they add to as well, those that look at several values put together look at one after the other instead (see {@link SplitConvolution}):
 * the values put together are the largest thing in memory. The same results to a rounding. Used once, for one file.
 */
public final class LeanGraph {
    private static final int LEAST_IR = 4;

    private final Map<String, LeanNode> makers = new HashMap<>();
    private final Map<String, LeanWeights> weights = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<Field> others = new ArrayList<>();
    private final List<Field> inputs = new ArrayList<>();
    private final List<Field> outputs = new ArrayList<>();
    private List<LeanNode> nodes = new ArrayList<>();

    private LeanGraph() {}

    /**
     * @param target is written anew and synced, if there is something to gain
     * @param cancelled asked while writing; once it says yes, an {@link InterruptedIOException} ends it
     * @return false when nothing is to gain; then nothing is written
     * @throws IOException also when {@code model} is no ONNX file
     */
    public static boolean write(Path model, Path target, BooleanSupplier cancelled) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            List<Field> file = OnnxMessage.fields(OnnxMessage.map(model, arena));
            List<Piece> pieces = new ArrayList<>();
            boolean gains = false;
            boolean known = file.stream().anyMatch(field -> field.number() == 1 && field.value() >= LEAST_IR);
            for (Field field : file) {
                if (field.number() == 7 && field.bytes() != null) {
                    LeanGraph graph = new LeanGraph();
                    graph.read(OnnxMessage.fields(field.bytes()));
                    gains = known && graph.shrink();
                    Piece.add(pieces, 7, graph.pieces());
                } else {
                    pieces.add(new Piece.Bytes(field.whole()));
                }
            }
            if (gains) {
                write(pieces, target, cancelled);
            }
            return gains;
        }
    }

    private static void write(List<Piece> pieces, Path target, BooleanSupplier cancelled) throws IOException {
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.CREATE)) {
            for (Piece piece : pieces) {
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedIOException("canceled while writing " + target.getFileName());
                }
                piece.write(out);
            }
            out.force(true);
        }
    }

    private void read(List<Field> graph) throws IOException {
        for (Field field : graph) {
            switch (field.number()) {
                case 1 -> nodes.add(LeanNode.read(field));
                case 5 -> {
                    LeanWeights one = LeanWeights.read(field);
                    weights.put(one.name(), one);
                }
                case 11 -> inputs.add(field);
                case 12 -> outputs.add(field);
                case 13 -> { } // what types values between layers have: it can be inferred
                default -> others.add(field);
            }
        }
    }

    /** @return whether anything changed */
    private boolean shrink() throws IOException {
        boolean outside = weights.values().stream().anyMatch(LeanWeights::outside) || nodes.stream().anyMatch(LeanNode::holdsGraph);
        if (outside || outputs.isEmpty()) {
            return false; // names are used in places that are not looked at here
        }
        boolean fewer = outputs.size() > 1;
        keepOnlyNeeded();
        boolean split = FastGraph.helps() && split();
        if (split) {
            keepOnlyNeeded();
        }
        return fewer || split;
    }

    private void keepOnlyNeeded() throws IOException {
        makers.clear();
        nodes.forEach(node -> node.outputs().forEach(output -> makers.put(output, node)));
        Set<LeanNode> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name(outputs.getFirst())));
        while (!open.isEmpty()) {
            LeanNode maker = makers.get(open.pop());
            if (maker != null && needed.add(maker)) {
                open.addAll(maker.inputs());
            }
        }
        nodes = new ArrayList<>(nodes.stream().filter(needed::contains).toList());
        uses.clear();
        nodes.forEach(node -> node.inputs().forEach(input -> uses.merge(input, 1, Integer::sum)));
        weights.keySet().retainAll(uses.keySet());
        outputs.subList(1, outputs.size()).clear();
        uses.merge(name(outputs.getFirst()), 1, Integer::sum);
    }

    private boolean split() throws IOException {
        Map<String, Long> channels = new LeanChannels(weights, inputs).of(nodes);
        List<LeanNode> all = new ArrayList<>();
        boolean any = false;
        for (LeanNode node : nodes) {
            LeanNode joined = node.inputs().size() > 1 ? makers.get(node.inputs().getFirst()) : null;
            SplitConvolution split = joined == null || uses.get(node.inputs().getFirst()) != 1 || uses.get(node.inputs().get(1)) != 1 ? null
                    : SplitConvolution.of(node, joined, weights.get(node.inputs().get(1)), channels);
            if (split == null) {
                all.add(node);
            } else {
                any = true;
                all.addAll(split.nodes());
                split.weights().forEach(part -> weights.put(part.name(), part));
            }
        }
        nodes = all;
        return any;
    }

    static String name(Field value) throws IOException {
        return OnnxMessage.fields(value.bytes()).stream().filter(field -> field.number() == 1).map(Field::text).findFirst().orElse("");
    }

    /** In the order of the file format: what is used stands before who uses it, as it was read. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        nodes.forEach(node -> pieces.add(node.piece()));
        others.forEach(field -> pieces.add(new Piece.Bytes(field.whole())));
        weights.values().stream().sorted(java.util.Comparator.comparing(LeanWeights::name)).forEach(one -> one.addTo(pieces));
        inputs.forEach(field -> pieces.add(new Piece.Bytes(field.whole())));
        outputs.forEach(field -> pieces.add(new Piece.Bytes(field.whole())));
        return pieces;
    }
}
