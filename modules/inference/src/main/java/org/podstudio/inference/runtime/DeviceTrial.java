package org.podstudio.inference.runtime;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.models.VerifiedModel;

/** Whether a device gives the processor's results: graphics drivers that compute something else are not rare. */
final class DeviceTrial<S extends AutoCloseable> {
    /** Of a full range of 1: what shorter numbers on the device may cost, and less than one can see. */
    private static final float TOLERANCE = 0.02f;

    private final ModelKind<S> kind;
    private final ModelRuntime runtime;
    private final VerifiedModel model;

    DeviceTrial(ModelKind<S> kind, ModelRuntime runtime, VerifiedModel model) {
        this.kind = kind;
        this.runtime = runtime;
        this.model = model;
    }

    /** @return what is wrong with the device's session, null when it is right */
    @Nullable String fault(S session, JobContext context) throws StudioException, CancelledException {
        float[] given = kind.sample(session, context);
        S processor = kind.open(runtime, model, context.threads(), null, context::cancelled);
        float[] wanted;
        try {
            wanted = kind.sample(processor, context);
        } finally {
            close(processor);
        }
        double difference = difference(given, wanted);
        return difference <= TOLERANCE ? null
                : "its result differs from the processor's by " + Math.round(difference * 255) + " of 255 levels.";
    }

    /** The largest, as a share of the range that the wanted values cover, or of 1 where that is more. */
    static double difference(float[] given, float[] wanted) {
        if (given.length != wanted.length) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        double range = 1;
        for (int i = 0; i < wanted.length; i++) {
            most = Math.max(most, Math.abs((double) given[i] - wanted[i]));
            range = Math.max(range, Math.abs(wanted[i]));
        }
        return most / range;
    }

    private static void close(AutoCloseable session) {
        try {
            session.close();
        } catch (Exception e) {
            throw new IllegalStateException("the session of a trial cannot be freed", e);
        }
    }
}
