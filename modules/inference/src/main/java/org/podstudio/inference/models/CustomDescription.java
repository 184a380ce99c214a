package org.podstudio.inference.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Upscaling;

/** Reads one model of the user's own. What may be left out has a careful default; what is not known is refused. */
final class CustomDescription {
    private static final Set<String> WORDS = Set.of("id", "title", "task", "file", "license", "commercial", "input_size", "mean", "std",
            "output", "scale", "overlap_px", "range", "channels", "content", "bytes_per_pixel");

    /** Enough for the heaviest network of the catalogue. */
    private static final long BASE_BYTES = 250_000_000;

    private static final long BYTES_PER_PIXEL = 20_000;
    private static final double GFLOP_PER_MEGAPIXEL = 15_000;
    private static final int OVERLAP_PX = 32;

    /** What most networks for backgrounds take that leave it open. */
    private static final int INPUT_PX = 1024;

    private final JsonNode json;
    private final Function<String, OptionalInt> inputs;

    private CustomDescription(JsonNode json, Function<String, OptionalInt> inputs) {
        this.json = json;
        this.inputs = inputs;
    }

    /**
     * @param inputs side of the pictures that a file of this name takes, asked where the description does not say
     * @throws IOException whose message says what is wrong
     */
    static ModelEntry read(JsonNode json, Function<String, OptionalInt> inputs) throws IOException {
        if (json == null || !json.isObject()) {
            throw new IOException("it does not describe a model");
        }
        for (var word : json.properties()) {
            if (!WORDS.contains(word.getKey())) {
                throw new IOException("\"" + word.getKey() + "\" is not known");
            }
        }
        return new CustomDescription(json, inputs).entry();
    }

    private ModelEntry entry() throws IOException {
        String id = text("id", null, "[a-z0-9]+(-[a-z0-9]+)*");
        String task = text("task", null, ModelEntry.BACKGROUND_REMOVAL + "|" + ModelEntry.UPSCALE);
        boolean upscales = task.equals(ModelEntry.UPSCALE);
        String file = text("file", id + ".onnx", "[A-Za-z0-9][A-Za-z0-9._-]*\\.onnx");
        return new ModelEntry(id, text("title", id, ".{1,200}"), task, file,
                null, null, null, text("license", "not stated", ".{1,500}"), text("commercial", "unknown", "yes|no|unknown"), false,
                upscales ? 0 : inputPx(file),
                upscales ? List.of() : channels("mean"), upscales ? List.of() : channels("std"),
                upscales ? "picture" : text("output", "mask", "mask|logits"), upscales ? upscaling() : null, List.of());
    }

    private int inputPx(String file) throws IOException {
        return json.has("input_size") ? (int) whole("input_size", null, 32, 4096) : inputs.apply(file).orElse(INPUT_PX);
    }

    private Upscaling upscaling() throws IOException {
        List<String> content = new ArrayList<>();
        for (JsonNode one : json.path("content")) {
            content.add(one.asText());
        }
        if (!Set.of("illustration", "photo").containsAll(content)) {
            throw new IOException("\"content\" may hold \"illustration\" and \"photo\"");
        }
        return new Upscaling((int) whole("scale", null, 2, 8), (int) whole("overlap_px", (long) OVERLAP_PX, 0, 256),
                whole("range", 1L, 1, 255) == 255 ? 255 : 1, text("channels", "rgb", "rgb|bgr"), "reflect", content,
                GFLOP_PER_MEGAPIXEL, BASE_BYTES, whole("bytes_per_pixel", BYTES_PER_PIXEL, 1, 10_000_000));
    }

    private String text(String word, @Nullable String otherwise, String pattern) throws IOException {
        JsonNode value = json.path(word);
        if (value.isMissingNode() && otherwise != null) {
            return otherwise;
        }
        if (!value.isTextual() || !value.asText().matches(pattern)) {
            throw new IOException("\"" + word + "\" " + (value.isMissingNode() ? "is missing" : "cannot be " + value));
        }
        return value.asText();
    }

    private long whole(String word, @Nullable Long otherwise, long least, long most) throws IOException {
        JsonNode value = json.path(word);
        if (value.isMissingNode() && otherwise != null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw new IOException("\"" + word + "\" is a whole number from " + least + " to " + most);
        }
        return value.asLong();
    }

    private List<Float> channels(String word) throws IOException {
        List<Float> values = new ArrayList<>();
        for (JsonNode one : json.path(word)) {
            float value = one.isNumber() ? one.floatValue() : Float.NaN;
            if (!(value >= 0 && value <= 1) || word.equals("std") && value == 0) {
                throw new IOException("\"" + word + "\" has a number that is not between 0 and 1");
            }
            values.add(value);
        }
        if (values.size() != 3) {
            throw new IOException("\"" + word + "\" needs three numbers: red, green, blue");
        }
        return values;
    }
}
