package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.library.text.JsonText;
import org.podstudio.testsupport.SampleFiles;

/** Sidecars of text, JSON and XMP; placeholders of files in the cloud. */
class CompanionImportTest {
    @TempDir
    Path folder;

    private ImportFixture imports;

    @BeforeEach
    void open() throws IOException {
        imports = new ImportFixture(folder);
        png("x.png", 1);
    }

    @Test
    void theTextBesideAFileTellsItsGeneratorAndIsNoFileOfItsOwn() throws Exception {
        SampleFiles.text(imports.downloads.resolve("X.txt"), "a dragon over the sea\nSteps: 20, Seed: 3");
        Asset asset = imports.only(imports.downloads);
        assertThat(asset.generator().prompt()).isEqualTo("a dragon over the sea");
        assertThat(asset.notes()).isNull();
        assertThat(imports.reasons()).containsExactly(Map.entry("X.txt", "sidecar of x.png; it stays where it is"));
    }

    @Test
    void aPlainPromptIsKeptAsANoteAndNamesNoGenerator() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.png.txt"), "a dragon over the sea --ar 3:2\n");
        Asset asset = imports.only(imports.downloads.resolve("x.png"));
        assertThat(asset.generator()).isNull();
        assertThat(asset.notes()).isEqualTo("a dragon over the sea --ar 3:2");
    }

    @Test
    void theSidecarForOneFileAloneGoesBeforeTheOneForItsStem() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.txt"), "for all of the stem");
        SampleFiles.text(imports.downloads.resolve("x.png.txt"), "for the picture");
        SampleFiles.wav(imports.downloads.resolve("x.wav"), 0.1, 440);
        assertThat(imports.run(imports.downloads)).extracting(Asset::filename, Asset::notes)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("x.png", "for the picture"),
                        org.assertj.core.groups.Tuple.tuple("x.wav", "for all of the stem"));
    }

    @Test
    void exportsOfServicesAreRecognisedOnlyByWhatTheySay() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.json"), """
                {"title":"Sea","model_name":"chirp-v3-5","metadata":{"prompt":"shanty, slow","duration":3}}""");
        png("y.png", 2);
        SampleFiles.text(imports.downloads.resolve("y.json"), """
                {"meta":{"prompt":"a knight","negativePrompt":"blurry","cfgScale":7.5,"steps":30,"seed":12345678901234567890,"sampler":"Euler a"}}""");
        png("z.png", 3);
        SampleFiles.text(imports.downloads.resolve("z.json"), "{\"prompt\":\"who made this\"}");
        List<Asset> assets = imports.run(imports.downloads);
        assertThat(assets).extracting(asset -> asset.generator() == null ? "none: " + asset.notes()
                        : asset.generator().platform() + ": " + asset.generator().prompt())
                .containsExactly("Suno: shanty, slow", "Civitai: a knight", "none: who made this");
        assertThat(assets.get(1).generator().seed()).hasToString("12345678901234567890");
        assertThat(assets.get(1).generator().cfg()).isEqualTo(7.5);
    }

    @Test
    void settingsOfAProgramThatNobodyKnowsStayBesideItsPromptInTheNote() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.json"), """
                {"prompt":"a whale","negative_prompt":"blurry","meta":{"seed":12345678901234567890,"hires":true,"model":null,"note":" "},
                "sizes":[512,768],"loras":[{"name":"ink","weight":0.5}],"preview":"%s"}""".formatted("AAAA".repeat(4_000)));
        Asset asset = imports.only(imports.downloads);
        assertThat(asset.generator()).isNull();
        assertThat(asset.notes()).isEqualTo("""
                a whale

                negative_prompt: blurry
                meta.seed: 12345678901234567890
                meta.hires: true
                sizes: 512, 768
                loras.name: ink
                loras.weight: 0.5""");
    }

    @Test
    void jsonWithoutAPromptIsNoTextAboutThePicture() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.json"), "{\"name\":\"left-pad\",\"version\":\"1.0\"}");
        assertThat(imports.only(imports.downloads).notes()).isNull();
    }

    @Test
    void aKeyThatNamesAProgramIsTriedOnlyWithWhatThatProgramWrites() {
        assertThat(keys("{\"prompt\":\"a whale\",\"seed\":77,\"model\":\"flux\"}")).contains("parameters").doesNotContain("invokeai_metadata",
                "sd-metadata", "generation_data");
        assertThat(keys("{\"generation_mode\":\"txt2img\",\"positive_prompt\":\"a whale\"}")).contains("invokeai_metadata");
    }

    private static List<String> keys(String json) {
        return JsonSidecar.views(json, JsonText.read(json).orElseThrow()).stream().flatMap(view -> view.texts().keySet().stream()).toList();
    }

    @Test
    void anXmpSidecarBringsWhatItsUserDecided() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.xmp"), """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:Rating="4">
                <dc:subject><rdf:Bag><rdf:li>sea</rdf:li><rdf:li>dragon</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>""");
        Asset asset = imports.only(imports.downloads);
        assertThat(asset.rating()).isEqualTo(4);
        assertThat(asset.tags()).containsExactly("sea", "dragon");
        assertThat(asset.status()).isEqualTo(Approval.PENDING);
    }

    @Test
    void aSidecarThatCannotBeReadSpoilsNothing() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.json"), "[".repeat(5000));
        SampleFiles.text(imports.downloads.resolve("x.xmp"), "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>");
        SampleFiles.write(imports.downloads.resolve("x.txt"), new byte[] {0, 1, 2, 3});
        Asset asset = imports.only(imports.downloads);
        assertThat(asset.generator()).isNull();
        assertThat(asset.notes()).isNull();
        assertThat((List<?>) imports.context.facts().get("warnings")).hasSize(3).allSatisfy(warning ->
                assertThat((String) warning).matches("(?s)The sidecar /.*x\\.(json|xmp|txt) was not read\\. (It|x.xmp) is .*"));
    }

    @Test
    void anEmptySidecarSaysNothingAndThatIsNoProblem() throws Exception {
        SampleFiles.text(imports.downloads.resolve("x.json"), "\n");
        SampleFiles.text(imports.downloads.resolve("x.txt"), "");
        assertThat(imports.only(imports.downloads).notes()).isNull();
        assertThat(imports.context.facts()).doesNotContainKey("warnings");
    }

    @Test
    void aFolderOfBrokenSidecarsIsToldOfInFewSentences() throws Exception {
        for (int i = 0; i < 60; i++) {
            png("p%02d.png".formatted(i), i + 10);
            SampleFiles.text(imports.downloads.resolve("p%02d.json".formatted(i)), "{\"prompt\": \"cut o");
        }
        assertThat(imports.run(imports.downloads)).hasSize(61);
        List<?> warnings = (List<?>) imports.context.facts().get("warnings");
        assertThat(warnings).hasSize(51);
        assertThat((String) warnings.getLast()).startsWith("10 more");
    }

    @Test
    void textsInEveryUsualEncodingAreRead() throws Exception {
        Files.write(imports.downloads.resolve("x.txt"), "\uFEFFüber dem Meer".getBytes(StandardCharsets.UTF_16LE));
        png("y.png", 2);
        Files.write(imports.downloads.resolve("y.txt"), "über dem Meer".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(imports.run(imports.downloads)).extracting(Asset::notes).containsExactly("über dem Meer", "über dem Meer");
    }

    @Test
    void aMoveLeavesTheSidecarWhereItIs() throws Exception {
        Path text = SampleFiles.text(imports.downloads.resolve("x.txt"), "a prompt");
        imports.run(Mode.MOVE, false, imports.downloads);
        assertThat(imports.downloads.resolve("x.png")).doesNotExist();
        assertThat(text).hasContent("a prompt");
    }

    @Test
    void aSidecarNamedTogetherWithItsFileIsNoFailureAndOneNamedAloneIs() throws Exception {
        Path text = SampleFiles.text(imports.downloads.resolve("x.txt"), "a prompt");
        imports.run(text, imports.downloads.resolve("x.png"));
        assertThat(imports.failures()).isEmpty();
        assertThat(imports.reasons()).containsKey("x.txt");
        imports.run(text);
        assertThat(imports.failures()).containsOnlyKeys("x.txt");
    }

    @Test
    void textsThatBelongToNothingAreNoMedia() throws Exception {
        SampleFiles.text(imports.downloads.resolve("readme.txt"), "hello");
        imports.run(imports.downloads);
        assertThat(imports.reasons()).containsExactly(Map.entry("readme.txt", "not media"));
    }

    @Test
    void aPlaceholderIsNotFetchedUnlessAsked() throws Exception {
        png("cloud.png", 2);
        SampleFiles.text(imports.downloads.resolve(".far.png.icloud"), "bplist00");
        imports.placeholders = file -> Placeholders.byName(file) || file.endsWith("cloud.png");
        assertThat(imports.run(imports.downloads)).extracting(Asset::filename).containsExactly("x.png");
        assertThat(imports.reasons()).containsOnlyKeys("cloud.png", ".far.png.icloud");
        assertThat(imports.reasons().values()).allMatch(reason -> reason.startsWith("placeholder"));
        imports.run(imports.downloads.resolve("cloud.png"));
        assertThat(imports.reasons().get("cloud.png")).startsWith("placeholder");
        assertThat(imports.run(new ImportSettings(List.of(imports.downloads.resolve("cloud.png").toString()), Mode.COPY, false, null, List.of(), false,
                AssetSource.IMPORTED, true))).extracting(Asset::filename).containsExactly("cloud.png");
    }

    @Test
    void attributesOfWindowsTellWhatWouldBeFetched() {
        assertThat(Placeholders.recalled(0x400000 | 0x20)).isTrue();
        assertThat(Placeholders.recalled(0x1000)).isTrue();
        assertThat(Placeholders.recalled(0x40000)).isTrue();
        assertThat(Placeholders.recalled(0x20 | 0x200)).as("archive, sparse").isFalse();
    }

    private void png(String name, int seed) {
        SampleFiles.png(imports.downloads.resolve(name), 8, 8, seed);
    }
}
