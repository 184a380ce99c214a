package org.podstudio.inference.upscale;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.upscale.Choice.Method;

/** Decides what enlarges a picture: what the user named, else what suits the picture among the models that are here. */
final class ModelChoice {
    /** Named where no model is here: small, quick, and good on what most users have. */
    private static final String FIRST_MODEL = "realesr-animevideov3";

    private final ModelShelf models;

    ModelChoice(ModelShelf models) {
        this.models = models;
    }

    /**
     * @param look at the picture; asked only where it matters
     * @throws StudioException {@code unknown-model}, {@code model-missing} or {@code bad-setting}
     */
    Choice of(UpscaleSettings settings, Supplier<Content> look) throws StudioException {
        return switch (settings.model()) {
            case UpscaleSettings.LANCZOS -> Choice.plain(Method.LANCZOS, null, "Lanczos was asked for: it mixes pixels and adds no detail.");
            case UpscaleSettings.NEAREST -> Choice.plain(Method.NEAREST, null, "Repeating pixels was asked for.");
            case UpscaleSettings.AUTO -> byContent(look.get());
            default -> {
                ModelEntry model = named(settings.model());
                yield new Choice(Method.MODEL, model, null, "The model " + model.id() + " was asked for.", null);
            }
        };
    }

    /** @throws StudioException when it is not here, or not made for this */
    ModelEntry named(String id) throws StudioException {
        ModelEntry model = models.present(id);
        if (model.upscaling() == null) {
            throw StudioException.of("bad-setting", "The model " + id + " does not enlarge pictures.",
                    "It is made for: " + model.task() + ".", "Choose one of the models for upscale, or auto, lanczos or nearest.");
        }
        return model;
    }

    private Choice byContent(Content content) {
        if (content == Content.PIXEL_ART) {
            return Choice.plain(Method.NEAREST, content, "The picture is pixel art: its pixels are repeated, so that they stay sharp squares.");
        }
        List<ModelEntry> here = here();
        String shows = content == Content.PHOTO ? "a photo" : "an illustration";
        Optional<ModelEntry> made = here.stream().filter(model -> model.upscaling().content().contains(content.id())).findFirst();
        if (made.isPresent()) {
            return new Choice(Method.MODEL, made.get(), content, "The picture looks like " + shows + "; " + made.get().id()
                    + " is made for that.", null);
        }
        if (!here.isEmpty()) {
            ModelEntry model = here.getFirst();
            return new Choice(Method.MODEL, model, content, "The picture looks like " + shows + "; no model made for that is here, so "
                    + model.id() + " is used.", null);
        }
        return new Choice(Method.LANCZOS, null, content, "The picture looks like " + shows + ", and no upscaling model is here.",
                "Enlarged with Lanczos, which adds no detail: no upscaling model is here. Fetch one with: podstudio models fetch "
                        + FIRST_MODEL);
    }

    /** Those that we have tried first, else as the catalogue has them. */
    private List<ModelEntry> here() {
        return models.here().stream().sorted(Comparator.comparing(model -> !model.tested())).toList();
    }

    /** What {@code auto} will probably come to, without looking at the picture; null where no model is here. */
    @Nullable ModelEntry likely() {
        List<ModelEntry> here = here();
        return here.stream().filter(model -> model.upscaling().content().contains(Content.ILLUSTRATION.id())).findFirst()
                .orElse(here.isEmpty() ? null : here.getFirst());
    }
}
