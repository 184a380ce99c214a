package org.podstudio.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Tone;

/** The button that lets the graphics card try again says what came of it. */
class CardAgainTest {
    private final List<Toast> toasts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int then;

    @Test
    void whatIsForgottenIsSaidWithItsModel() {
        ask(() -> List.of(new ModelDevices.Refusal("isnet", "cuda", "no", Instant.EPOCH)));
        assertThat(toasts).singleElement().satisfies(toast -> assertThat(toast.text()).contains("isnet"));
        assertThat(toasts.getFirst().tone()).isEqualTo(Tone.GOOD);
        assertThat(then).isEqualTo(1);
    }

    @Test
    void whereThereIsNothingToForgetThatIsSaid() {
        ask(List::of);
        assertThat(toasts).singleElement().satisfies(toast -> assertThat(toast.tone()).isEqualTo(Tone.NEUTRAL));
    }

    @Test
    void whatCannotBeWrittenIsAProblem() {
        ask(() -> {
            throw StudioException.of("not-saved", "No.", "The disk is full.", "Free some space.");
        });
        assertThat(problems).extracting(Problem::code).containsExactly("not-saved");
        assertThat(toasts).isEmpty();
        assertThat(then).isZero();
    }

    private interface Answer {
        List<ModelDevices.Refusal> get() throws StudioException;
    }

    private void ask(Answer answer) {
        new CardAgain(Optional.of(new ModelDevices() {
            @Override
            public List<Refusal> refusals() {
                return List.of();
            }

            @Override
            public Optional<String> lastUsed(String model) {
                return Optional.empty();
            }

            @Override
            public List<Refusal> tryAgain(@Nullable String model) throws StudioException {
                return answer.get();
            }
        }), Work.direct(), toasts::add, problems::add).ask("isnet", () -> then++);
    }
}
