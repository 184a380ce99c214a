package org.podstudio.packbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.packbuilder.build.LineageReader;
import org.podstudio.packbuilder.build.PackPreview;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

class PackBuildTest {
    @TempDir
    Path folder;

    private PackFixture fixture;

    @BeforeEach
    void open() {
        fixture = new PackFixture(folder.resolve("project")).filled();
    }

    @Test
    void whatTheUserSaysOfAPromptGoesIntoThePackAndWhatTheyTookAwayDoesNot() throws Exception {
        fixture.project.assets().curate(Curation.SetPrompt.own("", ""), fixture.assets.subList(0, 1));
        fixture.project.assets().curate(Curation.SetPrompt.own("a blue fish", "nets"), fixture.assets.subList(1, 2));
        fixture.build(fixture.settings());
        assertThat(fixture.dir().resolve("prompts/Red_Dragon.txt")).doesNotExist();
        assertThat(fixture.dir().resolve("prompts/blue_fish.txt")).hasContent("Prompt:\na blue fish\n\nNegative prompt:\nnets\n");
        String manifest = Files.readString(fixture.dir().resolve("manifest.json"));
        assertThat(manifest).contains("\"a blue fish\"").contains("\"nets\"").doesNotContain("a red dragon");
        assertThat(PackFixture.verifier().verify(fixture.dir()).problems()).isEmpty();
    }

    @Test
    void aPackHasItsTreeItsZipAndVerifies() throws Exception {
        fixture.build(fixture.settings());
        assertThat(fixture.dir()).isEqualTo(fixture.root.resolve("Packs/Fantasy_Dragons_20260131"));
        assertThat(fixture.filesBelow(fixture.dir())).containsExactlyInAnyOrder("LICENSE.txt", "README.md", "assets",
                "assets/Red_Dragon.png", "assets/blue_fish.png", "assets/ghost.png", "assets/roar.wav", "checksums.txt", "manifest.json",
                "previews", "previews/contact-sheet.jpg", "previews/hero-1.jpg", "previews/hero-2.jpg", "previews/hero-3.jpg",
                "previews/roar-waveform.jpg", "prompts", "prompts/Red_Dragon.txt", "store_copy.txt");
        assertThat(PackFixture.verifier().verify(fixture.dir()).problems()).isEmpty();
        assertThat(PackFixture.verifier().verify(fixture.zip()).problems()).isEmpty();
        try (ZipFile zip = new ZipFile(fixture.zip().toFile())) {
            List<String> names = zip.stream().map(java.util.zip.ZipEntry::getName).toList();
            assertThat(names).isSorted().hasSize(15).contains("assets/Red_Dragon.png", "manifest.json");
            assertThat(zip.getInputStream(zip.getEntry("assets/roar.wav"))).hasSameContentAs(Files.newInputStream(fixture.dir().resolve("assets/roar.wav")));
        }
        assertThat(fixture.filesBelow(fixture.root.resolve("Packs"))).noneMatch(name -> name.startsWith("."));
        assertThat(fixture.project.publisher().reserved()).isEmpty();
        assertThat(fixture.context.facts()).containsEntry("files", 15).containsEntry("identical", false);
        assertThat(fixture.project.packs().list()).singleElement()
                .satisfies(pack -> {
                    assertThat(pack.status()).isEqualTo(Pack.Status.COMPLETED);
                    assertThat(pack.dir()).isEqualTo(fixture.dir().toString());
                    assertThat(pack.id().toString()).isEqualTo(fixture.context.facts().get("pack_id"));
                    assertThat(Files.readString(fixture.dir().resolve("manifest.json"))).contains(pack.id().toString());
                });
    }

    @Test
    void thePreviewOfTheTextsIsWhatTheBuildWrites() throws Exception {
        fixture.build(fixture.settings());
        List<org.podstudio.core.api.asset.Asset> assets = fixture.project.assets().load(fixture.assets);
        LineageReader reader = new LineageReader(fixture.project, java.util.Optional.empty());
        PackPreview preview = PackPreview.of(fixture.settings(), assets,
                assets.stream().collect(java.util.stream.Collectors.toMap(org.podstudio.core.api.asset.Asset::id, reader::of)),
                java.time.Instant.parse(PackFixture.CLOCK), "0.1.0");
        assertThat(preview.readme()).isEqualTo(Files.readString(fixture.dir().resolve("README.md")));
        assertThat(preview.license()).isEqualTo(Files.readString(fixture.dir().resolve("LICENSE.txt")));
        assertThat(preview.storeCopy()).isEqualTo(Files.readString(fixture.dir().resolve("store_copy.txt")));
    }

    @Test
    void twoProjectsWithTheSameFilesGiveTheSameBytes() throws Exception {
        fixture.build(fixture.settings());
        PackFixture other = new PackFixture(folder.resolve("elsewhere/deeper")).filled();
        java.util.TimeZone zone = java.util.TimeZone.getDefault();
        java.util.Locale locale = java.util.Locale.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Kathmandu"));
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG-u-nu-arab"));
            other.build(other.settings());
        } finally {
            java.util.TimeZone.setDefault(zone);
            java.util.Locale.setDefault(locale);
        }
        assertThat(other.zip()).hasSameBinaryContentAs(fixture.zip());
        for (String file : fixture.filesBelow(fixture.dir())) {
            if (Files.isRegularFile(fixture.dir().resolve(file))) {
                assertThat(other.dir().resolve(file)).hasSameBinaryContentAs(fixture.dir().resolve(file));
            }
        }
        assertThat(Files.readString(other.dir().resolve("manifest.json"))).doesNotContain("/somewhere").doesNotContain(folder.toString())
                .doesNotContain(other.context.id().toString());
    }

    @Test
    void theSamePackAgainIsReportedAndADifferentOneGetsANumber() throws Exception {
        fixture.build(fixture.settings());
        Path first = fixture.dir();
        fixture.build(fixture.settings());
        assertThat(fixture.dir()).isEqualTo(first);
        assertThat(fixture.context.facts()).containsEntry("identical", true);
        Files.writeString(first.resolve("README.md"), "mine now");
        fixture.build(fixture.settings());
        assertThat(fixture.dir()).hasFileName("Fantasy_Dragons_20260131_1");
        assertThat(fixture.zip()).hasFileName("Fantasy_Dragons_20260131_1.zip");
        assertThat(first.resolve("README.md")).hasContent("mine now");
        fixture.build(fixture.settings());
        assertThat(fixture.dir()).hasFileName("Fantasy_Dragons_20260131_1");
        assertThat(fixture.project.packs().list()).hasSize(1);
    }

    @Test
    void cancelAtAnyStepLeavesNothing() throws Exception {
        int steps = fixture.build(fixture.settings()).steps().size();
        Path packs = fixture.root.resolve("Packs");
        List<String> before = fixture.filesBelow(packs);
        Pack row = fixture.project.packs().list().getFirst();
        PackBuildSettings other = withName("Other");
        for (int step = 1; step < steps; step += Math.max(1, steps / 8)) {
            var context = fixture.newContext().cancellingAtStep(step);
            assertThatThrownBy(() -> fixture.build(other, context)).isInstanceOf(CancelledException.class);
            assertThat(fixture.filesBelow(packs)).as("cancelled at step %d of %d", step, steps).isEqualTo(before);
            assertThat(fixture.project.publisher().reserved()).isEmpty();
            assertThat(fixture.project.packs().list()).containsExactly(row);
        }
    }

    @Test
    void progressKeepsItsBandsAndNeverFalls() throws Exception {
        List<Progress> steps = fixture.build(fixture.settings()).steps();
        assertThat(steps).allMatch(step -> step.unit() == Progress.Unit.BYTES);
        assertThat(steps.stream().map(Progress::done).toList()).isSorted();
        assertBand(steps, "Copying assets", 0, 50);
        assertBand(steps, "Verifying", 50, 80);
        assertBand(steps, "Writing the ZIP", 80, 92);
        assertThat(steps.getLast().percent()).isGreaterThanOrEqualTo(98);
    }

    private static void assertBand(List<Progress> steps, String what, int from, int to) {
        List<Integer> percents = steps.stream().filter(step -> step.what().equals(what)).map(Progress::percent).toList();
        assertThat(percents).isNotEmpty().allMatch(percent -> percent >= from && percent <= to);
        assertThat(percents.getLast()).isGreaterThanOrEqualTo(to - 1);
    }

    @Test
    void missingChangedAndDamagedAssetsAreLeftOutWithAWarningEach() throws Exception {
        Asset missing = fixture.image("missing.png", 10, null);
        Files.delete(fixture.project.file(missing));
        Asset changed = fixture.image("changed.png", 11, null);
        Files.writeString(fixture.project.file(changed), "other content");
        Asset damaged = fixture.add(SampleFiles.text(fixture.root.resolve("in/x"), "no picture"), "damaged.png", SampleAssets.imageFacts(9, 9), null, null);
        fixture.build(fixture.settings());
        assertThat(warnings()).anyMatch(w -> w.startsWith(missing.path() + ": Its file is not where it was."))
                .anyMatch(w -> w.startsWith(changed.path()) && w.contains("the checksum differs"))
                .anyMatch(w -> w.startsWith(damaged.path()) && w.endsWith("It was left out."));
        assertThat(fixture.filesBelow(fixture.dir().resolve("assets"))).hasSize(4);
        assertThat(PackFixture.verifier().verify(fixture.zip()).ok()).isTrue();
        assertThat(fixture.project.packs().list()).singleElement().satisfies(pack -> assertThat(pack.assets()).hasSize(4));
    }

    @Test
    void whenNoAssetIsLeftNothingIsBuilt() throws Exception {
        fixture.project.assets().load(fixture.assets).forEach(asset -> fixture.project.file(asset).toFile().delete());
        assertThatThrownBy(() -> fixture.build(fixture.settings())).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("nothing-to-pack"));
        assertThat(fixture.root.resolve("Packs")).doesNotExist();
        assertThat(fixture.project.packs().list()).singleElement().satisfies(pack -> assertThat(pack.status()).isEqualTo(Pack.Status.FAILED));
    }

    @Test
    void aRejectedAssetThatWasAskedForIsThereWithAWarning() throws Exception {
        fixture.project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(fixture.assets.getFirst()));
        fixture.build(fixture.settings());
        assertThat(warnings()).anyMatch(w -> w.contains("It is rejected"));
        assertThat(fixture.dir().resolve("assets/Red_Dragon.png")).exists();
    }

    @Test
    void promptsStayOutWhenTheyAreNotWanted() throws Exception {
        PackBuildSettings s = fixture.settings();
        fixture.build(new PackBuildSettings(s.name(), s.theme(), s.description(), s.author(), s.license(), s.version(), s.targets(), null,
                false, false, s.clock(), false));
        assertThat(fixture.dir().resolve("prompts")).doesNotExist();
        assertThat(Files.readString(fixture.dir().resolve("manifest.json"))).doesNotContain("masterpiece");
        assertThat(fixture.context.facts().get("zip")).isNull();
        assertThat(fixture.root.resolve("Packs/Fantasy_Dragons_20260131.zip")).doesNotExist();
        assertThat(PackFixture.verifier().verify(fixture.dir()).ok()).isTrue();
    }

    @Test
    void theUsersOwnLicenseAndFolderAreUsed() throws Exception {
        Path license = Files.writeString(folder.resolve("my.txt"), "{{pack}} by {{author}}, {{year}}: be kind.\r\n");
        PackBuildSettings s = fixture.settings();
        Path out = folder.resolve("to/sell");
        fixture.build(new PackBuildSettings(s.name(), null, null, s.author(), license.toString(), s.version(), s.targets(), out.toString(),
                true, true, s.clock(), false));
        assertThat(fixture.dir()).isEqualTo(out.resolve("Fantasy_Dragons_20260131"));
        assertThat(fixture.dir().resolve("LICENSE.txt")).hasContent("Fantasy Dragons by Ann Author, 2026: be kind.\n");
        assertThat(PackFixture.verifier().verify(fixture.zip()).problems()).isEmpty();
    }

    @Test
    void wrongSettingsAreRefusedBeforeAnythingIsWritten() {
        assertBad(withName("  "), "bad-setting");
        assertBad(withName("{{name}}"), "bad-setting");
        PackBuildSettings s = fixture.settings();
        assertBad(new PackBuildSettings("N", null, null, null, "no such licence", "1", List.of(), null, true, true, "", false), "bad-setting");
        assertBad(new PackBuildSettings("N", null, null, null, "personal", "1", List.of("moon"), null, true, true, "", false), "bad-setting");
        assertBad(new PackBuildSettings("N", null, null, null, "personal", "1", s.targets(), null, true, true, "yesterday", false), "bad-setting");
        assertThat(fixture.root.resolve("Packs")).doesNotExist();
    }

    private void assertBad(PackBuildSettings settings, String code) {
        assertThatThrownBy(() -> fixture.job().requirement(settings, fixture.project, fixture.assets))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    @Test
    void manyAssetsOfOneNameAllGetIn() throws Exception {
        fixture.assets.clear();
        for (String name : List.of("a.png", "A.PNG", "a.png", "con.png", "שלום.png", "x\u202Egnp.png", "  .png")) {
            fixture.image(name, 100 + fixture.assets.size(), null);
        }
        fixture.build(fixture.settings());
        assertThat(fixture.filesBelow(fixture.dir().resolve("assets")))
                .containsExactlyInAnyOrder("a.png", "A_1.png", "a_1_1.png", "_con.png", "שלום.png", "x_gnp.png", "image.png");
        assertThat(PackFixture.verifier().verify(fixture.zip()).problems()).isEmpty();
    }

    @Test
    void chosenHeroesAreTheOnesShownLarge() throws Exception {
        PackBuildSettings s = fixture.settings();
        String fish = fixture.assets.get(1).toString();
        fixture.build(new PackBuildSettings(s.name(), s.theme(), s.description(), s.author(), s.license(), s.version(), s.targets(), null,
                s.prompts(), s.zip(), s.clock(), s.force(), List.of(fixture.assets.get(3).toString(), "no asset", fish)));
        assertThat(fixture.filesBelow(fixture.dir())).contains("previews/hero-1.jpg").doesNotContain("previews/hero-2.jpg");
        assertThat(PackFixture.verifier().verify(fixture.dir()).problems()).isEmpty();
    }

    @Test
    void checksumsAreWhatOtherToolsCompute() throws Exception {
        fixture.build(fixture.settings());
        for (String line : Files.readAllLines(fixture.dir().resolve("checksums.txt"), StandardCharsets.UTF_8)) {
            String path = line.substring("SHA256 (".length(), line.indexOf(") = "));
            assertThat(line).isEqualTo("SHA256 (" + path + ") = " + Hashes.sha256(fixture.dir().resolve(path)));
        }
    }

    private PackBuildSettings withName(String name) {
        PackBuildSettings s = fixture.settings();
        return new PackBuildSettings(name, s.theme(), s.description(), s.author(), s.license(), s.version(), s.targets(), s.out(), s.prompts(),
                s.zip(), s.clock(), s.force());
    }

    @SuppressWarnings("unchecked")
    private List<String> warnings() {
        return (List<String>) fixture.context.facts().getOrDefault("warnings", Collections.emptyList());
    }
}
