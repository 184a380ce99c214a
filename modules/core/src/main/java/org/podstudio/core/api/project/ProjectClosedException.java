package org.podstudio.core.api.project;

/**
 * The project was closed while somebody still used it. Nothing for the user to act on: whoever showed the project has moved on,
 * and nobody waits for the answer.
 */
public final class ProjectClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public ProjectClosedException() {
        super("the project is closed");
    }
}
