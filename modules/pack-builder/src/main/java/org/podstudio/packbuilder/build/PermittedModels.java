package org.podstudio.packbuilder.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;

/** What an operation can be run with instead, so that its results may be sold. Blocks on the disk. */
final class PermittedModels {
    private final Optional<Models> models;

    PermittedModels(Optional<Models> models) {
        this.models = models;
    }

    /** Models that were tried and are here come first; names that stand for no model last. */
    List<String> instead(String operation, String model) {
        String task = models.flatMap(all -> all.find(model)).map(ModelEntry::task).orElseGet(() -> usual(operation));
        List<String> permitted = new ArrayList<>();
        models.ifPresent(all -> all.list().stream()
                .filter(each -> each.model().task().equals(task) && each.model().commercial().equals("yes") && !each.model().id().equals(model))
                .sorted(Comparator.comparing((Models.Status each) -> !each.model().tested()).thenComparing(each -> !each.present()))
                .forEach(each -> permitted.add(each.model().id())));
        if (operation.equals("upscale")) {
            permitted.add("lanczos"); // mixes pixels, knows nothing
        }
        return permitted;
    }

    /** Of a model that the catalogue does not know, e.g. one of the user's own that is gone. */
    private static String usual(String operation) {
        return switch (operation) {
            case "bg_remove" -> ModelEntry.BACKGROUND_REMOVAL;
            case "upscale", "upscale_video" -> ModelEntry.UPSCALE;
            default -> "";
        };
    }
}
