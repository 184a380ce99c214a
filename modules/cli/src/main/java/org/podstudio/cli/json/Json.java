package org.podstudio.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.problem.Problem;

/** Writes maps, lists and values as JSON. Jackson's streaming half only: its data binding would cost start-up time. */
public final class Json {
    private Json() {}

    /** Writes one compact document; leaves the writer open. */
    public static void write(@Nullable Object value, Writer writer) throws IOException {
        try (JsonGenerator out = new JsonFactory().createGenerator(writer)) {
            out.disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature());
            out.disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM.mappedFeature());
            value(value, out);
        }
    }

    private static void value(@Nullable Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Boolean yes -> out.writeBoolean(yes);
            case Double number -> decimal(number, out);
            case Float number -> decimal(number, out);
            case BigInteger number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.longValue());
            case Instant time -> out.writeString(time.truncatedTo(ChronoUnit.MILLIS).toString());
            case Path path -> out.writeString(Visible.path(path));
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.writeFieldName(String.valueOf(entry.getKey()));
                    value(entry.getValue(), out);
                }
                out.writeEndObject();
            }
            case Iterable<?> list -> {
                out.writeStartArray();
                for (Object item : list) {
                    value(item, out);
                }
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }

    /** JSON has no infinity: what is no number is absent. */
    private static void decimal(double number, JsonGenerator out) throws IOException {
        if (!Double.isFinite(number)) {
            out.writeNull();
        } else {
            out.writeNumber(number);
        }
    }

    /** {@code code, what, why, next}. */
    public static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("what", problem.what());
        json.put("why", problem.why());
        json.put("next", problem.next());
        return json;
    }
}
