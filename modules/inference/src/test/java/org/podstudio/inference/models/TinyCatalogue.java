package org.podstudio.inference.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.inference.convert.ConvertedModels;

/** A catalogue of one small model named {@code net}, which is here. */
public final class TinyCatalogue {
    private TinyCatalogue() {}

    /**
     * Of a model for background removal.
     *
     * @param onnx as {@code TinyOnnx} writes it
     * @param size width and height of its input
     * @param std that its input is divided by
     */
    public static CachedModels ofMasks(Path folder, Path onnx, int size, float std) throws Exception {
        return with(folder, onnx, new ModelEntry("net", "Tiny", ModelEntry.BACKGROUND_REMOVAL, "net.onnx", null,
                Digests.sha256(onnx, () -> false), null, "CC0-1.0", "yes", true, size, List.of(0.5f, 0.5f, 0.5f), List.of(std, std, std), "mask",
                null, List.of()));
    }

    /** Of one for upscaling. @param folder of the test, where {@code models} is made @param onnx copied there */
    public static CachedModels of(Path folder, Path onnx) throws Exception {
        ModelEntry tiny = ConvertedModels.model(onnx, 2).entry();
        ModelEntry entry = new ModelEntry("net", tiny.title(), tiny.task(), "net.onnx", null, Digests.sha256(onnx, () -> false), null,
                tiny.license(), tiny.commercial(), true, 0, List.of(), List.of(), tiny.output(), tiny.upscaling(), List.of());
        return with(folder, onnx, entry);
    }

    private static CachedModels with(Path folder, Path onnx, ModelEntry entry) throws Exception {
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.copy(onnx, models.resolve("net.onnx"), StandardCopyOption.REPLACE_EXISTING);
        return new CachedModels(Catalogue.of(entry), models, folder.resolve("cache"), new NpmClient(""));
    }
}
