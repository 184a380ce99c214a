package org.podstudio.packbuilder;

import org.podstudio.core.api.problem.CancelledException;

/** Counts bytes as they are worked on, and is where long work notices that it was canceled. */
@FunctionalInterface
public interface ByteMeter {
    /** Counts nothing, but leaves when the thread was interrupted. */
    ByteMeter INTERRUPTIBLE = bytes -> {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
    };

    void add(long bytes) throws CancelledException;
}
