package org.podstudio.media.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleFiles;

@Timeout(60)
class SpanCutTest {
    @TempDir
    Path folder;

    @Test
    void aSpanOfAFilmHasItsLengthSizeAndSound() throws Exception {
        MediaFacts facts = cut(Clips.film(folder.resolve("film.mp4")), new Excerpt.Span(0.5, 1)).facts();
        assertThat(facts.width()).isEqualTo(160);
        assertThat(facts.duration()).isBetween(0.95, 1.1);
        assertThat(facts.videoCodec()).isNotNull();
        assertThat(facts.sampleRate()).isEqualTo(44_100);
    }

    @Test
    void aSceneIsTheMiddleOfThePictures() throws Exception {
        InputFile cut = cut(Clips.film(folder.resolve("film.mp4")), new Excerpt.Scene(new Excerpt.Span(0.4, 0.4), 0.5));
        assertThat(cut.facts().width() + "x" + cut.facts().height()).isEqualTo("80x46");
        assertThat(cut.facts().duration()).isBetween(0.35, 0.5);
        assertThat(Frames.times(cut.file())).hasSize(10);
    }

    @Test
    void aSpanBehindTheEndIsTheLastPartAndALongerOneAllThereIs() throws Exception {
        Path sound = SampleFiles.wav(folder.resolve("sound.wav"), 2, 440);
        assertThat(cut(sound, new Excerpt.Span(60, 1)).facts().duration()).isBetween(0.95, 1.05);
        assertThat(cut(sound, new Excerpt.Span(0, 30)).facts().duration()).isBetween(1.95, 2.05);
    }

    private InputFile cut(Path file, Excerpt excerpt) throws Exception {
        InputFile input = new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
        return new MediaExcerpts().cut(input, excerpt, new RecordingContext(Files.createTempDirectory(folder, "work")));
    }
}
