package org.podstudio.media.metadata.xmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;

class SourceTypeReaderTest {
    private static final String TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static Optional<GeneratorMetadata> read(String properties) {
        return raw("""
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
             xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" %s</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".formatted(properties));
    }

    private static Optional<GeneratorMetadata> raw(String packet) {
        return new SourceTypeReader().read(new EmbeddedText(Map.of("xmp", List.of(packet))));
    }

    @Test
    void theSystemAndItsPromptAreTakenWhereTheyAreNamed() {
        GeneratorMetadata found = read("Iptc4xmpExt:DigitalSourceType=\"" + TRAINED + "\"><Iptc4xmpExt:AISystemUsed>Imagen 4</Iptc4xmpExt:AISystemUsed>"
                + "<Iptc4xmpExt:AISystemVersionUsed>4.0</Iptc4xmpExt:AISystemVersionUsed>"
                + "<Iptc4xmpExt:AIPromptInformation><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                + "a red dragon</rdf:li></rdf:Alt></Iptc4xmpExt:AIPromptInformation>").orElseThrow();

        assertEquals(List.of("Google Imagen", "4.0", "a red dragon"), List.of(found.platform(), found.version(), found.prompt()));
        assertEquals("Imagen 4", found.raw().get("xmp:AISystemUsed"));
    }

    @Test
    void elseTheCreditOrTheProgramBesideItNamesIt() {
        assertEquals("Google", read("photoshop:Credit=\"Made with Google AI\" Iptc4xmpExt:DigitalSourceType=\"" + TRAINED + "\">").orElseThrow().platform());
        assertEquals("Adobe Firefly", read("xmp:CreatorTool=\"Adobe Firefly 3\"><Iptc4xmpExt:DigitalSourceType rdf:resource=\""
                + TRAINED.replace("trained", "compositeWithTrained") + "\"/>").orElseThrow().platform());
        assertEquals("Some Tool 2", read("photoshop:Credit=\"Jane Doe\" xmp:CreatorTool=\"Some Tool 2\"><Iptc4xmpExt:DigitalSourceType>" + TRAINED
                + "</Iptc4xmpExt:DigitalSourceType>").orElseThrow().platform());
        assertEquals("AI (generator not named)", read("photoshop:Credit=\"Jane Doe\" Iptc4xmpExt:DigitalSourceType=\"" + TRAINED
                + "\">").orElseThrow().platform());
    }

    @Test
    void theChineseLabelCounts() {
        GeneratorMetadata found = read("xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" "
                + "TC260:AIGC='{\"Label\":\"1\",\"ContentProducer\":\"Kling AI\"}'>").orElseThrow();
        assertEquals("Kling", found.platform());
        assertTrue(read("xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC='{\"Label\":\"3\"}'>").isEmpty());
    }

    @Test
    void otherSourceTypesYieldNothing() {
        assertTrue(read("Iptc4xmpExt:DigitalSourceType=\"http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture\">").isEmpty());
        assertTrue(read("Iptc4xmpExt:DigitalSourceType=\"http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia\">").isEmpty());
        assertTrue(read("xmp:CreatorTool=\"on trainedAlgorithmicMedia\">").isEmpty());
        assertTrue(raw("").isEmpty());
    }

    @Test
    void documentTypesAndEntitiesAreNeverFollowed() {
        assertTrue(raw("<!DOCTYPE x [<!ENTITY e \"" + TRAINED + "\">]><x xmlns:i=\"i\" i:DigitalSourceType=\"" + TRAINED + "\"/>").isEmpty());
        assertNull(XmpTexts.of("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x><a>b</a></x>").get("a"));
    }

    @Test
    void damageAndDepthEndQuietly() {
        String sound = "<x xmlns:i=\"i\"><i:a>one</i:a><i:DigitalSourceType>" + TRAINED + "</i:DigitalSourceType></x>";
        assertEquals("one", XmpTexts.of(sound.substring(0, 40)).get("a"));
        assertTrue(XmpTexts.of("<a>".repeat(200_000)).isEmpty());
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder(sound);
            for (int i = 0; i < 3; i++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
            }
            raw(text.toString());
        }
    }
}
