package org.podstudio.inference.background;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.picture.Picture;

/** What a cut-out needs, and with which other settings it would need less. */
record CutoutNeeds(CachedModels models) {
    /** Of a model that the catalogue does not know: what those need that look at 1024 x 1024 pixels. */
    private static final long MODEL_RAM = 1_000_000_000L;

    /** Decoded pixels, four bytes that are worked on, mask, and the encoder's rows. */
    private static final long RAM_PER_PIXEL = 10;

    /** The mask as it was found is kept beside the one that is wished. */
    private static final long SHAPED_RAM_PER_PIXEL = 1;

    /** Recommended for models on the processor. Source: ruling X10. */
    private static final long COMFORTABLE_RAM = 8_000_000_000L;

    /** At least, of a graphics card. Source: ruling X10. */
    private static final long VRAM = 2_000_000_000L;

    /** ISNet on one core, measured; and what a pixel costs to decode, cut and encode. */
    private static final double MODEL_CPU_SECONDS = 4;
    private static final double CPU_SECONDS_PER_PIXEL = 0.4e-6;

    /** @param pixels of the picture */
    Requirement of(BackgroundSettings settings, long pixels) {
        boolean given = !settings.fromMask().isBlank();
        long perPixel = RAM_PER_PIXEL + (settings.shapes() ? SHAPED_RAM_PER_PIXEL : 0) + (given ? Picture.BANDS : 0);
        boolean modelled = !given && !settings.onlyByColour();
        Requirement needs = new Requirement((modelled ? modelRam(settings) : 0) + perPixel * pixels, modelled ? COMFORTABLE_RAM : 0,
                6 * pixels + (1 << 20), (modelled ? MODEL_CPU_SECONDS : 0) + CPU_SECONDS_PER_PIXEL * pixels);
        return modelled && settings.device() != BackgroundSettings.Device.CPU ? needs.onCard(Math.max(VRAM, modelRam(settings))) : needs;
    }

    /** Bytes of a run of the model alone. */
    long modelRam(BackgroundSettings settings) {
        return models.find(model(settings)).map(ModelPass::needed).orElse(MODEL_RAM);
    }

    /** The model that is taken where colour does not do. */
    static String model(BackgroundSettings settings) {
        return settings.byColour() ? BackgroundRemoval.GENERAL_MODEL : settings.model();
    }

    /** By colour where the background is flat, else models that are here and need less, the largest of them first. */
    List<BackgroundSettings> lighter(BackgroundSettings settings, BooleanSupplier flat) {
        if (!settings.fromMask().isBlank() || settings.onlyByColour()) {
            return List.of();
        }
        long wished = modelRam(settings);
        Stream<BackgroundSettings> smaller = models.list().stream().filter(Models.Status::present).map(Models.Status::model)
                .filter(model -> model.task().equals(ModelEntry.BACKGROUND_REMOVAL) && ModelPass.needed(model) < wished)
                .sorted(Comparator.comparingLong(ModelPass::needed).reversed()).map(model -> settings.with(model.id()));
        return Stream.concat(flat.getAsBoolean() ? Stream.of(settings.with(BackgroundSettings.KEYER)) : Stream.empty(), smaller).toList();
    }

    /** A mask of one's own, and the smallest model where it is not here. */
    List<String> besides(BackgroundSettings settings) {
        if (!settings.fromMask().isBlank() || settings.onlyByColour()) {
            return List.of();
        }
        Stream<String> small = models.list().stream().filter(status -> status.model().task().equals(ModelEntry.BACKGROUND_REMOVAL))
                .min(Comparator.comparingLong((Models.Status status) -> ModelPass.needed(status.model())).thenComparingLong(CutoutNeeds::bytes))
                .filter(status -> !status.present() && ModelPass.needed(status.model()) < modelRam(settings))
                .map(status -> "fetch a small model with: podstudio models fetch " + status.model().id()).stream();
        return Stream.concat(small, Stream.of("give a mask of your own with from_mask, which needs no model")).toList();
    }

    private static long bytes(Models.Status status) {
        return status.bytes() == null ? Long.MAX_VALUE : status.bytes();
    }
}
