package org.podstudio.inference.background;

import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.inference.runtime.ModelSession;

/** One picture through one model. */
final class ModelPass {
    private final ModelService service;

    ModelPass(ModelService service) {
        this.service = service;
    }

    byte[] mask(String id, DeviceWish wish, Picture picture, JobContext context) throws StudioException, CancelledException {
        try (ModelService.Lease<ModelSession> lease = service.masks(id, wish, context)) {
            context.fact("method", "model");
            return ModelMask.of(picture, lease.model().entry(), lease.session(), context);
        }
    }
}
