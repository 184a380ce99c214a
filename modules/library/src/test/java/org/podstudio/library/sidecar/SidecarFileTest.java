package org.podstudio.library.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.project.SidecarSource;

class SidecarFileTest {
    @TempDir Path folder;

    private static String packet(String description) {
        return """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            %s
            </rdf:RDF></x:xmpmeta>
            """.formatted(description);
    }

    private static Sidecar read(String packet) throws StudioException {
        return SidecarFile.read(packet.getBytes(StandardCharsets.UTF_8), "x.xmp");
    }

    private static String code(String packet) {
        return assertThrows(StudioException.class, () -> read(packet)).problem().code();
    }

    @Test
    void whatLightroomWritesIsRead() throws Exception {
        Sidecar sidecar = read(packet("""
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmp:Rating="4" xmp:Label="Green">
             <dc:subject><rdf:Bag><rdf:li>dragon</rdf:li><rdf:li>fire</rdf:li></rdf:Bag></dc:subject>
             <lr:hierarchicalSubject><rdf:Bag><rdf:li>beasts|dragon</rdf:li></rdf:Bag></lr:hierarchicalSubject>
             <dc:description><rdf:Alt><rdf:li xml:lang="x-default">For the cover &amp; the back</rdf:li></rdf:Alt></dc:description>
            </rdf:Description>"""));

        assertEquals(new Sidecar(4, ColorLabel.GREEN, List.of("dragon", "fire"), "For the cover & the back", null, null), sidecar);
    }

    @Test
    void whatDarktableWritesIsRead() throws Exception {
        Sidecar sidecar = read(packet("""
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
              xmlns:darktable="http://darktable.sf.net/" xmp:Rating="-1" darktable:xmp_version="5">
             <lr:hierarchicalSubject><rdf:Seq><rdf:li>darktable|format|png</rdf:li><rdf:li>places|Genf</rdf:li></rdf:Seq></lr:hierarchicalSubject>
             <darktable:colorlabels><rdf:Seq><rdf:li>4</rdf:li></rdf:Seq></darktable:colorlabels>
            </rdf:Description>"""));

        assertEquals(new Sidecar(null, ColorLabel.PURPLE, List.of("Genf"), null, Approval.REJECTED, null), sidecar);
    }

    @Test
    void whatDigikamWritesIsRead() throws Exception {
        Sidecar sidecar = read(packet("""
            <rdf:Description rdf:about="" xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:MicrosoftPhoto="http://ns.microsoft.com/photo/1.0/"
              digiKam:ColorLabel="5" MicrosoftPhoto:Rating="75">
             <digiKam:TagsList><rdf:Seq><rdf:li>People/Ada Lovelace</rdf:li></rdf:Seq></digiKam:TagsList>
            </rdf:Description>"""));

        assertEquals(new Sidecar(4, ColorLabel.BLUE, List.of("Ada Lovelace"), null, null, null), sidecar);
    }

    @Test
    void aSidecarThatSaysNothingYieldsNothing() throws Exception {
        assertEquals(Sidecar.EMPTY, read(packet("<rdf:Description rdf:about=\"\"/>")));
    }

    @Test
    void valuesOfAnUnexpectedFormCountAsAbsent() throws Exception {
        Sidecar sidecar = read(packet("""
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:Label="Rot">
             <xmp:Rating><rdf:Bag><rdf:li>3</rdf:li></rdf:Bag></xmp:Rating><dc:subject>dragon</dc:subject>
            </rdf:Description>"""));

        assertNull(sidecar.rating());
        assertNull(sidecar.label());
        assertEquals(List.of("dragon"), sidecar.tags());
    }

    @Test
    void aPacketInUtf16IsRead() throws Exception {
        byte[] packet = packet("<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:Rating=\"2\"/>")
                .getBytes(Charset.forName("UTF-16"));

        assertEquals(2, SidecarFile.read(packet, "x.xmp").rating());
    }

    @Test
    void aSidecarWithADocumentTypeIsRefused() {
        assertEquals("sidecar-damaged", code("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + packet("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>&e;</dc:title></rdf:Description>")
                        .replaceFirst("(?s)<\\?xpacket.*?\\?>\\s*", "")));
    }

    @Test
    void whatIsNoXmpIsRefusedAndSaysSo() {
        assertEquals("sidecar-damaged", code("not xml"));
        assertEquals("sidecar-damaged", code(""));
        assertEquals("sidecar-damaged", code("<a>".repeat(100_000)));
        assertEquals("sidecar-damaged", code("<a>".repeat(5_000) + "</a>".repeat(5_000)));
        assertThrows(StudioException.class, () -> SidecarFile.read(new byte[SidecarFile.MOST_BYTES + 1], "x.xmp"));
    }

    @Test
    void theNameWithTheExtensionWins() throws Exception {
        Path picture = folder.resolve("x.png");
        assertEquals(Optional.empty(), SidecarFile.of(picture));
        Path stem = Files.writeString(folder.resolve("x.xmp"), "");
        assertEquals(Optional.of(stem), SidecarFile.of(picture));
        Path full = Files.writeString(folder.resolve("x.png.xmp"), "");
        assertEquals(Optional.of(full), SidecarFile.of(picture));
    }

    @Test
    void whoeverTakesAFileBackIsToldWhatTheSidecarSays() throws Exception {
        Path picture = folder.resolve("x.png");
        assertEquals(Optional.empty(), new XmpSidecars().beside(picture));
        Files.writeString(folder.resolve("x.png.xmp"), packet("""
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:podstudio="https://podstudio.org/ns/xmp/1.0/" xmp:Rating="5"
              podstudio:Theme="castles" podstudio:Status="approved"/>"""));
        assertEquals(Optional.of(new SidecarSource.Told(List.of(), "castles", new Publisher.Start(Approval.APPROVED, 5, null, null, null))),
                new XmpSidecars().beside(picture));
        Files.writeString(folder.resolve("x.png.xmp"), "damaged");
        assertEquals(Optional.empty(), new XmpSidecars().beside(picture));
    }

    @Test
    void damageNeverThrowsAnythingElse() {
        byte[] sound = packet("""
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:Rating="4">
             <dc:subject><rdf:Bag><rdf:li>dragon</rdf:li></rdf:Bag></dc:subject></rdf:Description>""").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sound.clone();
            for (int i = 0; i <= random.nextInt(6); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                SidecarFile.read(bytes, "x.xmp");
            } catch (StudioException e) {
                assertEquals("sidecar-damaged", e.problem().code());
            }
        }
    }
}
