package org.podstudio.jobs.ui;

import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.JobId;

/** The menu of a job: what its row's buttons do, and all four ways to give it another turn. What is not possible now says why. */
@Messages({
    "JobVerbs_first=Run First", "JobVerbs_earlier=Run Earlier", "JobVerbs_later=Run Later", "JobVerbs_last=Run Last",
    "JobVerbs_cancel=Cancel", "JobVerbs_retry=Retry", "JobVerbs_log=Show Log",
    "JobVerbs_notWaiting=Only a job that waits has a turn", "JobVerbs_isFirst=It is the first of those that wait",
    "JobVerbs_isLast=It is the last of those that wait", "JobVerbs_hasEnded=It has ended",
    "JobVerbs_isStopping=It is stopping", "JobVerbs_notEnded=Only a job that failed or was canceled can be run again"
})
final class JobVerbs {
    private JobVerbs() {}

    /** What can be asked for a job. */
    interface Wishes {
        void cancel(JobId id);

        void retry(JobId id);

        void showLog(JobId id);

        void move(JobId id, Shift shift);

        /** The graphics card is to try the model again that it did not run. */
        void tryAgain(String model);
    }

    static JPopupMenu menu(JobRow row, Wishes wishes) {
        JPopupMenu menu = new JPopupMenu();
        for (Shift shift : Shift.values()) {
            item(menu, word(shift), key(shift), whyNot(row, shift), () -> wishes.move(row.id(), shift));
        }
        menu.addSeparator();
        item(menu, Bundle.JobVerbs_cancel(), "DELETE", row.cancellable() ? null : row.phase() == JobRow.Phase.STOPPING
                ? Bundle.JobVerbs_isStopping() : Bundle.JobVerbs_hasEnded(), () -> wishes.cancel(row.id()));
        item(menu, Bundle.JobVerbs_retry(), null, row.retryable() ? null : Bundle.JobVerbs_notEnded(), () -> wishes.retry(row.id()));
        menu.addSeparator();
        item(menu, Bundle.JobVerbs_log(), null, null, () -> wishes.showLog(row.id()));
        return menu;
    }

    static String word(Shift shift) {
        return switch (shift) {
            case FIRST -> Bundle.JobVerbs_first();
            case EARLIER -> Bundle.JobVerbs_earlier();
            case LATER -> Bundle.JobVerbs_later();
            case LAST -> Bundle.JobVerbs_last();
        };
    }

    static String key(Shift shift) {
        return switch (shift) {
            case FIRST -> "alt HOME";
            case EARLIER -> "alt UP";
            case LATER -> "alt DOWN";
            case LAST -> "alt END";
        };
    }

    private static @Nullable String whyNot(JobRow row, Shift shift) {
        if (row.turns().allow(shift)) {
            return null;
        }
        return !row.waiting() ? Bundle.JobVerbs_notWaiting()
                : shift == Shift.FIRST || shift == Shift.EARLIER ? Bundle.JobVerbs_isFirst() : Bundle.JobVerbs_isLast();
    }

    private static void item(JPopupMenu menu, String text, @Nullable String key, @Nullable String whyNot, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.setAccelerator(key == null ? null : KeyStroke.getKeyStroke(key));
        item.setEnabled(whyNot == null);
        item.setToolTipText(whyNot);
        item.addActionListener(e -> action.run());
        menu.add(item);
    }
}
