package org.podstudio.media.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON as generators write it: NaN occurs, and numbers come as texts. */
public final class Json {
    /** A million values take some 60 MB as a tree; graphs of thousands of nodes have tens of thousands. */
    private static final long MAX_TOKENS = 1_000_000;

    private static final int MAX_DEPTH = 500;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxTokenCount(MAX_TOKENS).maxNestingDepth(MAX_DEPTH).maxStringLength(TextSink.MAX_BYTES).build()).build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    private static final int MAX_NUMBER = 100;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,20})?");

    private Json() {}

    /** The object in {@code text}; empty when it is none. Zero bytes at its end are left out. */
    public static Optional<JsonNode> object(@Nullable String text) {
        String trimmed = text == null ? "" : trimmed(text);
        if (!trimmed.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode node = MAPPER.readTree(trimmed);
            return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException e) {
            // Damaged metadata is no metadata.
            return Optional.empty();
        }
    }

    /** Whether a text begins as an object with members and cannot be read as one. */
    static boolean brokenObject(String text) {
        String trimmed = trimmed(text);
        return trimmed.startsWith("{") && trimmed.substring(1).stripLeading().startsWith("\"") && object(trimmed).isEmpty();
    }

    /** A member that is an object itself, or the text of one. */
    public static Optional<JsonNode> object(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return node.isObject() ? Optional.of(node) : node.isTextual() ? object(node.asText()) : Optional.empty();
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        String bare = text.substring(0, end).stripLeading();
        return bare.startsWith("\ufeff") ? bare.substring(1).stripLeading() : bare;
    }

    /** The text of the first of these members that is one. */
    public static @Nullable String text(JsonNode node, String name, String... others) {
        String first = text(node, name);
        for (int i = 0; first == null && i < others.length; i++) {
            first = text(node, others[i]);
        }
        return first;
    }

    /** The number of the first of these members that has one. */
    public static @Nullable Number number(JsonNode node, String name, String... others) {
        Number first = number(node, name);
        for (int i = 0; first == null && i < others.length; i++) {
            first = number(node, others[i]);
        }
        return first;
    }

    /** The text of a member, null when it is absent or no text. */
    public static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? value.asText() : null;
    }

    /** The number of a member, also when it is written as a text. */
    public static @Nullable Number number(JsonNode node, String name) {
        return number(node.path(name));
    }

    public static @Nullable Number number(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.bigIntegerValue();
        }
        if (value.isNumber()) {
            double number = value.asDouble();
            return Double.isFinite(number) ? number : null;
        }
        return value.isTextual() ? number(value.asText()) : null;
    }

    /** A number in decimal notation; null when the text is none. */
    public static @Nullable Number number(@Nullable String text) {
        if (text == null || text.length() > MAX_NUMBER || !NUMBER.matcher(text.strip()).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(text.strip());
        return value.scale() <= 0 ? value.toBigInteger() : (Number) value.doubleValue();
    }
}
