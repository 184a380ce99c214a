package org.podstudio.core.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.Problem;

class RecordsRefuseWhatCannotBeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Model Missing", "model_missing", "-model", "model-"})
    void aProblemCodeThatIsNotKebabCaseIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(code, "a", "b", "c"));
    }

    @Test
    void aProblemWithoutOneOfItsThreeSentencesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem("x", "It failed.", " ", "Retry."));
    }

    @Test
    void aSizeBelowOnePixelIsRefusedAndAHugeOneDoesNotOverflow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PixelSize(0, 5));
        assertThat(new PixelSize(50_000, 50_000).area()).isEqualTo(2_500_000_000L);
    }

    @Test
    void aRatingOutsideNoughtToFiveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Curation.Rate(6));
    }

    @Test
    void tagsAreStrippedAndBlankOnesLeftOut() {
        assertThat(new Curation.Tag(List.of(" dragon ", "", "dragon"), List.of()).add()).containsExactly("dragon");
    }

    @Test
    void percentIsNoughtWhileTheTotalIsUnknownAndNeverOverAHundred() {
        assertThat(new Progress(5, 0, Progress.Unit.BYTES, "").percent()).isZero();
        assertThat(new Progress(7, 5, Progress.Unit.BYTES, "").percent()).isEqualTo(100);
    }

    @Test
    void onlySuccessFailedAndCanceledAreTerminal() {
        Instant now = Instant.EPOCH;
        assertThat(new JobState.Queued().terminal()).isFalse();
        assertThat(new JobState.Running(now, Progress.NONE).terminal()).isFalse();
        assertThat(new JobState.Success(now, now, List.of()).terminal()).isTrue();
        assertThat(new JobState.Failed(now, now, new Problem("x", "a", "b", "c")).terminal()).isTrue();
        assertThat(new JobState.Canceled(now).wire()).isEqualTo("canceled");
    }

    @Test
    void aSortIsParsedAndAnUnknownFieldNamesTheKnownOnes() {
        assertThat(AssetSort.parse("rating:desc")).isEqualTo(new AssetSort(AssetSort.Field.RATING, true));
        assertThatIllegalArgumentException().isThrownBy(() -> AssetSort.parse("colour")).withMessageContaining("rating");
    }
}
