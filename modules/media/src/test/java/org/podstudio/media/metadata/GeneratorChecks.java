package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Map;
import org.podstudio.core.api.media.GeneratorMetadata;

/** What tests of single generators ask in one line. */
final class GeneratorChecks {
    private GeneratorChecks() {}

    static void same(GeneratorMetadata found, String platform, String prompt, String negative, String seed, Integer steps, Double cfg,
            String sampler, String model, String size) {
        assertEquals(platform, found.platform());
        assertEquals(prompt, found.prompt());
        assertEquals(negative, found.negativePrompt());
        assertEquals(seed == null ? null : new BigInteger(seed), found.seed());
        assertEquals(steps, found.steps());
        assertEquals(cfg, found.cfg());
        assertEquals(sampler, found.sampler());
        assertEquals(model, found.model());
        if (size != null) {
            assertEquals(size, found.size());
        }
        assertTrue(found.readerVersion() >= 1);
        assertTrue(found.confidence() > 0.5);
    }

    /** The answer to one text, which must come from {@code reader} and keep the text as it is. */
    static GeneratorMetadata one(String reader, String key, String text) {
        GeneratorMetadata found = AllReaders.read(Map.of(key, text)).orElseThrow();
        assertEquals(reader, found.reader());
        assertNotNull(found.raw().get(key));
        assertEquals(text, found.raw().get(key));
        return found;
    }
}
