package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

class ExcerptCacheTest {
    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private final class Cutter implements Excerpts {
        @Override
        public InputFile cut(InputFile input, Excerpt excerpt, JobContext context) {
            throw new AssertionError("all of it is wanted");
        }

        @Override
        public InputFile reduced(InputFile input, int mostPx, JobContext context) {
            made.incrementAndGet();
            return mostPx >= 100 ? input
                    : new InputFile(SampleFiles.png(context.workDir().resolve("small.png"), mostPx, mostPx, 1), input.facts(), input.asset());
        }
    }

    private InputFile reduced(int px) throws Exception {
        ExcerptCache cache = new ExcerptCache(Cutter::new, HeaderProbe::new, () -> folder.resolve("kept"));
        Path file = folder.resolve("large.png");
        if (!Files.exists(file)) {
            SampleFiles.png(file, 100, 100, 1);
        }
        InputFile input = new InputFile(file, SampleAssets.imageFacts(100, 100), null);
        return cache.reduced(input, px, new RecordingContext(Files.createTempDirectory(folder, "work")));
    }

    @Test
    void aSmallerPictureIsMadeOnceForEachSizeAndStandsForTheLargeOne() throws Exception {
        assertThat(reduced(50).facts().width()).as("the facts stay those of the picture that is meant").isEqualTo(100);
        InputFile again = reduced(50);
        assertThat(made).hasValue(1);
        assertThat(again.facts().width()).isEqualTo(100);
        assertThat(new HeaderProbe().probe(again.file(), org.podstudio.core.api.media.MediaProbe.Depth.HEADERS).width()).isEqualTo(50);
        reduced(20);
        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsSmallEnoughIsTheFileItself() throws Exception {
        assertThat(reduced(200).file()).isEqualTo(folder.resolve("large.png"));
        assertThat(folder.resolve("kept")).doesNotExist();
    }
}
