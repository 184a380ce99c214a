package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Backups, damage, and the check. */
class CareTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBackupMadeWhileOpenBecomesAProjectElsewhereAndOthersRefuse(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().tagged("kept"));
            Path backup = temporary.resolve("my backup's copy.podstudio");
            fixture.project.backup(backup);
            fixture.add(new Fixture.Draft());
            assertThat(code(() -> fixture.project.backup(backup))).isEqualTo("already-exists");
            try (Project restored = fixture.projects.restore(backup, temporary.resolve("elsewhere"))) {
                assertThat(restored.assets().count(Query.ALL)).isEqualTo(1);
                Asset there = restored.assets().find(asset.id()).orElseThrow();
                assertThat(there.tags()).containsExactly("kept");
                assertThat(there.missing()).as("the backup held no files").isTrue();
                assertThat(restored.notices()).extracting(Problem::code).containsExactly("files-missing");
                assertThat(restored.assets().count(QueryParser.parse("kept"))).isEqualTo(1);
                assertThat(restored.engine()).isEqualTo(engine.wire());
            }
            assertThat(code(() -> fixture.projects.restore(backup, fixture.root))).isEqualTo("already-exists");
            Path text = Files.writeString(temporary.resolve("text.db"), "no database at all");
            assertThat(code(() -> fixture.projects.restore(text, temporary.resolve("third")))).isEqualTo("no-backup");
            assertThat(fixture.projects.isProject(temporary.resolve("third"))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aProjectWithoutAssetsDoesNotTakeThePlaceOfTheDaysBackup(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.project.settings().put("theme", "dark");
            fixture.reopen();
            assertThat(fixture.root.resolve("Backups")).doesNotExist();
            fixture.add(new Fixture.Draft());
            fixture.close();
            assertThat(names(fixture.root.resolve("Backups"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void closingAfterAChangeMakesOneBackupADayAndKeepsSeven(Engine engine) throws Exception {
        String extension = engine == Engine.SQLITE ? ".db" : ".zip";
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path backups = Files.createDirectories(fixture.root.resolve("Backups"));
            for (int day = 1; day <= 9; day++) {
                Files.writeString(backups.resolve("daily-2026-01-0" + day + extension), "old");
            }
            fixture.add(new Fixture.Draft());
            fixture.close();
            assertThat(names(backups)).hasSize(7).contains("daily-" + LocalDate.now() + extension)
                    .doesNotContain("daily-2026-01-03" + extension);
            FileTime made = Files.getLastModifiedTime(backups.resolve("daily-" + LocalDate.now() + extension));
            fixture.project = fixture.projects.open(fixture.root);
            fixture.add(new Fixture.Draft());
            fixture.close();
            assertThat(Files.getLastModifiedTime(backups.resolve("daily-" + LocalDate.now() + extension))).isEqualTo(made);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDamagedDatabaseIsRestoredFromTheNewestGoodBackupAndItsFilesAreTakenInAgain(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset early = fixture.add(new Fixture.Draft().saying("media early"));
            fixture.project.assets().curate(new Curation.Rate(4), List.of(early.id()));
            fixture.reopen(); // makes the daily backup
            Asset late = fixture.add(new Fixture.Draft().at("Library/images/castle/20261122/late.png").saying("media late"));
            fixture.close();
            Path worse = fixture.root.resolve("Backups/daily-9999-01-01" + (engine == Engine.SQLITE ? ".db" : ".zip"));
            Files.writeString(worse, engine == Engine.SQLITE ? "SQLite format 3\0 and then nothing that makes sense" : "PK\3\4 broken");
            Files.setLastModifiedTime(worse, FileTime.from(Instant.now().plusSeconds(100)));
            damage(engine.file(fixture.root));

            fixture.project = fixture.projects.open(fixture.root);
            assertThat(fixture.project.notices()).extracting(Problem::code).containsExactly("database-restored");
            assertThat(fixture.project.notices().getFirst().why()).contains("1 files");
            assertThat(fixture.project.assets().find(early.id()).orElseThrow().rating()).isEqualTo(4);
            Asset again = fixture.project.assets().findByHash(late.hash()).orElseThrow();
            assertThat(again.path()).isEqualTo(late.path());
            assertThat(again.theme()).isEqualTo("castle");
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            assertThat(names(fixture.root.resolve("Backups"))).anyMatch(name -> name.startsWith("damaged-"));
            fixture.reopen();
            assertThat(fixture.project.notices()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withoutAnyBackupTheFilesAreTakenIntoAnEmptyDatabase(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media only"));
            fixture.close();
            try (Stream<Path> backups = Files.list(fixture.root.resolve("Backups"))) {
                for (Path backup : backups.toList()) {
                    Files.delete(backup);
                }
            }
            damage(engine.file(fixture.root));
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(fixture.project.assets().findByHash(asset.hash()).orElseThrow().path()).isEqualTo(asset.path());
            assertThat(fixture.project.notices().getFirst().why()).contains("no good backup");
        }
    }

    @Test
    void damageMetWhileOpenIsToldAndMendedAtTheNextOpen() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media"));
            fixture.reopen(); // makes the daily backup
            damage(Engine.SQLITE.file(fixture.root));
            assertThatThrownBy(() -> fixture.project.assets().load(List.of(asset.id())))
                    .isInstanceOfSatisfying(UncheckedStudioException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("database-corrupt"));
            fixture.reopen();
            assertThat(fixture.project.notices()).extracting(Problem::code).containsExactly("database-restored");
            assertThat(fixture.project.assets().find(asset.id())).isPresent();
        }
    }

    /** Keeps the first bytes, which say what the file is, and spoils the rest. */
    private static void damage(Path file) throws Exception {
        byte[] noise = new byte[(int) Files.size(file) - 100];
        new Random(7).nextBytes(noise);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(100);
            open.write(noise);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theCheckFindsMissingChangedAndStrayFilesAndRepairsWhatItCan(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset fine = fixture.add(new Fixture.Draft().saying("media fine"));
            Asset gone = fixture.add(new Fixture.Draft().saying("media gone"));
            Asset changed = fixture.add(new Fixture.Draft().saying("media changed"));
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            Path mask = Files.createDirectories(fixture.root.resolve("Work/masks")).resolve("fine_mask.png");
            Files.writeString(mask, "media that belongs to an asset and is none");
            assertThat(fixture.project.check(Project.Repair.YES).problems()).as("a mask is no stray").isEmpty();
            assertThat(mask).exists();
            Files.delete(fixture.project.file(gone));
            Files.writeString(fixture.project.file(changed), "media changeD");
            Path stray = Files.writeString(fixture.project.file(fine).resolveSibling("stray.png"), "media stray");
            Path junk = Files.writeString(fixture.project.file(fine).resolveSibling("junk.txt"), "just text");
            Path leftover = Files.createDirectories(fixture.root.resolve("Packs/.building-old/assets")).getParent();
            CheckReport report = fixture.project.check(Project.Repair.NO);
            assertThat(report.problems()).extracting(CheckReport.Finding::code)
                    .containsExactlyInAnyOrder("missing", "changed", "stray", "stray", "leftover");
            assertThat(report.problems()).extracting(CheckReport.Finding::path).contains(fixture.project.file(gone).toString(),
                    fixture.project.file(changed).toString(), stray.toString(), junk.toString(), leftover.toString());
            assertThat(fixture.project.assets().find(gone.id()).orElseThrow().missing()).as("what is missing is known after any check").isTrue();

            fixture.project.check(Project.Repair.YES);
            assertThat(fixture.project.assets().find(gone.id()).orElseThrow().missing()).isTrue();
            assertThat(fixture.project.assets().findByPath(ProjectPaths.stored(fixture.root, stray))).isPresent();
            assertThat(junk).doesNotExist();
            assertThat(fixture.root.resolve("Strays").resolve(ProjectPaths.stored(fixture.root, junk))).hasContent("just text");
            assertThat(leftover).doesNotExist();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).extracting(CheckReport.Finding::code)
                    .containsExactlyInAnyOrder("missing", "changed");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void foldersThatAreNoProjectSaySo(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            assertThat(code(() -> fixture.projects.open(temporary.resolve("nowhere")))).isEqualTo("no-project");
            Path file = Files.writeString(temporary.resolve("file"), "x");
            assertThat(code(() -> fixture.projects.create(file))).isEqualTo("not-a-folder");
            try (Project again = engine == Engine.H2 ? null : fixture.projects.create(fixture.root)) {
                assertThat(again == null || again.root().equals(fixture.root)).isTrue();
            }
            assertThat(fixture.projects.recent()).containsExactly(fixture.root);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMovedProjectFolderWorksWhereItIsNowAndIsTheNewestRecent(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft());
            fixture.close();
            Path moved = temporary.resolve("What? 100% #1 – ümläut");
            Files.move(fixture.root, moved);
            fixture.project = fixture.projects.open(moved);
            assertThat(fixture.project.file(fixture.project.assets().find(asset.id()).orElseThrow())).exists();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft()).getFirst())
                    .isInstanceOf(Publisher.Published.Added.class);
            assertThat(fixture.projects.recent()).containsExactly(moved);
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The code of the problem that the call ends with. */
    static String code(org.junit.jupiter.api.function.Executable call) {
        StudioException[] problem = new StudioException[1];
        assertThatThrownBy(call::execute).isInstanceOfSatisfying(StudioException.class, e -> problem[0] = e);
        return problem[0].problem().code();
    }
}
