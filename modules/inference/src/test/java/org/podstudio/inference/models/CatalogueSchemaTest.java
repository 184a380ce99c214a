package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.model.ModelEntry;

/** The catalogue holds what its schema asks, and nothing that we do not know. */
class CatalogueSchemaTest {
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void catalogueFollowsItsSchema() throws IOException {
        assertThat(schema().errors(catalogue())).isEmpty();
    }

    @Test
    void packedCatalogueIsTheOneInTheRepository() throws IOException {
        try (var packed = Catalogue.class.getResourceAsStream("catalogue.json")) {
            assertThat(mapper.readTree(packed)).isEqualTo(catalogue());
        }
    }

    @Test
    void schemaRefusesWhatIsWrong() throws IOException {
        assertThat(schema().errors(changed(model -> model.remove("license")))).anyMatch(e -> e.contains("license"));
        assertThat(schema().errors(changed(model -> model.put("commercial", "maybe")))).anyMatch(e -> e.contains("commercial"));
        assertThat(schema().errors(changed(model -> model.put("sha256", "b6e8")))).anyMatch(e -> e.contains("sha256"));
        assertThat(schema().errors(changed(model -> model.put("file", "../model.onnx")))).anyMatch(e -> e.contains("file"));
        assertThat(schema().errors(changed(model -> model.put("tested", "yes")))).anyMatch(e -> e.contains("tested"));
        assertThat(schema().errors(changed(model -> model.put("colour", "red")))).anyMatch(e -> e.contains("colour"));
        assertThat(schema().errors(changed(model -> model.putArray("mean").add(0.5)))).anyMatch(e -> e.contains("mean"));
        assertThat(schema().errors(changed(model -> model.putArray("sources")))).anyMatch(e -> e.contains("sources"));
        assertThat(schema().errors(changed(model ->
                ((ObjectNode) model.get("sources").get(0)).put("location", "http://plain.example/model.onnx"))))
                .anyMatch(e -> e.contains("location"));
    }

    @Test
    void eachTaskHasItsOwnWayOfUse() throws IOException {
        assertThat(schema().errors(changed(model -> model.put("task", "upscale")))).anyMatch(e -> e.contains("upscaling"))
                .anyMatch(e -> e.contains("mean does not belong")).anyMatch(e -> e.contains("output"));
        assertThat(schema().errors(changed(model -> model.remove("mean")))).anyMatch(e -> e.contains("mean"));
        ObjectNode upscaler = (ObjectNode) catalogue().get("models").findValue("upscaling");
        assertThat(schema().errors(changed(model -> model.set("upscaling", upscaler)))).anyMatch(e -> e.contains("upscaling"));
        ObjectNode catalogue = (ObjectNode) catalogue();
        ((ObjectNode) catalogue.get("models").findValue("upscaling")).put("range", 2);
        assertThat(schema().errors(catalogue)).anyMatch(e -> e.contains("range"));
    }

    @Test
    void upscalersAreReadWithTheirSettings() {
        assertThat(Catalogue.builtIn().all()).filteredOn(model -> model.task().equals(ModelEntry.UPSCALE)).isNotEmpty()
                .allSatisfy(model -> {
                    assertThat(model.upscaling()).isNotNull();
                    assertThat(model.mean()).isEmpty();
                });
        assertThat(Catalogue.builtIn().find("realesr-animevideov3").orElseThrow().upscaling()).satisfies(how -> {
            assertThat(how.scale()).isEqualTo(4);
            assertThat(how.overlapPx()).isEqualTo(18);
            assertThat(how.content()).containsExactly("illustration");
            assertThat(how.bytesFor(532, 532)).as("measured: 572 MB").isBetween(540_000_000L, 600_000_000L);
        });
    }

    @Test
    void schemaWithARuleThatIsNotCheckedIsRefused() throws IOException {
        ObjectNode schema = (ObjectNode) mapper.readTree("{\"type\": \"string\", \"format\": \"uri\"}");
        assertThatThrownBy(() -> new JsonSchema(schema).errors(mapper.readTree("\"x\"")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("format");
    }

    @Test
    void everySourceCanBeChecked() {
        for (ModelEntry model : Catalogue.builtIn().all()) {
            for (ModelEntry.ModelSource source : model.sources()) {
                assertThat(source.sha256() != null || source.md5() != null || source.downloadSha256() != null)
                        .as(model.id() + " from " + source.location()).isTrue();
                assertThat(source.kind().equals("npm") ? NpmClient.valid(source.location()) : true).as(source.location()).isTrue();
                switch (source.format()) {
                    case "chunks" -> assertThat(source.path()).contains("#");
                    case "ncnn", "tfjs" -> assertThat(source.path()).isNotNull();
                    default -> assertThat(source.path()).isNull();
                }
            }
        }
    }

    @Test
    void onlyWhatWasRunCallsItselfTested() {
        assertThat(Catalogue.builtIn().all()).filteredOn(ModelEntry::tested).extracting(ModelEntry::id)
                .containsExactly("isnet-general-use", "realesr-animevideov3", "realesrgan-x4plus-anime", "realesrgan-x4plus",
                        "upscalerjs-esrgan-thick");
        assertThat(Catalogue.builtIn().all()).extracting(ModelEntry::id).doesNotHaveDuplicates()
                .contains("u2net", "u2netp", "silueta", "isnet-anime", "birefnet-general", "birefnet-general-lite");
    }

    private JsonNode changed(java.util.function.Consumer<ObjectNode> change) throws IOException {
        JsonNode catalogue = catalogue();
        change.accept((ObjectNode) ((ArrayNode) catalogue.get("models")).get(0));
        return catalogue;
    }

    private JsonNode catalogue() throws IOException {
        return mapper.readTree(file("catalogue.json").toFile());
    }

    private JsonSchema schema() throws IOException {
        return new JsonSchema(mapper.readTree(file("catalogue.schema.json").toFile()));
    }

    private static Path file(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("models").resolve(name))) {
                return at.resolve("models").resolve(name);
            }
        }
        throw new AssertionError("models/" + name + " is not above " + Path.of("").toAbsolutePath());
    }
}
