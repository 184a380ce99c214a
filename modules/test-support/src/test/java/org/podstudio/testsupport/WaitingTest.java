package org.podstudio.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTest {
    @Test
    void asksUntilItHolds() {
        AtomicInteger asked = new AtomicInteger();
        Waiting.until(() -> asked.incrementAndGet() == 3);
        assertThat(asked).hasValue(3);
    }

    @Test
    void saysWhatNeverCame() {
        assertThatThrownBy(() -> Waiting.until("the dragon", () -> false, 0)).isInstanceOf(AssertionError.class).hasMessageContaining("the dragon");
    }

    @Test
    void whatAWindowShowsIsAskedOnItsThreadAndNeverWaitedForThere() throws Exception {
        Waiting.untilSeen(EventQueue::isDispatchThread);
        Throwable[] thrown = new Throwable[1];
        EventQueue.invokeAndWait(() -> {
            try {
                Waiting.untilSeen(() -> true);
            } catch (IllegalStateException e) {
                thrown[0] = e;
            }
        });
        assertThat(thrown[0]).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatFailsIsToldAtOnce() {
        assertThatThrownBy(() -> Waiting.untilSeen(() -> {
            throw new IllegalArgumentException("wrong");
        })).hasStackTraceContaining("wrong");
    }
}
