package org.podstudio.ui.select;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Subscription;

/**
 * Holds what is selected in the library, so that the inspector, the tray and the menus follow it whichever window is
 * active. One per process, found in the Lookup. Everything here happens on the event dispatch thread, but {@link #current} may be
 * asked on any.
 */
@ServiceProvider(service = SelectionHub.class)
public final class SelectionHub {
    private final List<Consumer<Optional<AssetSelection>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<AssetId>> revealers = new CopyOnWriteArrayList<>();
    /** Written on the event dispatch thread only. */
    private volatile Optional<AssetSelection> current = Optional.empty();

    public Optional<AssetSelection> current() {
        return current;
    }

    /** Empty when no project is open. */
    public void select(Optional<AssetSelection> selection) {
        if (!selection.equals(current)) {
            current = selection;
            listeners.forEach(listener -> listener.accept(selection));
        }
    }

    /** Calls {@code listener} now and after every change. */
    public Subscription follow(Consumer<Optional<AssetSelection>> listener) {
        listeners.add(listener);
        listener.accept(current);
        return () -> listeners.remove(listener);
    }

    /** Asks the library to select this asset and to bring it into view. */
    public void reveal(AssetId id) {
        revealers.forEach(revealer -> revealer.accept(id));
    }

    /** The library answers {@link #reveal}. */
    public Subscription onReveal(Consumer<AssetId> revealer) {
        revealers.add(revealer);
        return () -> revealers.remove(revealer);
    }
}
