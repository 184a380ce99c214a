package org.podstudio.storage.asset;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database;

/** Tells listeners about commits, ours and other processes', on one thread of its own that exists only while there are any. */
public final class AssetEvents implements AutoCloseable {
    private static final long POLL_MS = 1000;
    private static final Logger LOG = Logger.getLogger(AssetEvents.class.getName());

    private final Database database;
    private final List<Consumer<AssetEvent>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledThreadPoolExecutor thread; // guarded by this
    private OptionalLong seen = OptionalLong.empty(); // touched by the thread only

    public AssetEvents(Database database) {
        this.database = database;
    }

    synchronized Subscription subscribe(Consumer<AssetEvent> listener) {
        listeners.add(listener);
        if (thread == null) {
            ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(1,
                    Thread.ofPlatform().name("PODStudio asset events").daemon().factory());
            made.scheduleWithFixedDelay(this::poll, 0, POLL_MS, TimeUnit.MILLISECONDS);
            thread = made;
        }
        return () -> unsubscribe(listener);
    }

    private synchronized void unsubscribe(Consumer<AssetEvent> listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            stop();
        }
    }

    /** Called after the commit. */
    public synchronized void post(AssetEvent event) {
        if (thread != null) {
            thread.execute(() -> deliver(event));
        }
    }

    private void deliver(AssetEvent event) {
        for (Consumer<AssetEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener of asset events failed", e);
            }
        }
    }

    private void poll() {
        try {
            OptionalLong now = database.foreignVersion();
            if (now.isEmpty()) {
                return;
            }
            if (seen.isPresent() && seen.getAsLong() != now.getAsLong()) {
                deliver(new AssetEvent.Reloaded());
            }
            seen = now;
        } catch (StudioException e) {
            LOG.log(Level.WARNING, "Looking for changes by other processes", e);
        }
    }

    private void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized void close() {
        listeners.clear();
        stop();
    }
}
