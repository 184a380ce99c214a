package org.podstudio.ui.select;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.Subscription;

/**
 * Holds what the library is asked to show: the one place that the search field, the filters, the collections and the tabs write
 * to and follow. One per process, found in the Lookup. Everything here happens on the event dispatch thread.
 */
@ServiceProvider(service = SearchHub.class)
public final class SearchHub {
    private final List<Consumer<LibrarySearch>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> fields = new CopyOnWriteArrayList<>();
    private final List<Runnable> libraries = new CopyOnWriteArrayList<>();
    /** Touched on the event dispatch thread only. */
    private LibrarySearch current = LibrarySearch.ALL;

    public LibrarySearch current() {
        return current;
    }

    public void show(LibrarySearch next) {
        if (!next.equals(current)) {
            current = next;
            // A listener may answer with a change of its own: those behind it are told the newest.
            listeners.forEach(listener -> listener.accept(current));
        }
    }

    /** Another query; tab and order stay. */
    public void search(String text) {
        show(current.withText(text));
    }

    /** Calls {@code listener} now and after every change. */
    public Subscription follow(Consumer<LibrarySearch> listener) {
        listeners.add(listener);
        listener.accept(current);
        return () -> listeners.remove(listener);
    }

    /** Takes the keyboard to the search field. */
    public void find() {
        fields.forEach(Runnable::run);
    }

    /** The search field answers {@link #find}. */
    public Subscription onFind(Runnable field) {
        fields.add(field);
        return () -> fields.remove(field);
    }

    /** Takes the keyboard from the search field to what was found. */
    public void goToFound() {
        libraries.forEach(Runnable::run);
    }

    /** The library answers {@link #goToFound}. */
    public Subscription onGoToFound(Runnable library) {
        libraries.add(library);
        return () -> libraries.remove(library);
    }
}
