package org.podstudio.inference.background;

import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.inference.runtime.ModelSession;

/** One picture through one model. */
final class ModelPass {
    /**
     * Weights, and what a run needs for each pixel of its input; measured with ISNet at 1024 x 1024: 640 MB where the runtime's own copy
     * is used (see {@code ModelCopies}), 840 MB where it cannot be.
     */
    private static final long BASE_BYTES = 200_000_000;
    private static final long BYTES_PER_PIXEL = 610;

    /** Of the weights, what the figures above hold already: ISNet has 176 MB of them. */
    private static final long WEIGHTS = 180_000_000;

    /** Of what is measured, for what else a process holds then. */
    private static final double SPARE = 1.2;

    private final ModelService service;

    ModelPass(ModelService service) {
        this.service = service;
    }

    private static long bytes(ModelEntry model) {
        long side = model.inputSize();
        Long weights = model.downloadBytes();
        return BASE_BYTES + BYTES_PER_PIXEL * side * side + (weights == null ? 0 : Math.max(0, weights - WEIGHTS));
    }

    /** What a run needs above the idle process, at its peak: models that look at 320 x 320 pixels need a third of the large ones. */
    static long needed(ModelEntry model) {
        return Math.round(SPARE * bytes(model));
    }

    /** Estimated before, because a system that runs out of memory ends the process without a word. */
    private void makeSure(ModelEntry model) throws StudioException {
        long needed = bytes(model);
        long free = service.memory().free();
        if (needed > free) {
            throw StudioException.of("out-of-memory", "The background was not removed.",
                    "The model " + model.id() + " needs " + needed / 1_000_000 + " MB, and " + free / 1_000_000 + " MB are free.",
                    "Close other programs, or choose a smaller model.");
        }
    }

    byte[] mask(String id, DeviceWish wish, Picture picture, JobContext context) throws StudioException, CancelledException {
        try (ModelService.Lease<ModelSession> lease = service.masks(id, wish, context)) {
            context.fact("method", "model");
            if (lease.device().equals("cpu")) {
                makeSure(lease.model().entry());
            }
            return ModelMask.of(picture, lease.model().entry(), lease.session(), context);
        }
    }
}
