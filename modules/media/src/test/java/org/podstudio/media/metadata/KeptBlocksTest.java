package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;

/** Everything that a generator wrote is kept as it is, also what no field was taken from. */
class KeptBlocksTest {
    @Test
    void theNameOfAFooocusSchemeIsKeptBesideItsSettings() {
        String settings = "{\"prompt\": \"a fox\", \"base_model\": \"juggernautXL\", \"guidance_scale\": 4.0}";
        GeneratorMetadata found = AllReaders.read(Map.of("parameters", settings, "fooocus_scheme", "fooocus")).orElseThrow();
        assertEquals(Map.of("parameters", settings, "fooocus_scheme", "fooocus"), found.raw());
    }

    @Test
    void theGraphBesideTheSettingsOfInvokeAiIsKept() {
        String settings = "{\"app_version\": \"5.4.0\", \"positive_prompt\": \"a fox\", \"seed\": 7}";
        String graph = "{\"nodes\": {}, \"edges\": []}";
        GeneratorMetadata found = AllReaders.read(Map.of("invokeai_metadata", settings, "invokeai_graph", graph, "invokeai_workflow", "{}")).orElseThrow();
        assertEquals(Map.of("invokeai_metadata", settings, "invokeai_graph", graph, "invokeai_workflow", "{}"), found.raw());
    }

    @Test
    void whatCamerasAndEditorsWroteIsNoneOfIt() {
        GeneratorMetadata found = AllReaders.read(Map.of("parameters", "a fox\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512",
                "exif:Make", "Canon", "iptc:Caption", "A fox", "xmp", "<x:xmpmeta/>", "filename", "fox.png")).orElseThrow();
        assertEquals(Set.of("parameters"), found.raw().keySet());
    }
}
