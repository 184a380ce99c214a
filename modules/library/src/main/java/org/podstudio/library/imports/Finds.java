package org.podstudio.library.imports;

import java.io.IOException;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** Told what there is, in order, while it is looked for: nothing is collected, so the number of files costs no memory. */
interface Finds {
    /** @throws SourceGone when there is no sense in looking further below the same origin */
    void candidate(Candidate candidate) throws StudioException, CancelledException, IOException, SourceGone;

    void skipped(String shown, String reason);

    void failed(String shown, Problem problem);

    /** What was named is not there any more, as when its drive was unplugged. */
    final class SourceGone extends Exception {
        private static final long serialVersionUID = 1L;

        SourceGone() {
            super(null, null, false, false);
        }
    }
}
