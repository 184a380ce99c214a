package org.podstudio.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.SampleFiles;

class OneLookTest {
    private final MediaProbe probe = new StudioMediaProbe();

    @TempDir
    Path folder;

    @Test
    void aPictureThatHasBeenReadIsNotReadAgain() throws Exception {
        Path file = SampleFiles.a1111Png(folder.resolve("fox.png"), "a fox", "fog", 42);
        try (MediaLook fromDisk = probe.look(file, null); MediaLook fromMemory = probe.look(folder.resolve("gone.png"), Files.readAllBytes(file))) {
            assertThat(fromMemory.facts(MediaProbe.Depth.HEADERS)).isEqualTo(fromDisk.facts(MediaProbe.Depth.HEADERS))
                    .isEqualTo(probe.probe(file, MediaProbe.Depth.HEADERS));
            assertThat(fromMemory.generator("fox.png")).isPresent().isEqualTo(fromDisk.generator("fox.png")).isEqualTo(probe.generator(file));
        }
        assertThat(probe.sniff(folder.resolve("gone.png"), Files.readAllBytes(file))).isPresent().isEqualTo(probe.sniff(file));
    }

    @Test
    void aFolderAndAnEmptyFileAreRefusedAsWhatTheyAre() throws Exception {
        assertThat(refusal(folder)).isEqualTo("not-media");
        assertThat(refusal(Files.createFile(folder.resolve("empty.png")))).isEqualTo("file-empty");
        assertThat(refusal(SampleFiles.text(folder.resolve("notes.txt"), "nothing"))).isEqualTo("not-media");
        assertThatThrownBy(() -> probe.look(folder.resolve("missing.png"), null)).isInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    private String refusal(Path file) {
        try {
            probe.probe(file, MediaProbe.Depth.HEADERS);
            return "none";
        } catch (StudioException e) {
            return e.problem().code();
        }
    }
}
