package org.podstudio.ui.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.testsupport.MemoryPreferences;
import org.podstudio.ui.Work;

class PlayPresenterTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<PlayerListener> listeners = new ArrayList<>();
    private final Preferences kept = new MemoryPreferences();
    private final Playable film = new Playable(Path.of("film.mp4"), "00", "film.mp4", DecodeJournal.NONE);
    private PlayPresenter presenter;

    @BeforeEach
    void open() {
        presenter = new PlayPresenter(new Recorder(), Work.direct(), kept, new Shown());
        presenter.open(film, false);
        listeners.getFirst().opened(new PlayedMedia(10, new PixelSize(64, 48), 0.1, true));
        asked.clear();
        shown.clear();
    }

    @Test
    void jklShuttleLikeInAnEditor() {
        presenter.shuttle(true);
        presenter.shuttle(true);
        presenter.shuttle(true);
        presenter.shuttle(false);
        presenter.shuttle(false);
        presenter.pause();
        assertThat(asked).containsExactly("play 1.0", "play 2.0", "play 4.0", "play -1.0", "play -2.0", "play 0.0");
    }

    @Test
    void theFastestStaysTheFastest() {
        for (int i = 0; i < 6; i++) {
            presenter.shuttle(false);
        }
        assertThat(asked.getLast()).isEqualTo("play -8.0");
    }

    @Test
    void spacePlaysAndPausesWhateverTheSpeed() {
        presenter.toggle();
        presenter.toggle();
        presenter.shuttle(false);
        presenter.toggle();
        assertThat(asked).containsExactly("play 1.0", "play 0.0", "play -1.0", "play 0.0");
    }

    @Test
    void aPlayerThatEndedPlaysAgain() {
        presenter.toggle();
        listeners.getFirst().moved(10, 0);
        presenter.toggle();
        assertThat(asked).containsExactly("play 1.0", "play 1.0");
    }

    @Test
    void aShareOfTheLengthIsATime() {
        presenter.seek(0.25);
        presenter.skip(1);
        presenter.skip(-100);
        assertThat(asked).containsExactly("seek 2.5", "seek 3.5", "seek 0.0");
    }

    @Test
    void loopAndVolumeStayForTheNextFile() {
        presenter.loop(true);
        presenter.volume(0.5);
        asked.clear();
        presenter.open(film, false);
        assertThat(asked).contains("loop true", "volume 0.5");
        PlayPresenter next = new PlayPresenter(new Recorder(), Work.direct(), kept, new Shown());
        assertThat(next.loop()).isTrue();
        assertThat(next.volume()).isEqualTo(0.5);
    }

    @Test
    void muteGivesTheOldVolumeBack() {
        presenter.volume(0.3);
        presenter.mute();
        assertThat(presenter.volume()).isZero();
        presenter.mute();
        assertThat(presenter.volume()).isEqualTo(0.3);
    }

    @Test
    void newsOfAnOlderFileIsNotShown() {
        PlayerListener old = listeners.getFirst();
        presenter.open(film, false);
        shown.clear();
        old.moved(5, 1);
        old.picture(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        old.failed(new Problem("x", "What.", "Why.", "Next."));
        assertThat(shown).isEmpty();
        assertThat(asked).contains("close");
    }

    @Test
    void aSoundHasItsWaveform() {
        presenter.open(film, true);
        assertThat(shown).contains("peaks 3");
    }

    @Test
    void whatGoesWrongIsShown() {
        listeners.getFirst().silent(new Problem("no-sound-device", "It plays without sound.", "Why.", "Next."));
        listeners.getFirst().failed(new Problem("file-damaged", "It is damaged.", "Why.", "Next."));
        assertThat(shown).containsExactly("silent no-sound-device", "failed file-damaged");
    }

    private final class Recorder implements Players {
        @Override
        public Player open(Playable what, PlayerListener listener) {
            listeners.add(listener);
            return new Player() {
                @Override
                public void play(double speed) {
                    asked.add("play " + speed);
                }

                @Override
                public void seek(double seconds) {
                    asked.add("seek " + seconds);
                }

                @Override
                public void step(int frames) {
                    asked.add("step " + frames);
                }

                @Override
                public void loop(boolean again) {
                    asked.add("loop " + again);
                }

                @Override
                public void volume(double loudness) {
                    asked.add("volume " + loudness);
                }

                @Override
                public void fit(PixelSize room) {}

                @Override
                public void close() {
                    asked.add("close");
                }
            };
        }

        @Override
        public float[] peaks(Path file, int count) {
            return new float[] {0, 1, 0};
        }
    }

    private final class Shown implements PlayView {
        @Override
        public void empty() {}

        @Override
        public void opened(PlayedMedia media) {}

        @Override
        public void picture(BufferedImage picture) {
            shown.add("picture");
        }

        @Override
        public void peaks(float[] peaks) {
            shown.add("peaks " + peaks.length);
        }

        @Override
        public void moved(double seconds, double speed) {}

        @Override
        public void choices(boolean loop, double volume) {}

        @Override
        public void silent(Problem why) {
            shown.add("silent " + why.code());
        }

        @Override
        public void failed(Problem problem) {
            shown.add("failed " + problem.code());
        }
    }
}
