package org.podstudio.jobs;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.JobKind;

/**
 * What the engine is made of. Suppliers, because services are looked up when they are first needed and not when the engine is.
 *
 * @param excerpts keeps what it has cut, so it is one and the same at every call
 * @param freeMemory bytes free for new work
 */
record EngineParts(
        Supplier<List<JobKind<?>>> kinds,
        Supplier<Guard> guard,
        Supplier<MediaProbe> probe,
        Supplier<Excerpts> excerpts,
        LongSupplier freeMemory,
        int cores,
        Clock clock) {

    /** The parts of the running product: the one place where the engine looks something up. */
    static EngineParts ofLookup() {
        Excerpts excerpts = new ExcerptCache(() -> service(Excerpts.class), () -> service(MediaProbe.class),
                () -> UserHome.current().cache().resolve("excerpts"));
        return new EngineParts(
                () -> Lookup.getDefault().lookupAll(JobKind.class).stream().<JobKind<?>>map(kind -> kind).toList(),
                () -> service(Guard.class),
                () -> service(MediaProbe.class),
                () -> excerpts,
                () -> service(Hardware.class).freeMemory(),
                Runtime.getRuntime().availableProcessors(),
                Clock.systemUTC());
    }

    private static <T> T service(Class<T> type) {
        T found = Lookup.getDefault().lookup(type);
        if (found == null) {
            throw new IllegalStateException("no module provides " + type.getSimpleName());
        }
        return found;
    }
}
