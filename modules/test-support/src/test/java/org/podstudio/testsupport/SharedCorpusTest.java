package org.podstudio.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class SharedCorpusTest {
    @TempDir
    Path folder;

    @Test
    void isFoundBesideTheRepositoryFromAnyFolderInIt() throws Exception {
        Path images = Files.createDirectories(folder.resolve("shared/corpus/images"));
        Path inside = Files.createDirectories(folder.resolve("repository/modules/media"));
        assertThat(SharedCorpus.folder("images", inside, null)).isEqualTo(images);
    }

    @Test
    void aMissingCorpusSkipsTheTest() {
        assertThatThrownBy(() -> SharedCorpus.folder("images", folder, null)).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void aMissingCorpusFailsTheTestWhenItIsRequired() {
        assertThatThrownBy(() -> SharedCorpus.folder("images", folder, "1")).isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void aCorpusWithoutTheFolderFailsTheTest() throws Exception {
        Files.createDirectories(folder.resolve("shared/corpus"));
        assertThatThrownBy(() -> SharedCorpus.folder("images", folder, null)).isInstanceOf(AssertionFailedError.class);
    }
}
