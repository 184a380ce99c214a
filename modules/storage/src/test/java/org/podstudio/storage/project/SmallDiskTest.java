package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** A disk that is full or cannot be written: a small memory disk, which only root on Linux can mount. Elsewhere skipped, loudly. */
class SmallDiskTest {
    @TempDir
    Path temporary;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        Path point = Files.createDirectory(temporary.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", point.toString());
        if (!mounted) {
            System.err.println("SKIPPED: SmallDiskTest needs root on Linux to mount a small memory disk");
        }
        Assumptions.assumeTrue(mounted, "no memory disk can be mounted here");
        disk = point;
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            run("umount", "-l", disk.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFullDiskIsSaidSoLosesNothingAndWorkGoesOnOnceThereIsSpace(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, disk)) {
            fixture.add(new Fixture.Draft().saying("before"));
            Path filler = disk.resolve("filler");
            Publisher.NewAsset staged = fixture.staged(new Fixture.Draft().saying("too much"));
            fill(filler);
            // Notes of a size that no page left in the files takes.
            String note = "word ".repeat(60_000);
            assertThatThrownBy(() -> {
                for (int i = 0; i < 50; i++) {
                    fixture.project.assets().curate(new org.podstudio.core.api.asset.Curation.Note(note + i),
                            fixture.project.assets().ids(Query.ALL, org.podstudio.core.api.asset.AssetSort.NEWEST));
                }
            }).isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).as(e.toString()).isEqualTo("disk-full"));
            Files.delete(filler);
            if (engine == Engine.H2) {
                fixture.reopen(); // H2 closes a database whose disk was full
            }
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(1);
            if (engine == Engine.SQLITE) {
                assertThat(fixture.project.publisher().publish(fixture.job, java.util.List.of(staged), Publisher.Duplicates.REPORT)
                        .getFirst()).isInstanceOf(Publisher.Published.Added.class);
            }
            assertThat(fixture.add(new Fixture.Draft().saying("after"))).isNotNull();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void creatingAProjectOnAFullDiskSaysSo(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fill(disk.resolve("filler"));
            assertThat(CareTest.code(() -> fixture.projects.create(disk.resolve("project")))).isEqualTo("disk-full");
        }
    }

    @Test
    void openingAProjectOnADiskWithNoByteLeftSaysSo() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, disk)) {
            fixture.add(new Fixture.Draft());
            fixture.close();
            fill(disk.resolve("filler"));
            assertThat(CareTest.code(() -> fixture.projects.open(fixture.root))).isEqualTo("disk-full");
            Files.delete(disk.resolve("filler"));
            fixture.projects.open(fixture.root).close();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aProjectOnAReadOnlyDiskIsReadAndEveryChangeSaysWhyNot(Engine engine) throws Exception {
        try (Fixture inside = new Fixture(engine, disk)) {
            Asset asset = inside.add(new Fixture.Draft().tagged("seen"));
            inside.close();
            assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
            try (Project project = inside.projects.open(inside.root)) {
                assertThat(project.readOnly()).hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("project-read-only"));
                assertThat(project.assets().find(asset.id())).contains(asset);
                assertThat(CareTest.code(() -> project.assets().curate(new Curation.Rate(3), java.util.List.of(asset.id()))))
                        .isEqualTo("project-read-only");
                assertThat(project.check(Project.Repair.YES).problems()).isEmpty();
            }
            assertThat(CareTest.code(() -> inside.projects.create(disk.resolve("another")))).isEqualTo("folder-unwritable");
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).contains("No space left");
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
