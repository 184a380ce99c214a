package org.podstudio.inference.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.inference.onnx.ProtoMessage;

/**
 * An ONNX model in the making: from a picture {@code input} [1,3,height,width] to a picture {@code output}, both of 32-bit
 * floats and of any size. Equal calls give equal bytes. Field numbers are those of {@code onnx.proto}, a stable format.
 */
final class OnnxGraph {
    static final String INPUT = "input";
    static final String OUTPUT = "output";

    /** Versions that every runtime since 2022 reads. */
    private static final int IR_VERSION = 8;

    private static final int OPSET = 17;

    private static final int FLOAT = 1;

    private final ProtoMessage nodes = new ProtoMessage();
    private final ProtoMessage weights = new ProtoMessage();
    private int count;

    /** One operation being added; finished by {@link #to}. */
    final class Node {
        private final ProtoMessage message = new ProtoMessage();
        private final ProtoMessage attributes = new ProtoMessage();
        private final String operation;

        private Node(String operation, List<String> inputs) {
            this.operation = operation;
            inputs.forEach(input -> message.text(1, input));
        }

        Node whole(String name, long value) {
            attributes.message(5, new ProtoMessage().text(1, name).number(3, value).number(20, 2));
            return this;
        }

        Node real(String name, float value) {
            attributes.message(5, new ProtoMessage().text(1, name).real(2, value).number(20, 1));
            return this;
        }

        Node text(String name, String value) {
            attributes.message(5, new ProtoMessage().text(1, name).text(4, value).number(20, 3));
            return this;
        }

        Node wholes(String name, long... values) {
            ProtoMessage attribute = new ProtoMessage().text(1, name);
            for (long value : values) {
                attribute.number(8, value);
            }
            attributes.message(5, attribute.number(20, 7));
            return this;
        }

        /** Ends the node. @return {@code output} */
        String to(String output) {
            message.text(2, output).text(3, "n" + count++).text(4, operation);
            nodes.message(1, message.append(attributes));
            return output;
        }
    }

    Node node(String operation, String... inputs) {
        return new Node(operation, List.of(inputs));
    }

    Node node(String operation, List<String> inputs) {
        return new Node(operation, inputs);
    }

    /** Adds constant numbers. @param littleEndian 32-bit floats @return {@code name} */
    String weights(String name, byte[] littleEndian, long... shape) {
        ProtoMessage tensor = new ProtoMessage();
        for (long dimension : shape) {
            tensor.number(1, dimension);
        }
        weights.message(5, tensor.number(2, FLOAT).text(8, name).bytes(9, littleEndian));
        return name;
    }

    String weights(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return weights(name, bytes.array(), shape);
    }

    /** A convolution that keeps or shrinks the picture. @param bias null for none */
    String convolution(String name, String input, String weights, @Nullable String bias, Geometry geometry) {
        Node node = bias == null ? node("Conv", input, weights) : node("Conv", input, weights, bias);
        return node.wholes("dilations", geometry.dilation, geometry.dilation)
                .wholes("pads", geometry.padY, geometry.padX, geometry.padY, geometry.padX)
                .wholes("strides", geometry.stride, geometry.stride)
                .to(name);
    }

    /** @param padY rows added above and below, zeros */
    record Geometry(int dilation, int stride, int padY, int padX) {}

    /** @param name of the model itself, e.g. its catalogue id */
    byte[] toBytes(String name) {
        ProtoMessage graph = new ProtoMessage().append(nodes).text(2, name).append(weights)
                .message(11, picture(INPUT, "height", "width"))
                .message(12, picture(OUTPUT, "tall", "wide"));
        return new ProtoMessage()
                .number(1, IR_VERSION)
                .text(2, "PODStudio")
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").number(2, OPSET))
                .toBytes();
    }

    private static ProtoMessage picture(String name, String height, String width) {
        ProtoMessage shape = new ProtoMessage()
                .message(1, new ProtoMessage().number(1, 1))
                .message(1, new ProtoMessage().number(1, 3))
                .message(1, new ProtoMessage().text(2, height))
                .message(1, new ProtoMessage().text(2, width));
        return new ProtoMessage().text(1, name)
                .message(2, new ProtoMessage().message(1, new ProtoMessage().number(1, FLOAT).message(2, shape)));
    }
}
