package org.podstudio.jobs.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleFiles;

class RecipePreviewTest implements Excerpts {
    @TempDir
    Path folder;

    private final Brush paint = Brush.paint();
    private final List<String> asked = new ArrayList<>();
    private final List<MediaFacts> fitted = new ArrayList<>();

    /** Of a part it would make something else, like a crop. */
    private final class Fit implements FileOperation<Brush.Stroke> {
        @Override
        public KindCard<Brush.Stroke> card() {
            return new KindCard<>("fit", "Fit", new Brush.Stroke(500, false, false, ""), Set.of(MediaType.IMAGE), Lane.CPU);
        }

        @Override
        public Requirement requirement(Brush.Stroke settings, InputFile input) {
            return Requirement.NONE;
        }

        @Override
        public boolean worksOnParts(Brush.Stroke settings) {
            return false;
        }

        @Override
        public MediaFacts foreseen(Brush.Stroke settings, MediaFacts input) {
            return input.sized(settings.width(), settings.width());
        }

        @Override
        public Preview preview(Brush.Stroke settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
                throws StudioException, CancelledException {
            fitted.add(input.facts());
            return new Preview(input.file(), apply(settings, input, context).getFirst().file(), Preview.Scope.WHOLE);
        }

        @Override
        public List<OutputFile> apply(Brush.Stroke settings, InputFile input, JobContext context) {
            return List.of(new OutputFile(SampleFiles.png(context.workDir().resolve("fit.png"), 5, 5, 1), OutputFile.MAIN, "edits", "_fit", List.of()));
        }
    }

    @Override
    public InputFile cut(InputFile input, Excerpt excerpt, JobContext context) {
        asked.add("part " + (excerpt.equals(Excerpt.Region.WHOLE) ? "whole" : "cut"));
        return input;
    }

    @Override
    public InputFile reduced(InputFile input, int mostPx, JobContext context) {
        asked.add("reduced");
        return new InputFile(SampleFiles.png(context.workDir().resolve("small.png"), 40, 40, 1), input.facts(), input.asset());
    }

    private Preview tried(String... kinds) throws Exception {
        Recipe recipe = new Recipe("r", "R", "", 1, "_r",
                Arrays.stream(kinds).map(kind -> new Recipe.Step(kind, Map.of(), Recipe.Flow.CHAIN)).toList());
        RecipeOperation operation = new RecipeOperation(() -> List.of(paint, new Fit()), name -> Optional.of(recipe), HeaderProbe::new);
        Path file = SampleFiles.png(folder.resolve("dragon.png"), 90, 90, 1);
        InputFile input = new InputFile(file, new HeaderProbe().probe(file, MediaProbe.Depth.HEADERS), null);
        return operation.preview(new RecipeSettings("r", RecipeSettings.DEFAULTS.keep(), null), input,
                Excerpt.Region.ofPixels(10, 10, 20, 20, new PixelSize(90, 90)), this, new RecordingContext(Files.createDirectory(folder.resolve("try"))));
    }

    @Test
    void stepsThatWorkOnPartsAreTriedOnThePartThatWasAskedFor() throws Exception {
        assertThat(tried("paint", "paint").scope()).isEqualTo(Preview.Scope.PART);
        assertThat(asked).containsExactly("part cut", "part whole");
    }

    @Test
    void withAStepThatFitsToASizeAllIsTriedSmallAndEachStepKnowsTheRealSize() throws Exception {
        Preview tried = tried("paint", "fit", "fit");
        assertThat(tried.scope()).isEqualTo(Preview.Scope.WHOLE);
        assertThat(asked).containsExactly("reduced", "part whole");
        assertThat(fitted).extracting(MediaFacts::width).containsExactly(8, 500);
    }

    @Test
    void aFirstStepThatFitsToASizeChoosesItselfHowSmall() throws Exception {
        tried("fit");
        assertThat(asked).isEmpty();
        assertThat(fitted).extracting(MediaFacts::width).containsExactly(90);
    }
}
