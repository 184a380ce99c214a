package org.podstudio.core.api.job;

/** A listener's registration. Closing it ends the calls; closing twice does nothing. Safe from any thread. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
