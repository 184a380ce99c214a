package org.podstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OverdueTest {
    @Test
    void whatDoesNotComeIsToldOnce() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Overdue overdue = new Overdue(1, told::countDown);
        EventQueue.invokeAndWait(overdue::begin);
        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(overdue.waiting()).isFalse();
    }

    @Test
    void whatCameIsNotWaitedFor() {
        Overdue overdue = new Overdue(() -> {
            throw new AssertionError("told of what came");
        });
        overdue.begin();
        assertThat(overdue.waiting()).isTrue();
        overdue.end();
        assertThat(overdue.waiting()).isFalse();
    }
}
