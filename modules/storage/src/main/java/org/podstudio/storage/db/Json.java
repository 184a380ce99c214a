package org.podstudio.storage.db;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to and from maps, lists, text, numbers, booleans and null. Streams instead of data binding: listing one asset
 * must not pay for reflection over every record.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    public static String write(@Nullable Object value) {
        return write(value, false);
    }

    /** For files that people read. */
    public static String writePretty(@Nullable Object value) {
        return write(value, true) + "\n";
    }

    private static String write(@Nullable Object value, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            if (pretty) {
                out.useDefaultPrettyPrinter();
            }
            write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.writeFieldName(String.valueOf(entry.getKey()));
                    write(out, entry.getValue());
                }
                out.writeEndObject();
            }
            case Collection<?> items -> {
                out.writeStartArray();
                for (Object item : items) {
                    write(out, item);
                }
                out.writeEndArray();
            }
            case Boolean flag -> out.writeBoolean(flag);
            case Double number when !Double.isFinite(number) -> out.writeNull();
            case Float number when !Float.isFinite(number) -> out.writeNull();
            case Number number -> out.writeNumber(number.toString());
            default -> out.writeString(value.toString());
        }
    }

    /** @throws UncheckedIOException if it is no JSON */
    public static @Nullable Object read(String text) {
        try (JsonParser in = FACTORY.createParser(text)) {
            in.nextToken();
            return value(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object's members; empty when the text holds something else. */
    @SuppressWarnings("unchecked") // value() makes maps with text keys only
    public static Map<String, Object> readMap(String text) {
        return read(text) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** An array's texts; empty when the text holds something else. */
    public static List<String> readTexts(String text) {
        return read(text) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static @Nullable Object value(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    map.put(name, value(in));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(in));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> in.getText();
        };
    }
}
