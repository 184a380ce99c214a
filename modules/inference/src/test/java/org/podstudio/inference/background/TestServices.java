package org.podstudio.inference.background;

import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.ModelService;

/** What background removal works with, handed in by a test. */
record TestServices(ImageCodec codec, CachedModels models, ModelService service) implements BackgroundRemoval.Services {
    TestServices(ImageCodec codec, CachedModels models, ModelRuntime runtime) {
        this(codec, models, new ModelService(models, runtime, () -> Long.MAX_VALUE));
    }
}
