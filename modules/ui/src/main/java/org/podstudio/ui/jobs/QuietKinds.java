package org.podstudio.ui.jobs;

import java.util.Set;

/** Kinds of job that nobody asked for by name: they are made in the background for what is on screen, and told only in the log. */
public final class QuietKinds {
    private static final Set<String> KINDS = Set.of("thumbnail", "maintenance");

    private QuietKinds() {}

    public static boolean contains(String kind) {
        return KINDS.contains(kind);
    }
}
