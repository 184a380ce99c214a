package org.podstudio.core.spi;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.podstudio.core.api.problem.StudioException;

/**
 * A service of another module, asked for when it is needed: job kinds are made before services are, and a module may be
 * absent. {@link #get} is null then. Tests give a lambda.
 */
@FunctionalInterface
public interface Installed<T> extends Supplier<@Nullable T> {
    /** The one the Lookup has. */
    static <T> Installed<T> of(Class<T> service) {
        return () -> Lookup.getDefault().lookup(service);
    }

    /**
     * One of the services that read and write media.
     *
     * @param what says what was not done without it, e.g. {@code Nothing was imported.}
     * @throws StudioException {@code media-missing}
     */
    default T requireMedia(String what) throws StudioException {
        T found = get();
        if (found == null) {
            throw StudioException.of("media-missing", what, "The module that reads media files is not installed.", "Install PODStudio again.");
        }
        return found;
    }
}
