package org.podstudio.inference.background;

import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.models.VerifiedModel;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.ModelSession;

/** One picture through one model: checks the model's file, loads it, runs it, lets it go. */
final class ModelPass {
    private final CachedModels models;
    private final ModelRuntime runtime;

    ModelPass(CachedModels models, ModelRuntime runtime) {
        this.models = models;
        this.runtime = runtime;
    }

    byte[] mask(String id, Picture picture, JobContext context) throws StudioException, CancelledException {
        VerifiedModel model = models.verified(id, context::cancelled);
        ModelEntry entry = model.entry();
        if (!entry.task().equals("background-removal")) {
            throw StudioException.of("bad-setting", "The model " + id + " does not remove backgrounds.",
                    "It is made for: " + entry.task() + ".", "Choose one of the background-removal models.");
        }
        context.fact("method", "model");
        context.fact("model", id);
        context.fact("model_sha256", model.sha256());
        context.fact("model_license", entry.license());
        context.fact("model_commercial", entry.commercial());
        context.device("cpu");
        context.log("Model " + id + ", SHA-256 " + model.sha256() + ", on the processor with " + context.threads() + " threads.");
        try (ModelSession session = runtime.open(model, context.threads(), context::cancelled)) {
            return ModelMask.of(picture, entry, session, context);
        }
    }
}
