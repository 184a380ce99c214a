package org.podstudio.packbuilder.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The manifest as bytes: keys sorted, two spaces, line feeds, UTF-8, so that the same facts give the same bytes. */
public final class ManifestJson {
    public static final String FILE = "manifest.json";
    public static final String VERSION = "1.0";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public byte[] write(Map<String, ?> manifest) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = mapper.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        try {
            return (writer.writeValueAsString(manifest) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is made of maps, lists, text, numbers and booleans", e);
        }
    }

    /** @throws IOException if it is no JSON, or says one thing twice */
    public JsonNode read(byte[] json) throws IOException {
        return mapper.readTree(json);
    }

    /** The schema that every manifest of this version keeps; it ships with the product. */
    public JsonSchema schema() {
        try (InputStream in = ManifestJson.class.getResourceAsStream("pack-manifest-1.0.schema.json")) {
            return new JsonSchema(mapper.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the manifest's schema is part of this module", e);
        }
    }
}
