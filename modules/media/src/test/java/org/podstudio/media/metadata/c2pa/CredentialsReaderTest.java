package org.podstudio.media.metadata.c2pa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.metadata.c2pa.Boxes.assertion;
import static org.podstudio.media.metadata.c2pa.Boxes.manifest;
import static org.podstudio.media.metadata.c2pa.Boxes.store;
import static org.podstudio.media.metadata.c2pa.Boxes.text;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;

class CredentialsReaderTest {
    private static final String TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static final String PARTLY = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";
    private static final String CAMERA = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";

    private final CredentialsReader reader = new CredentialsReader();

    private static byte[] actions(Map<?, ?>... actions) {
        return assertion("c2pa.actions", Map.of("actions", List.of(actions)));
    }

    @Test
    void aClaimOfVersionTwoNamesServiceAndModel() {
        GeneratorMetadata found = reader.read(text(Boxes.aiStore("OpenAI Media Service API", "gpt-image"))).orElseThrow();

        assertEquals("OpenAI", found.platform());
        assertEquals("gpt-image", found.model());
        assertEquals("OpenAI Media Service API", found.raw().get("c2pa:claim_generator"));
        assertEquals("trainedAlgorithmicMedia", found.raw().get("c2pa:digital_source_type"));
        assertEquals("not verified", found.raw().get("c2pa:signature"));
        assertNull(found.prompt());
    }

    @Test
    void aClaimOfVersionOneNamesItsMakerInAListOrInOneText() {
        byte[] listed = store(manifest("urn:1", Map.of("claim_generator", "adobe/1", "claim_generator_info", List.of(Map.of("name",
                "Adobe Firefly", "version", "3"))),
                actions(Map.of("action", "c2pa.created", "digitalSourceType", TRAINED, "softwareAgent", "Adobe Firefly"))));
        GeneratorMetadata firefly = reader.read(text(listed)).orElseThrow();
        assertEquals("Adobe Firefly", firefly.platform());
        assertEquals("3", firefly.version());

        byte[] plain = store(manifest("urn:1", Map.of("claim_generator", "OpenAI-API c2pa-rs/0.31"),
                actions(Map.of("action", "c2pa.created", "digitalSourceType", TRAINED, "softwareAgent", "DALL·E"))));
        assertEquals("DALL·E", reader.read(text(plain)).orElseThrow().platform());
    }

    @Test
    void anEditOfAPhotoWithGenerativeFillIsNamed() {
        byte[] edited = store(manifest("urn:1", Map.of("claim_generator", "Adobe Photoshop 25"),
                actions(Map.of("action", "c2pa.opened", "digitalSourceType", CAMERA), Map.of("action", "c2pa.edited", "digitalSourceType",
                        PARTLY, "softwareAgent", "Adobe Firefly"))));

        GeneratorMetadata found = reader.read(text(edited)).orElseThrow();
        assertEquals("Adobe Firefly", found.platform());
        assertEquals("c2pa.opened, c2pa.edited", found.raw().get("c2pa:actions"));
    }

    @Test
    void aSignedPhotoYieldsNothing() {
        assertTrue(reader.read(text(store(manifest("urn:1", Map.of("claim_generator", "Leica M11-P"),
                actions(Map.of("action", "c2pa.created", "digitalSourceType", CAMERA)))))).isEmpty());
    }

    @Test
    void anAiWordOutsideOfTheActionsProvesNothing() {
        byte[] article = store(manifest("urn:1", Map.of("claim_generator", "Google Photos", "dc:title", "on trainedAlgorithmicMedia and Adobe Firefly"),
                actions(Map.of("action", "c2pa.opened"))));

        assertTrue(reader.read(text(article)).isEmpty());
    }

    @Test
    void whatWasMadeByAiAndThenResizedIsStillMadeByAi() {
        byte[] first = manifest("urn:first", Map.of("claim_generator", "ChatGPT"), actions(Map.of("action", "c2pa.created", "digitalSourceType",
                TRAINED, "softwareAgent", "GPT-4o")));
        byte[] resized = manifest("urn:second", Map.of("claim_generator", "Some Editor"), actions(Map.of("action", "c2pa.opened"),
                Map.of("action", "c2pa.resized")),
                assertion("c2pa.ingredient.v3", Map.of("relationship", "parentOf", "activeManifest", Map.of("url", "self#jumbf=/c2pa/urn:first",
                        "hash", new byte[32]))));

        GeneratorMetadata found = reader.read(text(store(first, resized))).orElseThrow();
        assertEquals("ChatGPT", found.platform());
        assertEquals(0.8, found.confidence());
    }

    @Test
    void aPastedInAiPictureDoesNotMakeTheWholeGenerated() {
        byte[] first = manifest("urn:first", Map.of("claim_generator", "ChatGPT"), actions(Map.of("action", "c2pa.created", "digitalSourceType", TRAINED)));
        byte[] collage = manifest("urn:second", Map.of("claim_generator", "Some Editor"), actions(Map.of("action", "c2pa.placed")),
                assertion("c2pa.ingredient", Map.of("relationship", "componentOf", "c2pa_manifest", Map.of("url", "self#jumbf=/c2pa/urn:first"))));

        assertTrue(reader.read(text(store(first, collage))).isEmpty());
    }

    @Test
    void manifestsThatGoBackToEachOtherEnd() {
        byte[] link = assertion("c2pa.ingredient", Map.of("relationship", "parentOf", "c2pa_manifest", Map.of("url", "self#jumbf=/c2pa/urn:b")));
        byte[] back = assertion("c2pa.ingredient", Map.of("relationship", "parentOf", "c2pa_manifest", Map.of("url", "self#jumbf=/c2pa/urn:a")));

        assertTrue(reader.read(text(store(manifest("urn:a", Map.of(), link), manifest("urn:b", Map.of(), back)))).isEmpty());
    }

    @Test
    void numbersTextsAndListsOfUnknownLengthAreRead() {
        // {_ "a": [_ 1, -2, 1.5 (half)], "b": (_ "x", "y"), "c": 0("2026"), "d": true }, by hand from RFC 8949
        byte[] bytes = java.util.HexFormat.of().parseHex("bf61619f0121f93e00ff61627f61786179ff6163c064323032366164f5ff");

        Map<?, ?> map = Cbor.map(bytes, 0, bytes.length).orElseThrow();
        assertEquals("{a=[1, -2, 1.5], b=xy, c=2026, d=true}", map.toString());
    }

    @Test
    void hostileCborIsRefusedWithoutMemory() {
        for (String hex : List.of("bbffffffffffffffff", "9b7fffffffffffffff", "a1617a5b7fffffffffffffff", "81".repeat(200), "9f".repeat(5000),
                "5f".repeat(5000), "a1", "", "ff", "1c")) {
            byte[] bytes = java.util.HexFormat.of().parseHex(hex);
            assertTrue(Cbor.map(bytes, 0, bytes.length).isEmpty(), hex);
        }
    }

    @Test
    void damageNeverThrows() {
        byte[] sound = Boxes.aiStore("OpenAI Media Service API", "gpt-image");
        Random random = new Random(11);
        int found = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int i = 0; i < random.nextInt(8) && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            found += reader.read(text(bytes)).isPresent() ? 1 : 0;
        }
        assertTrue(found > 100, "most damage hits what is not read, " + found);
    }

    @Test
    void aMakerIsKnownByWholeWordsOnly() {
        assertEquals("Luma", Makers.known("Luma Dream Machine"));
        assertEquals("Luma", Makers.known("lumaai"));
        assertEquals("Google Veo", Makers.known("veo-3.1"));
        assertNull(Makers.known("Illuma Editor"));
        assertNull(Makers.known("pikachu"));
        assertNull(Makers.known("Adobe Photoshop"));
    }
}
