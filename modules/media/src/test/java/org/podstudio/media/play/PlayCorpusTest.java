package org.podstudio.media.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.SharedCorpus;

/** Real and broken films and sounds: each is played for a moment, sought in, or refused with a reason. */
@Timeout(600)
class PlayCorpusTest {
    private static final int LOOKS = 24;

    @Test
    void eachFilmAndSoundPlaysOrSaysWhyNot() throws Exception {
        List<String> wrong = new ArrayList<>();
        int played = 0;
        for (Path file : SharedCorpus.files("c_av")) {
            try {
                Told told = play(file);
                if (told.bars.isEmpty() && told.heard == 0) {
                    wrong.add(file.getFileName() + ": nothing seen and nothing heard");
                }
                played++;
            } catch (StudioException e) {
                Problem problem = e.problem();
                assertThat(problem.why()).isNotBlank();
            } catch (IOException e) {
                assertThat(e.getMessage()).as(file.toString()).isNotBlank();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(played).isGreaterThan(60);
    }

    private static Told play(Path file) throws Exception {
        AtomicLong time = new AtomicLong();
        LongSupplier nanos = () -> time.addAndGet(500_000);
        Told told = new Told();
        Wishes wishes = new Wishes();
        FakeLine line = new FakeLine(nanos);
        try (Playing playing = new Playing(PlaySource.open(file), wishes, told, () -> Optional.of(line), nanos)) {
            wishes.fit(new PixelSize(320, 240));
            wishes.seek(0);
            playing.go(wishes.await(0));
            wishes.speed(1);
            for (int i = 0; i < LOOKS; i++) {
                playing.go(wishes.await(0));
            }
            wishes.seek(playing.media().seconds() / 2);
            wishes.speed(-2);
            for (int i = 0; i < 3; i++) {
                playing.go(wishes.await(0));
            }
            wishes.seek(1e9);
            playing.go(wishes.await(0));
        }
        told.heard = line.heard.size();
        return told;
    }
}
