package org.podstudio.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Handler;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

class UncaughtProblemsTest {
    @Test
    void aKnownProblemInsideAnUnknownExceptionIsTheOneThatIsTold() {
        StudioException known = StudioException.of("disk-full", "Not saved.", "The disk is full.", "Free some space.");
        assertThat(UncaughtProblems.problem(new RuntimeException(new IllegalStateException(known)))).isEqualTo(known.problem());
    }

    @Test
    void anyOtherIsToldInThreeSentencesWithoutItsClassNameInFront() {
        Problem problem = UncaughtProblems.problem(new IllegalArgumentException("row 7 of 3"));
        assertThat(problem.why()).isEqualTo("Row 7 of 3.");
        assertThat(problem.next()).contains("Show log");
    }

    @Test
    void itIsRegisteredInPlaceOfThePlatformsOwn() {
        assertThat(Lookup.getDefault().lookupAll(Handler.class)).anyMatch(h -> h instanceof UncaughtProblems);
    }
}
