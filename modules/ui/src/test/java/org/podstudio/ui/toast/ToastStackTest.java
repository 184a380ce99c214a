package org.podstudio.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.Problem;

class ToastStackTest {
    private static final Problem PROBLEM = new Problem("disk-full", "Not imported.", "The disk is full.", "Free some space.");

    private final AtomicInteger changes = new AtomicInteger();
    private final ToastStack stack = new ToastStack(changes::incrementAndGet);

    @Test
    void aNoteGoesAfterFourSecondsAndOneWithAButtonAfterTen() {
        Toast note = Toast.done("a", "Copied 3 paths");
        Toast button = Toast.done("b", "Rejected 14 assets", "Undo", () -> { });
        stack.show(note);
        stack.show(button);
        stack.pass(3_800);
        assertThat(stack.all()).containsExactly(note, button);
        stack.pass(200);
        assertThat(stack.all()).containsExactly(button);
        stack.pass(5_800);
        assertThat(stack.all()).containsExactly(button);
        stack.pass(200);
        assertThat(stack.all()).isEmpty();
        assertThat(stack.passing()).isFalse();
        assertThat(changes).as("two came, two went").hasValue(4);
    }

    @Test
    void whatFailedAndWhatIsGoingOnStay() {
        stack.show(Toast.failed("a", PROBLEM));
        stack.show(Toast.lasting("b", "Opening takes a moment"));
        assertThat(stack.passing()).isFalse();
        stack.pass(3_600_000);
        assertThat(stack.all()).hasSize(2);
    }

    @Test
    void theOldestThatMayGoMakesRoomForTheFourth() {
        Toast failed = Toast.failed("a", PROBLEM);
        stack.show(failed);
        stack.show(Toast.done("b", "one"));
        stack.show(Toast.done("c", "two"));
        stack.show(Toast.done("d", "three"));
        assertThat(stack.all()).extracting(Toast::group).containsExactly("a", "c", "d");
    }

    @Test
    void oneOfAGroupReplacesTheOneBefore() {
        stack.show(Toast.lasting("opening", "Opening takes a moment"));
        Toast done = Toast.done("opening", "That is done.");
        stack.show(done);
        assertThat(stack.all()).containsExactly(done);
        assertThat(stack.of("opening")).contains(done);
    }
}
