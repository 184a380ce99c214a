package org.podstudio.media.metadata.a1111;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/** The adapters that a text names, in each of the ways that programs have found for it. */
final class Adapters {
    private static final Pattern IN_PROMPT = Pattern.compile("<(?:lora|lyco|lycoris):([^:<>]+)(?::([^<>]*))?>");

    private final Settings settings;
    private final Found found;

    Adapters(Settings settings, Found found) {
        this.settings = settings;
        this.found = found;
    }

    void collect(String prompt) {
        Matcher matcher = IN_PROMPT.matcher(prompt);
        while (matcher.find()) {
            found.lora(matcher.group(1).strip(), weight(matcher.group(2)));
        }
        hashed();
        numbered();
        resources();
    }

    /** {@code Lora hashes: "name: hash, …"}, and Fooocus tells the weights in a second list of that form. */
    private void hashed() {
        String hashes = settings.text("Lora hashes");
        Map<String, Double> weights = new HashMap<>();
        String weighed = settings.text("Lora weights");
        for (String pair : weighed == null ? new String[0] : weighed.split(",")) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                weights.put(pair.substring(0, colon).strip(), weight(pair.substring(colon + 1).strip()));
            }
        }
        for (String pair : hashes == null ? new String[0] : hashes.split(",")) {
            String name = pair.split(":")[0].strip();
            found.lora(name, weights.get(name));
        }
    }

    /** The extension "Additional Networks" of former times, "name(hash)"; and savers of ComfyUI that number likewise. */
    private void numbered() {
        for (int i = 1; settings.has("AddNet Model " + i); i++) {
            lora(settings.text("AddNet Model " + i), settings.number("AddNet Weight " + i));
        }
        for (int i = 0; settings.has("Lora_" + i + " Model name"); i++) {
            lora(settings.text("Lora_" + i + " Model name"), settings.number("Lora_" + i + " Strength model"));
        }
    }

    private void lora(@Nullable String name, @Nullable Number weight) {
        if (name != null) {
            found.lora(name.replaceFirst("\\([0-9a-f]+\\)$", ""), weight == null ? null : weight.doubleValue());
        }
    }

    /** Civitai names its resources in a JSON list instead of the prompt; the kind stands there or in the resource's address. */
    private void resources() {
        String list = settings.text("Civitai resources");
        Optional<JsonNode> resources = list == null ? Optional.empty() : Json.object("{\"list\":" + list + "}");
        if (resources.isEmpty()) {
            return;
        }
        for (JsonNode resource : resources.get().path("list")) {
            String name = Json.text(resource, "modelName");
            String[] address = resource.path("air").asText("").split(":");
            String type = (address.length > 3 ? address[3] : resource.path("type").asText("")).toLowerCase(Locale.ROOT);
            if (name != null && type.equals("checkpoint") && !settings.has("Model")) {
                found.model(name);
            } else if (name != null && type.startsWith("l")) {
                lora(name, Json.number(resource, "weight"));
            }
        }
    }

    private static @Nullable Double weight(@Nullable String text) {
        Number number = text == null ? null : Json.number(text.split(":")[0]);
        return number == null ? null : number.doubleValue();
    }
}
