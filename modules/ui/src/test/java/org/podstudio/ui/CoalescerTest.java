package org.podstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CoalescerTest {
    @Test
    void aBurstIsOneCallAndAnEndlessStreamStillGetsThrough() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Coalescer coalescer = new Coalescer(Work.direct(), calls::incrementAndGet);
        for (int i = 0; i < 1000; i++) {
            coalescer.poke();
        }
        Thread.sleep(400);
        assertThat(calls.get()).isEqualTo(1);
        long end = System.nanoTime() + 2_500_000_000L;
        while (System.nanoTime() < end) {
            coalescer.poke();
            Thread.sleep(10);
        }
        assertThat(calls.get()).as("events every 10 ms for 2.5 s").isBetween(3, 8);
    }
}
