package org.podstudio.inspector.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

/**
 * Reads what a dock shows of the selection: whenever another one is made, and when the store changes what is shown. Used on the
 * event dispatch thread; reads elsewhere. Knows no Swing.
 *
 * @param <T> what the dock shows
 */
final class FollowedSelection<T> implements AutoCloseable {
    private final Dock<T> dock;
    private final Work work;
    private final Coalescer refresh;
    private Optional<AssetSelection> selection = Optional.empty();
    private Optional<Project> listening = Optional.empty();
    private Subscription events = () -> { };
    /** What is on screen and could change. Replaced on the event dispatch thread; read by store events elsewhere. */
    private volatile Set<AssetId> concerned = Set.of();
    /** Written on the event dispatch thread; whoever reads assets looks whether it is still the one. */
    private volatile int question;

    /** Who shows the selection. Every method but {@link #read} runs on the event dispatch thread. */
    interface Dock<T> {
        /** What is shown of no asset. */
        T nothing();

        /** Runs on a thread of its own. @param wanted false once something else was selected: then the answer is not looked at */
        T read(AssetSelection selection, BooleanSupplier wanted);

        void tell(T read);

        void problem(Problem problem);

        /** What is on screen beside the selected assets themselves. */
        default Collection<AssetId> beside(T read) {
            return List.of();
        }

        /** Whether an asset that is new in the project may belong to what is shown. */
        default boolean concernedByNewOnes() {
            return false;
        }
    }

    FollowedSelection(Dock<T> dock, Work work) {
        this.dock = dock;
        this.work = work;
        refresh = new Coalescer(work, this::refresh);
    }

    /** Another selection was made. */
    void follow(Optional<AssetSelection> next) {
        selection = next;
        Optional<Project> project = next.map(AssetSelection::project);
        if (!project.equals(listening)) {
            events.close();
            listening = project;
            events = project.map(p -> p.assets().subscribe(this::changed)).orElse(() -> { });
        }
        refresh();
    }

    /** The project whose assets are selected, or none of whose. */
    Optional<Project> project() {
        return listening;
    }

    private void changed(AssetEvent event) {
        boolean ours = switch (event) {
            case AssetEvent.Added added -> dock.concernedByNewOnes();
            case AssetEvent.Changed some -> some.ids().stream().anyMatch(concerned::contains);
            case AssetEvent.Removed gone -> gone.ids().stream().anyMatch(concerned::contains);
            case AssetEvent.Reloaded all -> true;
        };
        if (ours) {
            refresh.poke();
        }
    }

    /** Reads again and shows; an answer that comes when something newer is asked is dropped. */
    void refresh() {
        int asked = ++question;
        if (selection.isEmpty() || selection.get().isEmpty()) {
            concerned = Set.of();
            dock.tell(dock.nothing());
            return;
        }
        AssetSelection wanted = selection.get();
        // Before they are read: a change that comes between reading and showing must not be missed.
        Set<AssetId> either = new HashSet<>(concerned);
        either.addAll(wanted.ids());
        concerned = either;
        work.run(() -> dock.read(wanted, () -> asked == question), read -> {
            if (asked == question) {
                Set<AssetId> shown = new HashSet<>(wanted.ids());
                shown.addAll(dock.beside(read));
                concerned = shown;
                dock.tell(read);
            }
        }, dock::problem);
    }

    @Override
    public void close() {
        events.close();
        events = () -> { };
        listening = Optional.empty();
        question++;
    }
}
