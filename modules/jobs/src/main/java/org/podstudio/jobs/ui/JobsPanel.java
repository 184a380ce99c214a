package org.podstudio.jobs.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.KeyboardFocusManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.JobId;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The rows of jobs and what can be done with all of them. Free of the window system. */
@Messages({
    "JobsPanel_startNoFurtherJobs=Start no further jobs; running ones go on", "JobsPanel_retryFailed=Retry failed",
    "JobsPanel_runAllFailedJobs=Run all failed jobs again", "JobsPanel_cancelAll=Cancel all…",
    "JobsPanel_noJobsYet=No jobs yet",
    "JobsPanel_importsEditsAndPacks=Imports, edits and packs are worked on here, with progress and a log each.",
    "JobsPanel_resume=Resume", "JobsPanel_pause=Pause", "JobsPanel_stopEveryJobThat=Stop every job that waits or runs",
    "JobsPanel_nothingIsRunning=Nothing is running", "JobsPanel_paused=Paused",
    "JobsPanel_noneHereText=The other tabs have jobs.",
    "# {0} - number", "JobsPanel_more=Show more: {0,choice,0#{0} jobs are|1#{0} job is|1<{0} jobs are} not shown"
})
final class JobsPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient JobVerbs.Wishes wishes;
    private final Map<JobId, JobRowPanel> rows = new LinkedHashMap<>();
    private final ScrolledColumn list = new ScrolledColumn(0);
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final ThemedLabel paused = new ThemedLabel(Bundle.JobsPanel_paused(), StudioFonts::body, Token.WARN);
    private final JobTabs tabs;
    /** Whether the project has jobs at all. */
    private boolean any;
    private final EmptyState nothing = new EmptyState(Glyph.LIST_CHECKS, Bundle.JobsPanel_noJobsYet(), Bundle.JobsPanel_importsEditsAndPacks());
    private final JButton more;
    private final JPanel foot = new JPanel(new FlowLayout(FlowLayout.CENTER, px(8), px(8)));
    private final JButton pause;
    private final JButton retryFailed;
    private final JButton cancelAll;

    /** What the buttons above the rows ask for. */
    interface Wishes extends JobVerbs.Wishes {
        void pauseOrResume();

        void retryFailed();

        void cancelAll();

        void tab(JobTab tab);

        void more();
    }

    JobsPanel(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        JPanel head = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.BOTTOM);
        head.setPreferredSize(new Dimension(px(300), px(40)));
        tabs = new JobTabs(tab -> {
            sayNothing();
            wishes.tab(tab);
        });
        head.add(tabs, BorderLayout.LINE_START);
        more = Buttons.plain("", e -> wishes.more());
        foot.setOpaque(false);
        foot.add(more);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), px(6)));
        buttons.setOpaque(false);
        pause = Buttons.plain(Bundle.JobsPanel_pause(), e -> wishes.pauseOrResume());
        pause.setToolTipText(Bundle.JobsPanel_startNoFurtherJobs());
        retryFailed = Buttons.plain(Bundle.JobsPanel_retryFailed(), e -> wishes.retryFailed());
        KeyTips.tip(retryFailed, Bundle.JobsPanel_runAllFailedJobs(), WindowAction.RETRY_FAILED);
        cancelAll = Buttons.plain(Bundle.JobsPanel_cancelAll(), e -> wishes.cancelAll());
        paused.setVisible(false);
        buttons.add(paused);
        buttons.add(pause);
        buttons.add(retryFailed);
        buttons.add(cancelAll);
        head.add(buttons, BorderLayout.LINE_END);
        add(head, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(list, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        scroll.getVerticalScrollBar().setUnitIncrement(px(24));
        JPanel none = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        none.add(nothing);
        centre.add(none, "none");
        centre.add(scroll, "rows");
        add(centre, BorderLayout.CENTER);
    }

    JobTab tab() {
        return tabs.chosen();
    }

    /** To the first job, where nothing here has it; to the tabs while there is none. */
    boolean takeKeyboard() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null && SwingUtilities.isDescendingFrom(owner, this)
                || (rows.isEmpty() ? tabs.takeKeyboard() : rows.values().iterator().next().requestFocusInWindow());
    }

    /** @param hidden jobs of this tab that are not among them */
    void show(List<JobRow> shown, long hidden) {
        Map<JobId, JobRowPanel> next = new LinkedHashMap<>();
        for (JobRow row : shown) {
            JobRowPanel known = rows.get(row.id());
            if (known == null) {
                known = new JobRowPanel(row, wishes);
            } else {
                known.show(row);
            }
            next.put(row.id(), known);
        }
        if (!List.copyOf(next.keySet()).equals(List.copyOf(rows.keySet()))) {
            Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            list.removeAll();
            next.values().forEach(list::add);
            list.add(foot);
            if (focused != null && SwingUtilities.isDescendingFrom(focused, list)) {
                // A row that moved took the keyboard away with it.
                focused.requestFocusInWindow();
            }
        }
        rows.clear();
        rows.putAll(next);
        more.setText(Bundle.JobsPanel_more(hidden));
        foot.setVisible(hidden > 0);
        cards.show(centre, shown.isEmpty() ? "none" : "rows");
        list.revalidate();
        list.repaint();
    }

    private void sayNothing() {
        nothing.say(any ? tabs.chosen().none() : Bundle.JobsPanel_noJobsYet(),
                any ? Bundle.JobsPanel_noneHereText() : Bundle.JobsPanel_importsEditsAndPacks());
    }

    /** @param numbers jobs in the whole project */
    void showCounts(Map<JobTab, Long> numbers, boolean pausing) {
        tabs.show(numbers);
        any = numbers.getOrDefault(JobTab.ALL, 0L) > 0;
        sayNothing();
        boolean active = numbers.getOrDefault(JobTab.RUNNING, 0L) + numbers.getOrDefault(JobTab.QUEUED, 0L) > 0;
        paused.setVisible(pausing);
        pause.setText(pausing ? Bundle.JobsPanel_resume() : Bundle.JobsPanel_pause());
        retryFailed.setVisible(numbers.getOrDefault(JobTab.FAILED, 0L) > 0);
        cancelAll.setEnabled(active);
        if (active) {
            KeyTips.tip(cancelAll, Bundle.JobsPanel_stopEveryJobThat(), WindowAction.CANCEL_ALL);
        } else {
            KeyTips.plain(cancelAll, Bundle.JobsPanel_nothingIsRunning());
        }
    }
}
