package org.podstudio.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.Problem;

class NotificationsTest {
    private final Notifications notifications = new Notifications(InstantSource.fixed(Instant.EPOCH));
    private final Problem problem = new Problem("disk-full", "Not imported.", "The disk is full.", "Free some space.");

    @Test
    void toastsAndProblemsAreKeptNewestFirstUntilTheyAreRead() {
        AtomicInteger told = new AtomicInteger();
        notifications.follow(told::incrementAndGet);
        notifications.add(Toast.done("a", "Approved 3 assets"));
        notifications.add(problem);
        assertThat(notifications.all()).extracting(Notification::text).containsExactly("Not imported.", "Approved 3 assets");
        assertThat(notifications.unread()).isEqualTo(2);
        assertThat(notifications.unreadProblem()).isTrue();
        notifications.read();
        assertThat(notifications.unread()).isZero();
        assertThat(notifications.unreadProblem()).isFalse();
        assertThat(notifications.all()).hasSize(2);
        assertThat(told).hasValue(3);
    }

    @Test
    void theSameOnceMoreIsOneAndWhatIsOnlyGoingOnIsNoNews() {
        notifications.add(Toast.done("a", "1 new asset"));
        notifications.add(Toast.done("a", "1 new asset"));
        notifications.add(Toast.lasting("opening", "Opening takes a moment"));
        assertThat(notifications.all()).hasSize(1);
        assertThat(notifications.unread()).isEqualTo(1);
    }

    @Test
    void onlyTheNewestTwoHundredAreKept() {
        for (int i = 0; i < 210; i++) {
            notifications.add(Toast.done("a", "note " + i));
        }
        assertThat(notifications.all()).hasSize(200);
        assertThat(notifications.all().getFirst().text()).isEqualTo("note 209");
        notifications.clear();
        assertThat(notifications.all()).isEmpty();
    }

    @Test
    void theCommandOpensTheListWhoeverShowsIt() {
        AtomicInteger opened = new AtomicInteger();
        var shown = notifications.onOpen(opened::incrementAndGet);
        notifications.open();
        shown.close();
        notifications.open();
        assertThat(opened).hasValue(1);
    }
}
