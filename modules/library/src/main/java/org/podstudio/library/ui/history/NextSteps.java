package org.podstudio.library.ui.history;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;

/**
 * What undo and redo would do, by name, for the menu: follows the project and every step taken in it. On the event dispatch thread; the
 * store is asked behind, so that a name can be up to half a second old.
 */
@Messages({
    "# {0} - step", "NEXT_undo=Undo {0}", "NEXT_undo_nothing=Undo",
    "# {0} - step", "NEXT_redo=Redo {0}", "NEXT_redo_nothing=Redo",
    "NEXT_no_project=No project is open.",
    "NEXT_none_undone=There is nothing to undo: no step was taken yet.",
    "NEXT_none_redone=There is nothing to redo: no step was taken back."
})
public final class NextSteps implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(NextSteps.class.getName());

    private final Work work;
    private final Coalescer refresh;
    private Optional<Project> project = Optional.empty();
    private Subscription events = () -> { };
    private Found found = Found.NOTHING;
    private int question;

    private record Found(Optional<String> undo, Optional<String> redo) {
        static final Found NOTHING = new Found(Optional.empty(), Optional.empty());
    }

    /**
     * What a menu offers.
     *
     * @param whyNot why it cannot be done, a sentence; empty when it can
     */
    public record Offer(String title, Optional<String> whyNot) {}

    public NextSteps(Work work) {
        this.work = work;
        this.refresh = new Coalescer(work, this::refresh);
    }

    public void show(Optional<Project> next) {
        events.close();
        project = next;
        found = Found.NOTHING;
        events = next.map(p -> p.assets().subscribe(event -> refresh.poke())).orElse(() -> { });
        refresh();
    }

    private void refresh() {
        int own = ++question;
        project.ifPresent(p -> work.run(() -> new Found(p.assets().undoable(), p.assets().redoable()), answer -> {
            if (own == question) {
                found = answer;
            }
        }, problem -> LOG.log(Level.WARNING, "What can be undone is not known: {0}", problem.lines())));
    }

    /** E.g. {@code Undo reject 14 assets}. */
    public Offer undo() {
        return found.undo().map(what -> new Offer(Bundle.NEXT_undo(lowerFirst(what)), Optional.empty()))
                .orElseGet(() -> new Offer(Bundle.NEXT_undo_nothing(), Optional.of(why(Bundle.NEXT_none_undone()))));
    }

    /** E.g. {@code Redo reject 14 assets}. */
    public Offer redo() {
        return found.redo().map(what -> new Offer(Bundle.NEXT_redo(lowerFirst(what)), Optional.empty()))
                .orElseGet(() -> new Offer(Bundle.NEXT_redo_nothing(), Optional.of(why(Bundle.NEXT_none_redone()))));
    }

    private String why(String none) {
        return project.isEmpty() ? Bundle.NEXT_no_project() : none;
    }

    /** Within a sentence. */
    public static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    @Override
    public void close() {
        events.close();
        project = Optional.empty();
        found = Found.NOTHING;
    }
}
