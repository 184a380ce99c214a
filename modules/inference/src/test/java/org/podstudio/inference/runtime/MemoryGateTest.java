package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.CancelledException;

class MemoryGateTest {
    private static final long GB = 1_000_000_000L;

    @Test
    void asManyAsFitComeInAndTheNextWaitsUntilOneLeaves() throws Exception {
        MemoryGate gate = new MemoryGate(() -> 3 * GB); // four fifths of it: two fit
        MemoryGate.Place first = gate.enter(GB, () -> false);
        MemoryGate.Place second = gate.enter(GB, () -> false);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<MemoryGate.Place> third = pool.submit(() -> gate.enter(GB, () -> false));
            assertThatThrownBy(() -> third.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            first.close();
            third.get(10, TimeUnit.SECONDS).close();
        }
        second.close();
    }

    @Test
    void oneIsLetInHoweverLittleMemoryThereIs() throws CancelledException {
        MemoryGate gate = new MemoryGate(() -> 0);
        gate.enter(GB, () -> false).close();
        gate.enter(GB, () -> false).close();
    }

    @Test
    void whoIsCancelledWhileWaitingLeavesAndTakesNothing() throws CancelledException {
        MemoryGate gate = new MemoryGate(() -> GB);
        try (MemoryGate.Place first = gate.enter(GB, () -> false)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> gate.enter(GB, () -> true)).isInstanceOf(CancelledException.class);
        }
        gate.enter(GB, () -> true).close();
    }
}
