package org.podstudio.media.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.media.sound.Sounds;
import org.podstudio.testsupport.SampleFilm;

class PlayersTest {
    private static final int LONG_S = 60;

    @TempDir
    Path folder;

    private final Told told = new Told();

    private Player open(Path file, DecodeJournal journal) {
        return new StudioPlayers().open(new Playable(file, "00", "film", journal), told);
    }

    @Test
    void theFirstPictureIsShownAtOnce() throws Exception {
        try (Player _ = open(SampleFilm.avi(folder.resolve("film.avi"), 3, 1), DecodeJournal.NONE)) {
            assertThat(told.pictured.await(LONG_S, TimeUnit.SECONDS)).isTrue();
            assertThat(told.bars.getFirst()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"empty, file-empty", "text, not-media", "gone, file-unreadable", "cut, file-damaged"})
    void aFileThatCannotBePlayedIsSaidToBeSo(String kind, String code) throws Exception {
        Path file = folder.resolve("film.avi");
        switch (kind) {
            case "empty" -> Files.createFile(file);
            case "text" -> Files.writeString(file, "Once upon a time");
            case "cut" -> Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(SampleFilm.avi(folder.resolve("whole.avi"), 3, 0)), 40));
            default -> { }
        }
        try (Player _ = open(file, DecodeJournal.NONE)) {
            assertThat(told.failed.await(LONG_S, TimeUnit.SECONDS)).isTrue();
            assertThat(told.problem.code()).isEqualTo(code);
        }
    }

    @Test
    void aFileThatEndedTheProgramBeforeIsNotPlayed() throws Exception {
        DecodeJournal journal = new DecodeJournal() {
            @Override
            public Entry enter(String sha256, String path) {
                throw new AssertionError("entered");
            }

            @Override
            public java.util.Optional<Problem> suspicion(String sha256) {
                return java.util.Optional.of(new Problem("decoder-crashed", "It ended the program.", "It did.", "Leave it."));
            }

            @Override
            public void acquit(String sha256) {}
        };
        try (Player _ = open(SampleFilm.avi(folder.resolve("film.avi"), 3, 0), journal)) {
            assertThat(told.failed.await(LONG_S, TimeUnit.SECONDS)).isTrue();
            assertThat(told.problem.code()).isEqualTo("decoder-crashed");
        }
    }

    @Test
    void peaksAreThoseOfTheSound() throws Exception {
        float[] peaks = new StudioPlayers().peaks(SampleFilm.avi(folder.resolve("film.avi"), 10, 1), 20);
        assertThat(peaks).hasSize(20);
        for (float peak : peaks) {
            assertThat(peak).isBetween(0.1f, 1f);
        }
    }

    @Test
    void loudnessIsThatOfTheSoundAndNothingHasNone() throws Exception {
        Path tone = Sounds.file(folder.resolve("tone.wav"), "wav", Sounds.tone(-23, 3, 48_000), "pcm_s16le", Map.of());
        assertThat(new StudioPlayers().loudness(tone).orElseThrow()).isCloseTo(-23, within(0.2));
        Path instant = Sounds.file(folder.resolve("instant.wav"), "wav", Sounds.tone(-23, 0.2, 48_000), "pcm_s16le", Map.of());
        assertThat(new StudioPlayers().loudness(instant)).as("too short to be measured").isEmpty();
        Path text = Files.writeString(folder.resolve("text.wav"), "Once upon a time");
        assertThatThrownBy(() -> new StudioPlayers().loudness(text)).isInstanceOf(StudioException.class);
    }
}
