package org.podstudio.packbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.problem.StudioException;

/** On a small disk in memory; skipped where none can be mounted. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Path disk;

    private void mount(int megabytes) throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = false;
        try {
            mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString());
        } catch (IOException e) {
            System.err.println("SKIPPED: there is no mount command: " + e.getMessage());
        }
        if (!mounted) {
            disk = null;
            System.err.println("SKIPPED: no disk in memory can be mounted here: the full disk is not tested");
        }
        assumeTrue(mounted, "a disk in memory can be mounted");
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void tooLittleSpaceIsToldBeforeAnythingIsWritten() throws Exception {
        mount(8);
        PackFixture fixture = new PackFixture(folder.resolve("project")).filled();
        assertFull(fixture, "are free");
    }

    @Test
    void aDiskThatFillsUpDuringTheBuildIsLeftAsItWas() throws Exception {
        mount(36);
        PackFixture fixture = new PackFixture(folder.resolve("project")).filled();
        Asset grown = fixture.image("grown.png", 9, null);
        try (var file = new java.io.RandomAccessFile(fixture.project.file(grown).toFile(), "rw")) {
            file.setLength(50 << 20); // larger than its record says, so the check before lets it pass
        }
        assertFull(fixture, "became full");
    }

    private void assertFull(PackFixture fixture, String why) throws Exception {
        PackBuildSettings s = fixture.settings();
        PackBuildSettings there = new PackBuildSettings(s.name(), null, null, null, s.license(), s.version(), s.targets(),
                disk.resolve("packs").toString(), true, true, s.clock(), false);
        assertThatThrownBy(() -> fixture.build(there)).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("disk-full");
            assertThat(e.problem().why()).contains(why);
        });
        assertThat(fixture.filesBelow(disk)).isEmpty();
        assertThat(fixture.project.publisher().reserved()).isEmpty();
    }
}
