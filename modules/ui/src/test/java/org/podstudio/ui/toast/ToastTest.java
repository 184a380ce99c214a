package org.podstudio.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.Problem;

class ToastTest {
    private static final Problem DAMAGED = new Problem("damaged", "Not upscaled.", "The file is damaged.", "Import it again.");

    private final Notifications notifications = new Notifications(InstantSource.fixed(Instant.EPOCH));

    private static Toast added(long count) {
        return Toast.counted("jobs", count, n -> n + " added");
    }

    @Test
    void fiftyIngestsAreOneToastAndOneLineOfTheList() {
        Toast shown = added(1);
        notifications.add(shown);
        for (int i = 1; i < 50; i++) {
            Toast next = added(1).after(shown);
            notifications.replace(shown, next);
            shown = next;
        }
        assertThat(shown.text()).isEqualTo("50 added");
        assertThat(notifications.all()).extracting(Notification::text).containsExactly("50 added");
        assertThat(notifications.unread()).isEqualTo(1);
    }

    @Test
    void whatIsNotCountedOrOfAnotherToneIsNotAddedUp() {
        Toast importing = Toast.note("jobs", "Importing 3 files and folders");
        Toast added = added(3);
        assertThat(added.after(importing)).isSameAs(added);
        assertThat(Toast.done("jobs", "Copied").after(added).text()).isEqualTo("Copied");
    }

    @Test
    void oneFailureSaysWhatHappenedAndSeveralSayHowMany() {
        Toast one = Toast.failed("jobs-failed", DAMAGED, n -> n + " jobs failed", "Show", () -> { });
        assertThat(one.text()).isEqualTo("Not upscaled.");
        Toast two = Toast.failed("jobs-failed", DAMAGED, n -> n + " jobs failed", "Show", () -> { }).after(one);
        assertThat(two.text()).isEqualTo("2 jobs failed");
        assertThat(two.problem()).contains(DAMAGED);
        assertThat(two.showMs()).as("stays").isZero();
    }

    @Test
    void aButtonWorksOnceWhereverItIsPressed() {
        List<String> done = new ArrayList<>();
        Toast toast = Toast.done("curation", "Rejected 14 assets", "Undo", () -> done.add("undone"));
        notifications.add(toast);
        Toast.Action undo = notifications.all().getFirst().action().orElseThrow();
        notifications.act(undo);
        assertThat(done).containsExactly("undone");
        assertThat(notifications.all().getFirst().action()).as("what was done once").isEmpty();
        assertThat(notifications.all().getFirst().text()).isEqualTo("Rejected 14 assets");
    }

    @Test
    void eachToneHasAShapeOfItsOwn() {
        assertThat(Toast.note("a", "b").tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(Toast.warned("a", "b").tone()).isEqualTo(Tone.WARN);
        assertThat(Toast.failed("a", DAMAGED).tone()).isEqualTo(Tone.BAD);
        assertThat(Toast.done("a", "b").tone()).isEqualTo(Tone.GOOD);
    }
}
