package org.podstudio.core.api.problem;

/** The user asked for the work to stop. Not a failure: nothing is reported, nothing partial is kept. */
public final class CancelledException extends Exception {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
