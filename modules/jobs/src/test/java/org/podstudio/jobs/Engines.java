package org.podstudio.jobs;

import java.time.Clock;
import java.util.List;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.spi.JobKind;
import org.podstudio.testsupport.HeaderProbe;

/** Engines of chosen parts. */
public final class Engines {
    public static final Guard GENEROUS = (title, requirement, target) -> new Verdict.Ok();

    private Engines() {}

    public static DurableJobQueue of(int cores, Guard guard, JobKind<?>... kinds) {
        return new DurableJobQueue(parts(cores, guard, kinds));
    }

    static EngineParts parts(int cores, Guard guard, JobKind<?>... kinds) {
        return new EngineParts(() -> List.of(kinds), () -> guard, HeaderProbe::new,
                () -> (input, excerpt, context) -> input, () -> Long.MAX_VALUE, cores, Clock.systemUTC());
    }
}
