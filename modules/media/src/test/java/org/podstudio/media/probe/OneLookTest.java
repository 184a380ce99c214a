package org.podstudio.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.SampleFiles;
import org.podstudio.testsupport.SharedCorpus;

class OneLookTest {
    /** What an import keeps of a file. */
    private static final long MOST_BYTES = 1 << 18;

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
    void realAndBrokenPicturesSayTheSameFromMemoryAsFromTheDisk() throws Exception {
        int compared = 0;
        for (String part : List.of("a_genmeta", "b_imageformat")) {
            for (Path file : SharedCorpus.files(part)) {
                if (Files.size(file) < MOST_BYTES) {
                    assertThat(told(file, Files.readAllBytes(file))).as(file.toString()).isEqualTo(told(file, null));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private String told(Path file, byte @Nullable [] content) throws IOException {
        try (MediaLook look = probe.look(file, content)) {
            String generator = String.valueOf(look.generator("picture.png"));
            try {
                return generator + look.facts(MediaProbe.Depth.HEADERS);
            } catch (StudioException e) {
                return generator + e.problem();
            }
        }
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
