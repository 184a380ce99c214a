package org.podstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GlideTest {
    private final AtomicLong now = new AtomicLong(7);
    private final AtomicInteger frames = new AtomicInteger();
    private final Glide glide = new Glide(frames::incrementAndGet, now::get);

    @AfterEach
    void asTheDesktopSays() {
        UIManager.put(Motion.KEY, null);
    }

    @Test
    void itIsFastAtFirstAndRestsAfterAMoment() {
        UIManager.put(Motion.KEY, "full");
        assertThat(glide.share()).as("before it began nothing is on its way").isEqualTo(1);
        glide.start();
        assertThat(glide.share()).isZero();
        now.addAndGet(Glide.LASTS_MS * 500_000L);
        assertThat(glide.share()).as("halfway in time").isGreaterThan(0.8).isLessThan(1);
        now.addAndGet(Glide.LASTS_MS * 500_000L);
        int before = frames.get();
        glide.step();
        assertThat(glide.share()).isEqualTo(1);
        assertThat(frames).as("the last picture is painted, too").hasValueGreaterThan(before);
    }

    @Test
    void whoWantsLittleToMoveSeesItAtOnce() {
        UIManager.put(Motion.KEY, "less");
        glide.start();
        assertThat(glide.share()).isEqualTo(1);
    }
}
