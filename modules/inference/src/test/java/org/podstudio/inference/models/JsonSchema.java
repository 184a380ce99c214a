package org.podstudio.inference.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks JSON by the part of JSON Schema (2020-12) that our own schema uses; any other rule is refused, not skipped. */
final class JsonSchema {
    private static final Set<String> TEXTS = Set.of("$schema", "title", "description", "$defs");

    private final JsonNode root;

    JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** One line per mistake, beginning with its place. */
    List<String> errors(JsonNode value) {
        List<String> errors = new ArrayList<>();
        check(root, value, "$", errors);
        return errors;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> errors) {
        if (schema.isBoolean()) {
            if (!schema.asBoolean()) {
                errors.add(at + " does not belong here");
            }
            return;
        }
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            JsonNode wanted = rule.getValue();
            boolean fits = switch (rule.getKey()) {
                case "$ref" -> {
                    check(root.at(wanted.asText().substring(1)), value, at, errors);
                    yield true;
                }
                case "type" -> wanted.isArray() ? anyType(wanted, value) : isType(wanted.asText(), value);
                case "const" -> wanted.equals(value);
                case "enum" -> contains(wanted, value);
                case "pattern" -> !value.isTextual() || Pattern.compile(wanted.asText()).matcher(value.asText()).find();
                case "minLength" -> !value.isTextual() || value.asText().length() >= wanted.asInt();
                case "minimum" -> !value.isNumber() || value.asDouble() >= wanted.asDouble();
                case "maximum" -> !value.isNumber() || value.asDouble() <= wanted.asDouble();
                case "minItems" -> !value.isArray() || value.size() >= wanted.asInt();
                case "maxItems" -> !value.isArray() || value.size() <= wanted.asInt();
                case "items" -> {
                    for (int i = 0; value.isArray() && i < value.size(); i++) {
                        check(wanted, value.get(i), at + "[" + i + "]", errors);
                    }
                    yield true;
                }
                case "required" -> {
                    wanted.forEach(name -> {
                        if (value.isObject() && !value.has(name.asText())) {
                            errors.add(at + " lacks " + name.asText());
                        }
                    });
                    yield true;
                }
                case "properties" -> {
                    wanted.properties().forEach(property -> {
                        if (value.has(property.getKey())) {
                            check(property.getValue(), value.get(property.getKey()), at + "." + property.getKey(), errors);
                        }
                    });
                    yield true;
                }
                case "if" -> {
                    List<String> no = new ArrayList<>();
                    check(wanted, value, at, no);
                    JsonNode then = schema.get(no.isEmpty() ? "then" : "else");
                    if (then != null) {
                        check(then, value, at, errors);
                    }
                    yield true;
                }
                case "then", "else" -> true; // read with their "if"
                case "additionalProperties" -> {
                    value.fieldNames().forEachRemaining(name -> {
                        if (!wanted.asBoolean(true) && !schema.path("properties").has(name)) {
                            errors.add(at + "." + name + " is not known");
                        }
                    });
                    yield true;
                }
                default -> {
                    if (!TEXTS.contains(rule.getKey())) {
                        throw new IllegalArgumentException("the rule \"" + rule.getKey() + "\" is not checked here");
                    }
                    yield true;
                }
            };
            if (!fits) {
                errors.add(at + " does not fit " + rule.getKey() + " " + wanted);
            }
        }
    }

    private static boolean anyType(JsonNode types, JsonNode value) {
        for (JsonNode type : types) {
            if (isType(type.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("the type \"" + type + "\" is not known");
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
