package org.podstudio.inference.upscale;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.models.CachedModels;

/** The models that are here. Safe from any thread; blocks on the disk. */
interface ModelShelf {
    /** Those that enlarge pictures, in the order in which they are offered. */
    List<ModelEntry> here();

    /** @throws StudioException {@code unknown-model} or {@code model-missing} */
    ModelEntry present(String id) throws StudioException;

    /** Of the model's file, checked before. */
    String sha256(String id, BooleanSupplier cancelled) throws StudioException, CancelledException;

    static ModelShelf of(CachedModels models) {
        return new ModelShelf() {
            @Override
            public List<ModelEntry> here() {
                return models.list().stream().filter(Models.Status::present).map(Models.Status::model)
                        .filter(model -> model.upscaling() != null).toList();
            }

            @Override
            public ModelEntry present(String id) throws StudioException {
                return models.present(id);
            }

            @Override
            public String sha256(String id, BooleanSupplier cancelled) throws StudioException, CancelledException {
                return models.verified(id, cancelled).sha256();
            }
        };
    }
}
