package org.podstudio.library.sidecar;

import org.podstudio.core.api.job.JobSettings;

/** @param action which way */
public record SidecarSettings(Action action) implements JobSettings {
    /** From the project into sidecars, or from sidecars into the project. */
    public enum Action {
        WRITE,
        READ
    }
}
