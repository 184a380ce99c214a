package org.podstudio.inference.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.settings.UserHome;

/** The process's runtime, made when it is first asked for: it remembers which files it has checked. Safe from any thread. */
final class OneRuntime implements Supplier<ModelRuntime> {
    private @Nullable ModelRuntime runtime; // guarded by this

    @Override
    public synchronized ModelRuntime get() {
        if (runtime == null) {
            runtime = new ModelRuntime(UserHome.current().cache(), EngineLookup::freeMemory);
        }
        return runtime;
    }
}
