package org.podstudio.cli;

import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** One command. Picocli fills its annotated fields, then it runs once. */
public interface Verb {
    /**
     * Does the work on the calling thread.
     *
     * @throws StudioException when nothing was done; failures of single items are part of the answer instead
     * @throws InterruptedException, CancelledException when the user stopped it
     */
    Answer run(Session session) throws StudioException, CancelledException, InterruptedException;
}
