package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleFiles;

class StagingTest {
    @TempDir
    Path folder;

    @Test
    void theCopyIsExactAndItsHashIsOfTheSameRead() throws Exception {
        byte[] content = new byte[Staging.BUFFER_BYTES * 2 + 17];
        new Random(1).nextBytes(content);
        Path source = SampleFiles.write(folder.resolve("source"), content);
        long[] read = {0};
        Staging.Staged staged = new Staging(folder.resolve("work")).take(source, target(), "source", bytes -> read[0] += bytes);
        assertThat(staged.file()).hasSameBinaryContentAs(source);
        assertThat(staged.hash()).isEqualTo(Hashes.sha256(content));
        assertThat(read[0]).isEqualTo(content.length);
        assertThat(Files.getLastModifiedTime(staged.file())).isEqualTo(Files.getLastModifiedTime(source));
    }

    @Test
    void whatOneReadHasRoomForComesWithTheCopyAndWhatIsLongerDoesNot() throws Exception {
        for (int length : new int[] {0, 1, Staging.BUFFER_BYTES - 1, Staging.BUFFER_BYTES}) {
            byte[] content = new byte[length];
            new Random(length).nextBytes(content);
            Path source = SampleFiles.write(folder.resolve("source" + length), content);
            Staging.Staged staged = new Staging(folder.resolve("work")).take(source, folder.resolve("copy" + length), "source", bytes -> {});
            assertThat(staged.content()).isEqualTo(length < Staging.BUFFER_BYTES ? content : null);
            assertThat(staged.hash()).isEqualTo(Hashes.sha256(content));
            assertThat(staged.file()).hasBinaryContent(content);
        }
    }

    @Test
    void theContentOfAFileThatChangesOnceIsThatOfTheCopy() throws Exception {
        Path source = SampleFiles.write(folder.resolve("grow"), new byte[] {1, 2, 3});
        boolean[] grown = {false};
        Staging.Staged staged = new Staging(folder.resolve("work")).take(source, target(), "grow", bytes -> {
            if (!grown[0]) {
                grown[0] = true;
                append(source);
            }
        });
        assertThat(staged.content()).isEqualTo(Files.readAllBytes(staged.file())).isEqualTo(Files.readAllBytes(source)).hasSizeGreaterThan(3);
    }

    @Test
    void theSystemsOwnHashIsJavasForAnyLengthAndBeginsAnew() {
        ContentHash system = SystemHash.find();
        org.junit.jupiter.api.Assumptions.assumeTrue(system != null, "no library of the system computes SHA-256 here");
        ContentHash java = ContentHash.ofJava();
        byte[] content = new byte[5000];
        new Random(3).nextBytes(content);
        for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 4096, 5000}) {
            system.update(content, length);
            system.update(content, length / 2);
            java.update(content, length);
            java.update(content, length / 2);
            assertThat(system.hex()).isEqualTo(java.hex());
        }
    }

    @Test
    void aFileThatKeepsGrowingFailsAndNothingOfItStays() {
        Path source = SampleFiles.png(folder.resolve("grow.png"), 8, 8, 1);
        assertThatThrownBy(() -> new Staging(folder.resolve("work")).take(source, target(), "grow.png", bytes -> append(source)))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("file-changing"));
        assertThat(target()).doesNotExist();
    }

    @Test
    void aFileThatComesToRestIsTakenWhole() throws Exception {
        Path source = SampleFiles.png(folder.resolve("grow.png"), 8, 8, 1);
        int[] calls = {0};
        Staging.Staged staged = new Staging(folder.resolve("work")).take(source, target(), "grow.png", bytes -> {
            if (calls[0]++ == 0) {
                append(source);
            }
        });
        assertThat(staged.hash()).isEqualTo(Hashes.sha256(source));
        assertThat(staged.sizeBytes()).isEqualTo(Files.size(source));
    }

    @Test
    void aCancelIsNoticedWithinABuffer() {
        Path source = SampleFiles.png(folder.resolve("a.png"), 8, 8, 1);
        assertThatThrownBy(() -> new Staging(folder.resolve("work")).take(source, target(), "a.png", bytes -> {
            throw new CancelledException();
        })).isInstanceOf(CancelledException.class);
    }

    private Path target() {
        return folder.resolve("copy");
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
