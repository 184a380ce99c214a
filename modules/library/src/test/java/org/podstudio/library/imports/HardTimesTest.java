package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.SampleFiles;

/** Files and folders that vanish, come back, or were lost in the library; and what decides the theme. */
class HardTimesTest {
    @TempDir
    Path folder;

    private ImportFixture imports;

    @BeforeEach
    void open() throws IOException {
        imports = new ImportFixture(folder);
    }

    @Test
    void aDriveThatVanishesInTheMiddleIsToldOnceAndTheNextSourceComesIn() throws Exception {
        Path drive = folder.resolve("drive");
        for (int i = 0; i < 5; i++) {
            SampleFiles.png(drive.resolve("f" + i + ".png"), 8, 8, i);
        }
        Path other = SampleFiles.png(imports.downloads.resolve("other.png"), 8, 8, 99);
        imports.placeholders = file -> {
            // The second walk is the one that reads; by then the first file is through.
            if (file.endsWith("f2.png") && seen++ == 1) {
                Files.move(drive, folder.resolve("unplugged"));
            }
            return false;
        };
        assertThat(imports.run(drive, other)).extracting(Asset::filename).containsExactly("f0.png", "f1.png", "other.png");
        assertThat(imports.failures()).containsExactly(Map.entry("drive", "source-gone"));
    }

    private int seen;

    @Test
    void oneFileThatVanishesFailsAlone() throws Exception {
        Path gone = SampleFiles.png(imports.downloads.resolve("b.png"), 8, 8, 1);
        SampleFiles.png(imports.downloads.resolve("c.png"), 8, 8, 2);
        imports.placeholders = file -> {
            if (file.equals(gone) && seen++ == 1) {
                Files.delete(gone);
            }
            return false;
        };
        assertThat(imports.run(imports.downloads)).extracting(Asset::filename).containsExactly("c.png");
        assertThat(imports.failures()).containsExactly(Map.entry("b.png", "file-missing"));
    }

    @Test
    void importingTheSameContentAgainHealsALostFile() throws Exception {
        Path source = SampleFiles.png(imports.downloads.resolve("a.png"), 8, 8, 1);
        Asset asset = imports.only(source);
        Files.delete(imports.project.file(asset));
        assertThat(imports.run(source)).isEmpty();
        assertThat(imports.fact("duplicates")).containsExactly(Map.of("path", source.toString(), "asset_id", asset.id().toString(), "healed", true));
        assertThat(imports.project.file(asset)).hasSameBinaryContentAs(source);
    }

    @Test
    void aMoveThatHealsDeletesTheOriginal() throws Exception {
        Path source = SampleFiles.png(imports.downloads.resolve("a.png"), 8, 8, 1);
        Asset asset = imports.only(source);
        Files.delete(imports.project.file(asset));
        imports.run(Mode.MOVE, false, source);
        assertThat(source).doesNotExist();
        assertThat(imports.project.file(asset)).exists();
    }

    @Test
    void rulesDecideTheThemeAndItsReasonStaysInTheHistory() throws Exception {
        imports.project.settings().put("import.theme_rules", "[{\"name\":\"sea\",\"theme\":\"ocean\",\"folder\":\"sea*\"},{\"theme\":\"\"}]");
        Files.writeString(imports.project.root().resolve("config.json"), "{\"import\":{\"theme_rules\":[{\"theme\":\"night\",\"file\":\"*night*\"}]}}");
        SampleFiles.png(imports.downloads.resolve("Sea life/fish.png"), 8, 8, 1);
        SampleFiles.png(imports.downloads.resolve("by night.png"), 8, 8, 2);
        SampleFiles.png(imports.downloads.resolve("else.png"), 8, 8, 3);
        imports.run(Mode.COPY, true, imports.downloads);
        assertThat(imports.fact("would_import")).extracting(one -> one.get("theme") + ": " + one.get("theme_reason")).containsExactly(
                "night: the rule \"rule 1\" says so", "unsorted: nothing decided it", "ocean: the rule \"sea\" says so");
        List<Asset> assets = imports.run(imports.downloads);
        assertThat(assets).extracting(Asset::theme).containsExactly("night", "unsorted", "ocean");
        assertThat(assets.getLast().path()).isEqualTo("Library/images/ocean/20260304/fish.png");
        assertThat(imports.project.assets().history(assets.getLast().id())).extracting(HistoryEntry::what)
                .contains("Theme ocean: the rule \"sea\" says so");
        assertThat((List<?>) imports.context.facts().get("warnings")).singleElement().asString().contains("rule 2").contains("names no theme");
    }

    @Test
    void aThemeThatIsAskedForGoesBeforeEveryRule() throws Exception {
        imports.project.settings().put("import.theme_rules", "[{\"theme\":\"ocean\",\"file\":\"*\"}]");
        Path source = SampleFiles.png(imports.downloads.resolve("a.png"), 8, 8, 1);
        Asset asset = imports.run(new ImportSettings(List.of(source.toString()), Mode.COPY, false, "mine", List.of(), false, AssetSource.IMPORTED)).getFirst();
        assertThat(asset.theme()).isEqualTo("mine");
    }

    @Test
    void anImportIsRefusedOnlyForWhatIsNotHereYet() throws Exception {
        Path source = SampleFiles.png(imports.downloads.resolve("a.png"), 8, 8, 1);
        imports.only(source);
        AlreadyHere here = AlreadyHere.of(imports.project);
        assertThat(here.has(new Candidate.OnDisk(source, Files.size(source), true, List.of(), source))).isTrue();
        assertThat(here.has(new Candidate.OnDisk(source, Files.size(source) + 1, true, List.of(), source))).isFalse();
        assertThat(here.has(new Candidate.OnDisk(source.resolveSibling("b.png"), Files.size(source), true, List.of(), source))).isFalse();
    }
}
