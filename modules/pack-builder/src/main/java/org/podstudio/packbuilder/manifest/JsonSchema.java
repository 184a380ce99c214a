package org.podstudio.packbuilder.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Validates JSON against a schema: the part of JSON Schema 2020-12 that our schemas use. A keyword it does not know is
 * refused when the schema is read, so that no rule is passed over in silence.
 */
public final class JsonSchema {
    /** Enough to tell what is wrong, few enough to read. */
    private static final int MAX_PROBLEMS = 20;

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description", "$comment", "examples");
    private static final Set<String> RULES = Set.of("$ref", "type", "const", "enum", "pattern", "minLength", "minimum", "maximum",
            "minItems", "items", "required", "properties", "additionalProperties", "propertyNames");

    private final JsonNode root;

    public JsonSchema(JsonNode root) {
        this.root = root;
        known(root);
    }

    private static void known(JsonNode schema) {
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            String name = rule.getKey();
            if (!ANNOTATIONS.contains(name) && !RULES.contains(name)) {
                throw new IllegalArgumentException("this validator does not know the rule \"" + name + "\"");
            }
            switch (name) {
                case "properties", "$defs" -> rule.getValue().forEach(JsonSchema::known);
                case "items", "additionalProperties", "propertyNames" -> known(rule.getValue());
                default -> { }
            }
        }
    }

    /** What does not keep the schema, each with its place as a JSON pointer; empty when it is valid. */
    public List<String> problems(JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(root, value, "", problems);
        return problems;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> problems) {
        if (problems.size() >= MAX_PROBLEMS) {
            return;
        }
        if (schema.isBoolean()) {
            require(schema.booleanValue(), at, "is not allowed here", problems);
            return;
        }
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").textValue().substring(1)), value, at, problems);
        }
        if (schema.has("type") && !hasType(schema.get("type"), value)) {
            problems.add(place(at) + " must be " + schema.get("type") + " and is " + typeOf(value));
            return;
        }
        require(!schema.has("const") || schema.get("const").equals(value), at, "must be " + schema.get("const"), problems);
        require(!schema.has("enum") || contains(schema.get("enum"), value), at, "must be one of " + schema.get("enum"), problems);
        if (value.isTextual()) {
            text(schema, value.textValue(), at, problems);
        } else if (value.isNumber()) {
            require(!schema.has("minimum") || value.doubleValue() >= schema.get("minimum").doubleValue(), at,
                    "must be at least " + schema.get("minimum"), problems);
            require(!schema.has("maximum") || value.doubleValue() <= schema.get("maximum").doubleValue(), at,
                    "must be at most " + schema.get("maximum"), problems);
        } else if (value.isArray()) {
            require(value.size() >= schema.path("minItems").asInt(0), at, "has too few elements", problems);
            for (int i = 0; schema.has("items") && i < value.size(); i++) {
                check(schema.get("items"), value.get(i), at + "/" + i, problems);
            }
        } else if (value.isObject()) {
            object(schema, value, at, problems);
        }
    }

    private void text(JsonNode schema, String text, String at, List<String> problems) {
        require(text.codePointCount(0, text.length()) >= schema.path("minLength").asInt(0), at, "is too short", problems);
        require(!schema.has("pattern") || Pattern.compile(schema.get("pattern").textValue()).matcher(text).find(), at,
                "must match " + schema.get("pattern"), problems);
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> problems) {
        schema.path("required").forEach(name ->
                require(value.has(name.textValue()), at, "must have \"" + name.textValue() + "\"", problems));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String place = at + "/" + field.getKey();
            JsonNode rule = schema.path("properties").get(field.getKey());
            JsonNode other = schema.get("additionalProperties");
            if (schema.has("propertyNames")) {
                check(schema.get("propertyNames"), com.fasterxml.jackson.databind.node.TextNode.valueOf(field.getKey()), place, problems);
            }
            if (rule != null) {
                check(rule, field.getValue(), place, problems);
            } else if (other != null) {
                check(other, field.getValue(), place, problems);
            }
        }
    }

    private static void require(boolean holds, String at, String what, List<String> problems) {
        if (!holds && problems.size() < MAX_PROBLEMS) {
            problems.add(place(at) + " " + what);
        }
    }

    private static String place(String at) {
        return at.isEmpty() ? "the document" : at;
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (hasType(each, value)) {
                    return true;
                }
            }
            return false;
        }
        String actual = typeOf(value);
        return actual.equals(type.textValue()) || actual.equals("integer") && type.textValue().equals("number");
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            case OBJECT -> "object";
            case BINARY, POJO -> throw new IllegalArgumentException("not JSON");
        };
    }
}
