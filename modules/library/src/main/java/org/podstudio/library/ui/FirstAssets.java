package org.podstudio.library.ui;

import java.util.function.LongConsumer;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/**
 * Notices that the first assets of a project have come: it was shown empty, and is so no more. Once in a project's life, whatever is
 * taken out and brought in again. On the event dispatch thread.
 */
final class FirstAssets {
    /** Among the project's settings, once they have come. */
    static final String KEY = "library.first-assets";

    private final Work work;
    private final LongConsumer came;
    private boolean empty;

    /** @param came told how many */
    FirstAssets(Work work, LongConsumer came) {
        this.work = work;
        this.came = came;
    }

    /** Another project, or none. */
    void opened() {
        empty = false;
    }

    /** @param total how many assets the project has now */
    void counted(Project project, long total) {
        boolean first = empty && total > 0;
        empty = total == 0;
        if (first && project.readOnly().isEmpty()) {
            // A failure is in the log; it is not worth a word to the user.
            work.run(() -> claimed(project), now -> {
                if (now) {
                    came.accept(total);
                }
            }, problem -> { });
        }
    }

    private static boolean claimed(Project project) {
        if (project.settings().get(KEY).isPresent()) {
            return false;
        }
        project.settings().put(KEY, "came");
        return true;
    }
}
