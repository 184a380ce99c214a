package org.podstudio.media.metadata.c2pa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.metadata.c2pa.Boxes.assertion;
import static org.podstudio.media.metadata.c2pa.Boxes.manifest;
import static org.podstudio.media.metadata.c2pa.Boxes.store;
import static org.podstudio.media.metadata.c2pa.Boxes.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    /** A manifest of ChatGPT as the compressor of Node.js packs it: {@code zlib.brotliCompressSync}. */
    private static final byte[] PACKED = Base64.getDecoder().decode(""
            + "GwACQJ4Htk368lIWxkwWY/2NgHZ+BVLgQd11HnBAiU5HE9+ARj7U9Zha25uSq7vc9rGApyUSq4i1zVGtpMgxcpN7DC2KM3vn6vnkgQeWaLpN/L"
            + "qkS0yYW/QIfRKDRw50/yOFOzIo8sVr3kdqQsJdGGrFGyUB/xE828l0xfzNpGznaTf0R8TnTRLrZF4u4Elzvjqcvn8AqAkw85OobxpHmeGvTRrq"
            + "MPCUtac08yQTzhM+OlMus10OIR2yYZToFesEtAOHYgmfmwSzWjEw1QAbDlQJXDFQiiSRQEM6Igq5veG8EfppF+vpuSWOMuCsjDSMPd7bmvURsK"
            + "o/WQWwAQ==");

    @Test
    void aManifestPackedWithBrotliIsReadWithItsTypeAndWithout() {
        byte[] typed = Boxes.join("jumb".getBytes(StandardCharsets.ISO_8859_1), PACKED);
        for (byte[] content : List.of(PACKED, typed)) {
            byte[] store = store(Boxes.superbox("c2cm", "urn:c2pa:packed", Boxes.box("brob", content)));
            GeneratorMetadata found = reader.read(text(store)).orElseThrow();
            assertEquals("ChatGPT", found.platform());
            assertEquals("GPT-4o", found.model());
        }
    }

    @Test
    void aPackedBoxWithoutItsHeaderAndAPackedParentAreRead() {
        byte[] parent = manifest("urn:first", Map.of("claim_generator", "ChatGPT"), actions(Map.of("action", "c2pa.created", "digitalSourceType",
                TRAINED, "softwareAgent", "GPT-4o")));
        byte[] inside = java.util.Arrays.copyOfRange(parent, 8, parent.length);
        byte[] packed = Boxes.superbox("c2cm", "urn:first", Boxes.box("brob", "jumb".getBytes(StandardCharsets.ISO_8859_1), stored(inside)));
        byte[] resized = manifest("urn:second", Map.of("claim_generator", "Some Editor"), actions(Map.of("action", "c2pa.resized")),
                assertion("c2pa.ingredient.v3", Map.of("relationship", "parentOf", "activeManifest", Map.of("url", "self#jumbf=/c2pa/urn:first"))));

        assertEquals("ChatGPT", reader.read(text(store(packed, resized))).orElseThrow().platform());
    }

    private static final String ZEROS = "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v1f/f8//gmAOCwA0L1/AA==";

    @Test
    void damagedAndBoundlessPackedManifestsYieldNothing() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(PACKED, random.nextInt(PACKED.length)) : PACKED.clone();
            for (int i = 0; i < 1 + random.nextInt(8) && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            reader.read(text(store(Boxes.superbox("c2cm", "urn:x", Boxes.box("brob", bytes)))));
        }
        // Zeros by copying: 17 MB of them from a few bytes, packed by Node.js.
        byte[] zeros = Base64.getDecoder().decode(ZEROS);
        byte[][] bombs = new byte[200][];
        java.util.Arrays.fill(bombs, Boxes.superbox("c2cm", "urn:y", Boxes.box("brob", zeros)));
        assertTrue(reader.read(text(store(bombs))).isEmpty());
    }

    /** Brotli with nothing packed: blocks that say so, by hand from RFC 7932, section 9.2. */
    private static byte[] stored(byte[] content) {
        // WBITS 0 (16), then not the last, four nibbles, their length less 1, "uncompressed"; at the end an empty last block.
        int head = (content.length - 1) << 4 | 1 << 20;
        return Boxes.join(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, content, new byte[] {3});
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
