package org.podstudio.cli;

import java.util.Collection;
import java.util.Optional;
import org.openide.util.Lookup;
import org.podstudio.core.api.problem.StudioException;

/** The parts of the studio that are installed. Nothing is looked for before it is asked for. */
public final class Services {
    private final Lookup lookup;

    /** Null until first used: finding the Lookup costs start-up time that many commands need not pay. */
    private Services(Lookup lookup) {
        this.lookup = lookup;
    }

    /** What the class path holds. */
    public static Services installed() {
        return new Services(null);
    }

    public static Services of(Lookup lookup) {
        return new Services(lookup);
    }

    public <T> Optional<T> find(Class<T> service) {
        return Optional.ofNullable(lookup().lookup(service));
    }

    public <T> Collection<? extends T> all(Class<T> service) {
        return lookup().lookupAll(service);
    }

    /** @throws StudioException {@code part-missing} when no installed part provides it */
    public <T> T require(Class<T> service) throws StudioException {
        T found = lookup().lookup(service);
        if (found == null) {
            throw StudioException.of("part-missing", "This command needs a part that is not installed.",
                    "The module that provides it is missing or did not load.",
                    "Install PODStudio again, then run \"podstudio doctor\".");
        }
        return found;
    }

    private Lookup lookup() {
        return lookup == null ? Lookup.getDefault() : lookup;
    }
}
