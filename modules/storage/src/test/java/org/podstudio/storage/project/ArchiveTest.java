package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.project.ProjectCare.Contents;
import org.podstudio.storage.db.Engine;

/** A project in one ZIP, and back. */
class ArchiveTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anArchiveWithFilesBecomesTheSameProjectElsewhere(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().at("Library/images/\u05d0 b/20260101/x y.png").saying("media one").tagged("t"));
            Files.writeString(Files.createDirectories(fixture.root.resolve("Logs")).resolve("app.log"), "a line");
            Files.writeString(Files.createDirectories(fixture.root.resolve("Packs/P")).resolve("readme.md"), "pack");
            Path zip = temporary.resolve("whole.zip");
            fixture.project.care().archive(zip, Contents.DATABASE_AND_FILES, ProjectCare.SILENT);
            try (Project restored = fixture.projects.restore(zip, temporary.resolve("elsewhere/deep"))) {
                assertThat(restored.notices()).isEmpty();
                assertThat(restored.engine()).isEqualTo(engine.wire());
                assertThat(restored.assets().find(asset.id())).contains(asset);
                assertThat(restored.check(Project.Repair.NO).problems()).isEmpty();
                assertThat(restored.root().resolve("Packs/P/readme.md")).hasContent("pack");
                assertThat(restored.root().resolve("Logs/app.log")).hasContent("a line");
            }
            assertThat(names(temporary)).as("nothing half is left").noneMatch(name -> name.startsWith("."));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatAKilledRestoreLeftIsGoneAfterTheNextOneAndThatOfARunningOneStays(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft().at("Library/images/a/20260101/x.png").saying("media one"));
            Path zip = temporary.resolve("whole.zip");
            fixture.project.care().archive(zip, Contents.DATABASE_AND_FILES, ProjectCare.SILENT);
            Path target = temporary.resolve("target");
            Path folder = Files.createDirectories(target.resolve("Library/images/a/20260101"));
            Files.writeString(folder.resolve(".restoring-999999999999.part"), "half a picture");
            Files.writeString(target.resolve(".restoring-999999999999-" + engine.file(target).getFileName()), "half a database");
            Path running = Files.writeString(target.resolve("Library/.restoring-" + ProcessHandle.current().parent().orElseThrow().pid() + ".part"), "half");
            try (Project restored = fixture.projects.restore(zip, target)) {
                assertThat(running).as("it is not ours").exists();
                assertThat(names(target)).noneMatch(name -> name.startsWith(".restoring"));
                assertThat(names(folder)).containsExactly("x.png");
                Files.delete(running);
                assertThat(restored.check(Project.Repair.NO).problems()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anArchiveOfTheDatabaseAloneSaysThatFilesAreMissingAndFindsThemWhereTheyAre(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft().saying("media one"));
            Path zip = temporary.resolve("small.zip");
            fixture.project.care().archive(zip, Contents.DATABASE, ProjectCare.SILENT);
            try (ZipFile read = new ZipFile(zip.toFile())) {
                assertThat(read.stream().map(ZipEntry::getName)).contains("config.json").noneMatch(name -> name.startsWith("Library"));
            }
            try (Project restored = fixture.projects.restore(zip, temporary.resolve("empty"))) {
                assertThat(restored.notices()).extracting(Problem::code).containsExactly("files-missing");
                assertThat(restored.notices().getFirst().why()).startsWith("1 of 1 files");
            }
            fixture.close();
            Path kept = temporary.resolve("kept");
            Files.createDirectories(kept);
            Files.move(fixture.root.resolve("Library"), kept.resolve("Library"));
            try (Project restored = fixture.projects.restore(zip, kept)) {
                assertThat(restored.notices()).as("into the folder that still has the files").isEmpty();
                assertThat(restored.check(Project.Repair.NO).problems()).isEmpty();
            }
        }
    }

    @Test
    void aFileThatIsThereIsNeverReplacedByARestore() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media one"));
            Path zip = temporary.resolve("whole.zip");
            fixture.project.care().archive(zip, Contents.DATABASE_AND_FILES, ProjectCare.SILENT);
            Path target = temporary.resolve("target");
            Path mine = Files.createDirectories(target.resolve(asset.path()).getParent()).resolve("sample.png");
            Files.writeString(mine, "media of mine");
            try (Project restored = fixture.projects.restore(zip, target)) {
                assertThat(mine).hasContent("media of mine");
                assertThat(restored.check(Project.Repair.NO).problems()).extracting(one -> one.code()).containsExactly("changed");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "/etc/evil.txt", "Library/../../evil.txt", "Library/..\\..\\evil.txt", "evil.txt", "Library//x",
        "Backups/x.db.txt", "Library/./x", "C:/evil.txt"})
    void anArchiveThatWantsOutOfTheFolderIsRefusedBeforeAnythingIsWritten(String name) throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Path good = temporary.resolve("good.backup");
            fixture.project.backup(good);
            Path zip = temporary.resolve("evil.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("podstudio.db"));
                Files.copy(good, out);
                out.putNextEntry(new ZipEntry("Library/images/fine.png"));
                out.write('x');
                out.putNextEntry(new ZipEntry(name));
                out.write('x');
            }
            Path target = temporary.resolve("a/b/c");
            assertThat(CareTest.code(() -> fixture.projects.restore(zip, target))).isEqualTo("backup-unsafe");
            assertThat(names(target)).isEmpty();
            assertThat(temporary.resolve("a/evil.txt")).doesNotExist();
            assertThat(temporary.resolve("a/b/evil.txt")).doesNotExist();
        }
    }

    @Test
    void aDamagedOrForeignZipIsRefusedAndTheFolderIsNoProject() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            fixture.add(new Fixture.Draft().saying("media " + "x".repeat(200_000)));
            Path zip = temporary.resolve("whole.zip");
            fixture.project.care().archive(zip, Contents.DATABASE_AND_FILES, ProjectCare.SILENT);
            Path target = temporary.resolve("target");
            byte[] bytes = Files.readAllBytes(zip);
            Path cut = Files.write(temporary.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
            assertThat(CareTest.code(() -> fixture.projects.restore(cut, target))).isEqualTo("backup-corrupt");
            Path flipped = Files.copy(zip, temporary.resolve("flipped.zip"));
            try (RandomAccessFile file = new RandomAccessFile(flipped.toFile(), "rw")) {
                file.seek(bytes.length - 100_000); // inside the picture, which is stored as it is
                file.write("spoiled".getBytes());
            }
            assertThat(CareTest.code(() -> fixture.projects.restore(flipped, target))).isEqualTo("backup-corrupt");
            Path foreign = temporary.resolve("foreign.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(foreign))) {
                out.putNextEntry(new ZipEntry("holiday.jpg"));
            }
            assertThat(CareTest.code(() -> fixture.projects.restore(foreign, target))).isEqualTo("no-backup");
            assertThat(fixture.projects.isProject(target)).isFalse();
        }
    }

    @Test
    void aCancelledArchiveLeavesNothing() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            fixture.add(new Fixture.Draft().saying("media " + "x".repeat(3_000_000)));
            Path folder = Files.createDirectory(temporary.resolve("out"));
            assertThatThrownBy(() -> fixture.project.care().archive(folder.resolve("a.zip"), Contents.DATABASE_AND_FILES,
                    (done, total, unit, what) -> {
                        if (done > 1_000_000) {
                            throw new CancelledException();
                        }
                    })).isInstanceOf(CancelledException.class);
            assertThat(names(folder)).isEmpty();
            fixture.project.care().archive(folder.resolve("a.zip"), Contents.DATABASE, ProjectCare.SILENT);
            assertThat(CareTest.code(() -> fixture.project.care().archive(folder.resolve("a.zip"), Contents.DATABASE, ProjectCare.SILENT)))
                    .isEqualTo("file-exists");
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
