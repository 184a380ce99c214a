package org.podstudio.library.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.job.JobId;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

class SidecarJobTest {
    @TempDir Path folder;

    private MemoryProject project;
    private AssetStore assets;
    private RecordingContext context;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder.resolve("project"));
        assets = project.assets();
        context = new RecordingContext(project.stagingFolder(JobId.random()));
    }

    private Asset asset(String name) {
        Asset asset = SampleAssets.generatedImage(name, "a red dragon, \"masterpiece\" & <fire>");
        project.assets().add(List.of(asset));
        SampleFiles.png(project.file(asset), 8, 8, 1);
        return asset;
    }

    private Map<String, Object> run(SidecarSettings.Action action, Asset... which) throws Exception {
        new SidecarJob().run(new SidecarSettings(action), project, java.util.stream.Stream.of(which).map(Asset::id).toList(), context);
        return context.facts();
    }

    private Path sidecar(Asset asset) {
        return project.file(asset).resolveSibling(asset.filename() + ".xmp");
    }

    private Asset now(Asset asset) {
        return assets.find(asset.id()).orElseThrow();
    }

    private void decide(AssetId id) throws Exception {
        assets.curate(new Curation.Rate(4), List.of(id));
        assets.curate(new Curation.SetLabel(ColorLabel.PURPLE), List.of(id));
        assets.curate(new Curation.Tag(List.of("dragon", "été"), List.of()), List.of(id));
        assets.curate(new Curation.Note("for the cover\nand the back"), List.of(id));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Asset asset = asset("x.png");
        decide(asset.id());
        assertThat(run(SidecarSettings.Action.WRITE, asset)).containsEntry("changed", 1);

        assertThat(SidecarFile.read(sidecar(asset))).isEqualTo(new Sidecar(4, ColorLabel.PURPLE, List.of("dragon", "été"),
                "for the cover\nand the back", null, "unsorted"));
        String text = Files.readString(sidecar(asset));
        assertThat(text).contains("trainedAlgorithmicMedia").contains("podstudio:Seed").contains("a red dragon");
        assertThat(XmpPacket.parse(Files.readAllBytes(sidecar(asset))).text(XmpPacket.PODSTUDIO, "Prompt")).isEqualTo("a red dragon, \"masterpiece\" & <fire>");
    }

    @Test
    void aPromptOfTheUsersIsWrittenAsTheirsAndReadAgainAndTheFilesIsNot() throws Exception {
        Asset asset = asset("x.png");
        run(SidecarSettings.Action.WRITE, asset);
        assertThat(SidecarFile.read(sidecar(asset)).prompt()).as("the file's is read from the file").isEqualTo(OwnPrompt.NONE);
        String hebrew = "\u05d3\u05e8\u05e7\u05d5\u05df <fire>\nin two lines";
        assets.curate(new Curation.SetPrompt(new PromptChange.Own(hebrew), new PromptChange.Own("")), List.of(asset.id()));
        OwnPrompt own = assets.find(asset.id()).orElseThrow().ownPrompt();
        assertThat(run(SidecarSettings.Action.WRITE, asset)).containsEntry("changed", 1);
        assertThat(SidecarFile.read(sidecar(asset)).prompt()).isEqualTo(own);
        assertThat(XmpPacket.parse(Files.readAllBytes(sidecar(asset))).text(XmpPacket.PODSTUDIO, "Prompt")).isEqualTo(own.prompt());

        assets.curate(Curation.SetPrompt.asInFile(), List.of(asset.id()));
        run(SidecarSettings.Action.READ, asset);
        assertThat(assets.find(asset.id()).orElseThrow().ownPrompt()).isEqualTo(own);
        assets.undo();
        assertThat(assets.find(asset.id()).orElseThrow().ownPrompt()).isEqualTo(OwnPrompt.NONE);
        run(SidecarSettings.Action.WRITE, asset);
        assertThat(SidecarFile.read(sidecar(asset)).prompt()).as("what was taken back is taken away").isEqualTo(OwnPrompt.NONE);
    }

    @Test
    void nothingIsWrittenWhereNothingChangedAndWhatIsClearedIsCleared() throws Exception {
        Asset asset = asset("x.png");
        decide(asset.id());
        run(SidecarSettings.Action.WRITE, asset);
        assertThat(run(SidecarSettings.Action.WRITE, asset)).containsEntry("changed", 0).containsEntry("unchanged", 1);
        assets.curate(new Curation.Rate(0), List.of(asset.id()));
        assets.curate(new Curation.Tag(List.of(), List.of("dragon")), List.of(asset.id()));
        assets.curate(new Curation.Note(""), List.of(asset.id()));
        run(SidecarSettings.Action.WRITE, asset);
        assertThat(SidecarFile.read(sidecar(asset))).isEqualTo(new Sidecar(null, ColorLabel.PURPLE, List.of("été"), null, null, "unsorted"));
    }

    @Test
    void whatOtherProgramsKeepInItStays() throws Exception {
        Asset asset = asset("x.png");
        Files.writeString(sidecar(asset), """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:my="https://example.org/my/" xmlns:dc="http://purl.org/dc/elements/1.1/" crs:Exposure2012="+0.35" xmp:Rating="2" my:own="kept">
             <dc:subject><rdf:Bag><rdf:li>theirs</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>""");
        assets.curate(new Curation.Tag(List.of("mine"), List.of()), List.of(asset.id()));
        run(SidecarSettings.Action.WRITE, asset);

        String text = Files.readString(sidecar(asset));
        assertThat(text).contains("crs:Exposure2012=\"+0.35\"").contains("my:own=\"kept\"");
        assertThat(SidecarFile.read(sidecar(asset))).as("the asset has no rating: theirs stays").isEqualTo(new Sidecar(2, null,
                List.of("theirs", "mine"), null, null, "unsorted"));
    }

    @Test
    void aDamagedSidecarIsNotOverwrittenAndHoldsUpNoOther() throws Exception {
        Asset bad = asset("bad.png");
        Asset gone = asset("gone.png");
        Asset good = asset("good.png");
        Files.writeString(sidecar(bad), "my notes, not XMP");
        Files.delete(project.file(gone));
        Map<String, Object> facts = run(SidecarSettings.Action.WRITE, bad, gone, good);

        assertThat(facts).containsEntry("changed", 1);
        assertThat(facts.get("failed").toString()).contains("sidecar-damaged").contains("file-missing");
        assertThat(sidecar(bad)).hasContent("my notes, not XMP");
        assertThat(sidecar(good)).exists();
        assertThat(context.workDir()).isEmptyDirectory();
    }

    @Test
    void readingReplacesStarsLabelAndNoteAddsTagsAndIsOneStepBack() throws Exception {
        Asset asset = asset("x.png");
        decide(asset.id());
        Asset before = now(asset);
        Files.writeString(project.file(asset).resolveSibling("x.xmp"), """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:Rating="5" xmp:Label="Red">
             <dc:subject><rdf:Bag><rdf:li>Dragon</rdf:li><rdf:li>sea</rdf:li></rdf:Bag></dc:subject>
             <dc:description><rdf:Alt><rdf:li xml:lang="x-default">theirs</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>""");
        assertThat(run(SidecarSettings.Action.READ, asset, asset("alone.png"))).containsEntry("changed", 1).containsEntry("unchanged", 1)
                .containsEntry("without_sidecar", 1);

        Asset after = now(asset);
        assertThat(after.rating()).isEqualTo(5);
        assertThat(after.label()).isEqualTo(ColorLabel.RED);
        assertThat(after.notes()).isEqualTo("theirs");
        assertThat(after.tags()).containsExactlyInAnyOrder("dragon", "été", "sea");
        assertThat(assets.undo()).contains("Read 1 sidecar");
        assertThat(now(asset)).isEqualTo(before);
    }

    @Test
    void notRatedInASidecarTakesNoRatingAwayAndRejectsOnlyWhatIsUndecided() throws Exception {
        Asset asset = asset("x.png");
        Asset approved = asset("y.png");
        decide(asset.id());
        assets.curate(new Curation.SetStatus(Approval.APPROVED), List.of(approved.id()));
        String packet = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:Rating=\"%s\"/></rdf:RDF></x:xmpmeta>";
        Files.writeString(sidecar(asset), packet.formatted("0"));
        Files.writeString(sidecar(approved), packet.formatted("-1"));
        run(SidecarSettings.Action.READ, asset, approved);
        assertThat(now(asset).rating()).isEqualTo(4);
        assertThat(now(approved).status()).isEqualTo(Approval.APPROVED);
        Files.writeString(sidecar(asset), packet.formatted("-1"));
        run(SidecarSettings.Action.READ, asset);
        assertThat(now(asset).status()).isEqualTo(Approval.REJECTED);
    }

    @Test
    void textsThatXmlCannotHoldAreWrittenAllTheSame() throws Exception {
        Asset asset = asset("x.png");
        assets.curate(new Curation.Note("a\u0001b\uD800c 👾"), List.of(asset.id()));
        run(SidecarSettings.Action.WRITE, asset);
        assertThat(SidecarFile.read(sidecar(asset)).notes()).isEqualTo("a b c 👾");
    }
}
