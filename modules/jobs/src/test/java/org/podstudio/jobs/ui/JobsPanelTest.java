package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;

class JobsPanelTest implements JobsPanel.Wishes {
    private final List<String> asked = new ArrayList<>();
    private final JobsPanel panel = new JobsPanel(this);

    private static JobRow row(JobRow.Phase phase) {
        return new JobRow(JobId.random(), "import", "Importing 3 files", phase, 40, "1 s",
                phase == JobRow.Phase.FAILED ? Optional.of(new Problem("full", "It stopped.", "The disk is full.", "Free some space.")) : Optional.empty(),
                List.of());
    }

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        panel.showCounts(Map.of(), false);
        assertThat(AccessibleTree.faults(panel)).as("no jobs").isEmpty();
        panel.show(Arrays.stream(JobRow.Phase.values()).map(JobsPanelTest::row).map(row -> row.withFallback(row.phase() == JobRow.Phase.DONE
                ? Optional.of(new JobRow.Fallback("isnet", "The graphics card was not used.")) : Optional.empty())).toList(), 3);
        panel.showCounts(Map.of(JobTab.ALL, 7L, JobTab.QUEUED, 2L, JobTab.RUNNING, 1L, JobTab.FAILED, 1L), true);
        assertThat(AccessibleTree.faults(panel)).as("one in each state").isEmpty();
        assertThat(QuietPaint.disturbed(panel, 300, 700)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 300, 700)).isEmpty();
    }

    @Test
    void aJobThatTheGraphicsCardDidNotDoOffersToTryItAgain() {
        JobRow row = row(JobRow.Phase.DONE).withFallback(Optional.of(new JobRow.Fallback("isnet", "cuda: the driver is too old")));
        assertThat(row.unfolds()).isTrue();
        JobRowPanel part = new JobRowPanel(row, this);
        part.fold();
        Arrays.stream(part.getComponents()).flatMap(JobsPanelTest::deep).filter(JButton.class::isInstance).map(JButton.class::cast)
                .filter(button -> button.getText() != null && button.getText().contains("Graphics Card")).forEach(button -> button.doClick(0));
        assertThat(asked).containsExactly("again isnet");
    }

    private static Stream<Component> deep(Component part) {
        return Stream.concat(Stream.of(part), part instanceof Container inner
                ? Arrays.stream(inner.getComponents()).flatMap(JobsPanelTest::deep) : Stream.empty());
    }

    private static JobRow waiting(boolean earlier, boolean later) {
        return row(JobRow.Phase.WAITING).withTurns(new JobRow.Turns(earlier, later));
    }

    @Test
    void aRowsMenuHasItsVerbsAndSaysWhyOneIsNotPossible() {
        JobRow last = waiting(true, false);
        List<JMenuItem> items = items(JobVerbs.menu(last, this));
        assertThat(items).extracting(JMenuItem::getText)
                .containsExactly("Run First", "Run Earlier", "Run Later", "Run Last", "Cancel", "Retry", "Show Log");
        assertThat(items).filteredOn(JMenuItem::isEnabled).extracting(JMenuItem::getText)
                .containsExactly("Run First", "Run Earlier", "Cancel", "Show Log");
        assertThat(items).filteredOn(item -> !item.isEnabled()).extracting(JMenuItem::getToolTipText).doesNotContainNull()
                .contains("It is the last of those that wait");
        items.get(1).doClick(0);
        items.get(4).doClick(0);
        assertThat(asked).containsExactly("EARLIER " + last.id(), "cancel " + last.id());
    }

    private static List<JMenuItem> items(Container menu) {
        return Arrays.stream(menu.getComponents()).filter(JMenuItem.class::isInstance).map(JMenuItem.class::cast).toList();
    }

    @Test
    void theButtonsOfARowAreSeenWhileThePointerIsOverItAndAreThereForTheKeyboardAlways() {
        JobRowPanel row = new JobRowPanel(waiting(true, true), this);
        row.setSize(700, row.getPreferredSize().height);
        layout(row);
        int bare = colours(row);
        row.dispatchEvent(new MouseEvent(row, MouseEvent.MOUSE_ENTERED, 0, 0, 5, 5, 0, false));
        assertThat(colours(row)).as("hovered").isNotEqualTo(bare);
        row.dispatchEvent(new MouseEvent(row, MouseEvent.MOUSE_EXITED, 0, 0, 5, 90, 0, false));
        assertThat(colours(row)).as("left").isEqualTo(bare);
        List<JButton> buttons = new ArrayList<>();
        collect(row, JButton.class, buttons);
        assertThat(buttons).filteredOn(JButton::isVisible).allMatch(JButton::isFocusable)
                .extracting(button -> button.getAccessibleContext().getAccessibleName())
                .containsExactlyInAnyOrder("Run Earlier", "Run Later", "Show log", "Cancel");
    }

    private static void layout(Container part) {
        part.doLayout();
        for (Component child : part.getComponents()) {
            if (child instanceof Container inner) {
                layout(inner);
            }
        }
    }

    /** Of the place where the buttons are. */
    private static int colours(JobRowPanel row) {
        BufferedImage seen = new BufferedImage(row.getWidth(), row.getHeight(), BufferedImage.TYPE_INT_ARGB);
        row.paint(seen.createGraphics());
        int x = row.getWidth() - 8 - 112;
        return Arrays.hashCode(seen.getRGB(x, 4, 110, row.getHeight() - 8, null, 0, 110));
    }

    @Test
    void aTabSaysHowManyJobsItHolds() {
        panel.showCounts(Map.of(JobTab.ALL, 1204L, JobTab.FAILED, 1L), false);
        List<JToggleButton> tabs = new ArrayList<>();
        collect(panel, JToggleButton.class, tabs);
        assertThat(tabs).extracting(JToggleButton::getText).containsExactly("All  1,204", "Running", "Queued", "Completed", "Failed  1");
        assertThat(tabs).extracting(tab -> tab.getAccessibleContext().getAccessibleName())
                .containsExactly("All, 1,204 jobs", "Running, 0 jobs", "Queued, 0 jobs", "Completed, 0 jobs", "Failed, 1 job");
        tabs.getLast().doClick(0);
        assertThat(asked).containsExactly("tab FAILED");
        assertThat(panel.tab()).isEqualTo(JobTab.FAILED);
    }

    private static <T> void collect(Container part, Class<T> type, List<T> found) {
        for (Component child : part.getComponents()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            } else if (child instanceof Container inner) {
                collect(inner, type, found);
            }
        }
    }

    @Override
    public void pauseOrResume() {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void retryFailed() {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void cancelAll() {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void cancel(JobId id) {
        asked.add("cancel " + id);
    }

    @Override
    public void move(JobId id, Shift shift) {
        asked.add(shift + " " + id);
    }

    @Override
    public void tab(JobTab tab) {
        asked.add("tab " + tab);
    }

    @Override
    public void more() {
        asked.add("more");
    }

    @Override
    public void retry(JobId id) {
        throw new AssertionError("nobody pressed");
    }

    @Override
    public void tryAgain(String model) {
        asked.add("again " + model);
    }

    @Override
    public void showLog(JobId id) {
        throw new AssertionError("nobody pressed");
    }
}
