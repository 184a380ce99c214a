package org.podstudio.inference.upscale;

import java.util.Comparator;
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
            throw StudioException.of("bad-setting", "The model " + id + " does not upscale pictures.",
                    "It is made for: " + model.task() + ".", "Choose one of the models for upscale, or auto, lanczos or nearest.");
        }
        return model;
    }

    private Choice byContent(Content content) {
        if (content == Content.PIXEL_ART) {
            return Choice.plain(Method.NEAREST, content, "The picture is pixel art: its pixels are repeated, so that they stay sharp squares.");
        }
        String shows = switch (content) {
            case PHOTO -> "The picture looks like a photo";
            case ILLUSTRATION -> "The picture looks like an illustration";
            default -> "The picture may be drawn or photographed";
        };
        ModelEntry model = modelFor(content);
        if (model == null) {
            return new Choice(Method.LANCZOS, null, content, shows + ", and no upscaling model is here.",
                    "Upscaled with Lanczos, which adds no detail: no upscaling model is here. Fetch one with: podstudio models fetch "
                            + FIRST_MODEL);
        }
        String why = content == Content.UNCLEAR ? shows + "; " + model.id() + " is the quickest model here."
                : made(model, content) ? shows + "; " + model.id() + " is made for that."
                : shows + "; no model made for that is here, so " + model.id() + " is used.";
        return new Choice(Method.MODEL, model, content, why, null);
    }

    /** The quickest of those made for the content, else of all that are here; those that we have tried first. */
    @Nullable ModelEntry modelFor(Content content) {
        return models.here().stream().min(Comparator.comparing((ModelEntry model) -> !made(model, content))
                .thenComparing(model -> !model.tested())
                .thenComparing(model -> model.upscaling().gflopPerMegapixel())).orElse(null);
    }

    private static boolean made(ModelEntry model, Content content) {
        return model.upscaling().content().contains(content.id());
    }
}
