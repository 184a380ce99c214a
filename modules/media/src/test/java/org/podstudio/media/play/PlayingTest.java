package org.podstudio.media.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.testsupport.SampleFilm;

/** By a clock that goes on by a fifth of a millisecond each time it is read: nothing is ever late. */
class PlayingTest {
    private static final int LOOKS = 200_000;

    @TempDir
    Path folder;

    private long time;
    private final LongSupplier nanos = () -> time += 200_000;
    private final FakeLine line = new FakeLine(nanos);
    private final Told told = new Told();
    private final Wishes wishes = new Wishes();
    private @Nullable Playing playing;

    @AfterEach
    void close() throws Exception {
        if (playing != null) {
            playing.close();
        }
    }

    private Playing open(Path file, boolean device) throws Exception {
        Playing opened = new Playing(PlaySource.open(file), wishes, told, () -> device ? Optional.of(line) : Optional.empty(), nanos);
        playing = opened;
        wish(() -> wishes.seek(0));
        return opened;
    }

    /** Lets the player do what was wished. */
    private void wish(Runnable wished) throws Exception {
        wished.run();
        playing.go(wishes.await(0));
    }

    private void until(BooleanSupplier there) throws Exception {
        for (int i = 0; i < LOOKS && !there.getAsBoolean(); i++) {
            playing.go(wishes.await(0));
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    private void untilItEnds() throws Exception {
        until(() -> told.speed == 0);
    }

    @Test
    void aFilmShowsAllItsPicturesInOrderAndItsSoundAsLong() throws Exception {
        Playing film = open(SampleFilm.avi(folder.resolve("film.avi"), 12, 1), true);
        assertThat(film.media().seconds()).isCloseTo(1.2, within(0.01));
        assertThat(film.media().size()).isEqualTo(new PixelSize(64, 48));
        assertThat(told.bars).containsExactly(0);
        told.bars.clear();
        wish(() -> wishes.speed(1));
        untilItEnds();
        assertThat(told.bars.stream().distinct().toList()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(told.bars.subList(told.bars.size() - 4, told.bars.size())).containsExactly(0, 1, 2, 3);
        assertThat(line.heard.size() / SoundLine.FRAME_BYTES).isCloseTo(57_600, within(960));
        assertThat(told.moments).isSorted();
        assertThat(told.moments.getLast()).isCloseTo(1.2, within(0.01));
    }

    @Test
    void withoutADeviceItPlaysSilentAndSaysSoOnce() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 10, 1), false);
        wish(() -> wishes.speed(1));
        untilItEnds();
        wish(() -> wishes.speed(1));
        untilItEnds();
        assertThat(told.silent).hasSize(1);
        assertThat(told.silent.getFirst().code()).isEqualTo("no-sound-device");
        assertThat(told.bars).endsWith(7, 0, 1);
    }

    @Test
    void aSeekShowsTheVeryPictureAndPlaysOnFromThere() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 10, 1), true);
        wish(() -> wishes.seek(0.55));
        assertThat(told.bars.getLast()).isEqualTo(5);
        told.bars.clear();
        wish(() -> wishes.speed(1));
        untilItEnds();
        assertThat(told.bars).startsWith(5, 6, 7, 0).endsWith(1);
        assertThat(line.heard.size() / SoundLine.FRAME_BYTES).isCloseTo(48_000 * 45 / 100, within(2000));
    }

    @Test
    void stepsGoOnePictureOnAndBack() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 10, 0), true);
        wish(() -> wishes.step(1));
        wish(() -> wishes.step(2));
        wish(() -> wishes.step(-1));
        assertThat(told.bars).containsExactly(0, 1, 3, 2);
    }

    @Test
    void backwardsItGoesToTheStartAndStops() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 8, 1), true);
        wish(() -> wishes.speed(-1));
        assertThat(told.speed).isEqualTo(-1);
        untilItEnds();
        assertThat(told.bars.getFirst()).isEqualTo(0);
        List<Integer> back = told.bars.subList(1, told.bars.size());
        assertThat(back).isSortedAccordingTo((a, b) -> b - a).contains(7, 4, 1).endsWith(0);
        assertThat(line.heard.size()).isZero();
    }

    @Test
    void aLoopHasNoGap() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 10, 1), true);
        wish(() -> {
            wishes.loop(true);
            wishes.speed(1);
        });
        until(() -> line.heard.size() / SoundLine.FRAME_BYTES > 3 * 48_000);
        short[] left = line.left();
        short[] first = Arrays.copyOfRange(left, 4_800, 43_200);
        short[] second = Arrays.copyOfRange(left, 52_800, 91_200);
        double error = 0;
        for (int i = 0; i < first.length; i++) {
            error = Math.max(error, Math.abs(first[i] - second[i]));
        }
        assertThat(error).isLessThan(400);
        int longest = 0;
        int zeros = 0;
        for (int i = 100; i < 2 * 48_000; i++) {
            zeros = left[i] == 0 ? zeros + 1 : 0;
            longest = Math.max(longest, zeros);
        }
        assertThat(longest).as("moments of silence").isLessThan(48);
        assertThat(told.bars).containsSubsequence(6, 7, 0, 1, 0, 1, 2, 3);
    }

    @Test
    void twiceAsFastTakesHalfTheSoundAndEightTimesNone() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 20, 1), true);
        wish(() -> wishes.speed(2));
        untilItEnds();
        assertThat(line.heard.size() / SoundLine.FRAME_BYTES).isCloseTo(48_000, within(2_400));
        line.heard.reset();
        told.bars.clear();
        wish(() -> wishes.speed(8));
        untilItEnds();
        assertThat(line.heard.size()).isZero();
        assertThat(told.bars).endsWith(3);
    }

    @Test
    void aPausedPlayerGoesOnWhereItStood() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 10, 1), true);
        wish(() -> wishes.speed(1));
        until(() -> told.moments.getLast() > 0.3);
        wish(() -> wishes.speed(0));
        double stood = told.moments.getLast();
        time += 5_000_000_000L;
        int shown = told.bars.size();
        wish(() -> wishes.speed(1));
        until(() -> told.bars.size() > shown);
        assertThat(told.moments.getLast()).isBetween(stood, stood + 0.2);
        untilItEnds();
        assertThat(line.heard.size() / SoundLine.FRAME_BYTES).isCloseTo(48_000, within(960));
    }

    @Test
    void theVolumeIsAFactorOfTheSamples() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 10, 1), true);
        wish(() -> {
            wishes.volume(0);
            wishes.speed(1);
        });
        untilItEnds();
        assertThat(line.heard.toByteArray()).containsOnly(0);
    }

    @Test
    void picturesFitTheRoom() throws Exception {
        open(SampleFilm.avi(folder.resolve("film.avi"), 3, 0), true);
        wish(() -> wishes.fit(new PixelSize(32, 100)));
        assertThat(told.last.getWidth()).isEqualTo(32);
        assertThat(told.last.getHeight()).isEqualTo(24);
    }

    @Test
    void aDeviceThatTakesNothingAnyMoreIsLeftBehind() throws Exception {
        FakeLine dead = new FakeLine(() -> 0);
        playing = new Playing(PlaySource.open(SampleFilm.avi(folder.resolve("film.avi"), 10, 1)), wishes, told, () -> Optional.of(dead), nanos);
        wish(() -> wishes.speed(1));
        untilItEnds();
        assertThat(dead.closed).isTrue();
        assertThat(told.silent).hasSize(1);
        assertThat(told.bars).endsWith(0, 1);
    }
}
