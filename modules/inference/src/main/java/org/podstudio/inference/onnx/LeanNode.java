package org.podstudio.inference.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.inference.onnx.OnnxMessage.Field;

/**
 * One step of a network.
 *
 * @param operation empty for one outside the standard set
 * @param attributes as they stand in the file
 * @param piece the step as a field of its graph
 */
record LeanNode(String operation, List<String> inputs, List<String> outputs, List<Field> attributes, Piece piece) {
    static LeanNode read(Field field) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        List<Field> attributes = new ArrayList<>();
        String operation = "";
        boolean standard = true;
        for (Field part : OnnxMessage.fields(field.bytes())) {
            switch (part.number()) {
                case 1 -> inputs.add(part.text());
                case 2 -> outputs.add(part.text());
                case 4 -> operation = part.text();
                case 5 -> attributes.add(part);
                case 7 -> standard = part.text().isEmpty() || part.text().equals("ai.onnx");
                default -> { }
            }
        }
        return new LeanNode(standard ? operation : "", inputs, outputs, attributes, new Piece.Bytes(field.whole()));
    }

    /** A step made here, with another's attributes. */
    static LeanNode of(String operation, List<String> inputs, String output, List<Field> attributes) {
        ProtoMessage node = new ProtoMessage();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(4, operation);
        attributes.forEach(attribute -> node.whole(attribute.whole()));
        return new LeanNode(operation, inputs, List.of(output), attributes, Piece.of(new ProtoMessage().message(1, node).toBytes()));
    }

    /** Whether it runs other steps, which may use any value by its name. */
    boolean holdsGraph() {
        return attributes.stream().anyMatch(attribute -> {
            try {
                return OnnxMessage.fields(attribute.bytes()).stream().anyMatch(field -> field.number() == 6 || field.number() == 11);
            } catch (IOException e) {
                return true;
            }
        });
    }

    /** A whole number among the attributes. */
    long whole(String name, long otherwise) throws IOException {
        for (Field attribute : attributes) {
            List<Field> fields = OnnxMessage.fields(attribute.bytes());
            if (fields.stream().anyMatch(field -> field.number() == 1 && field.text().equals(name))) {
                return fields.stream().filter(field -> field.number() == 3).mapToLong(Field::value).findFirst().orElse(otherwise);
            }
        }
        return otherwise;
    }
}
