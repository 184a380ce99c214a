package org.podstudio.inference.upscale;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.runtime.MemoryGate;
import org.podstudio.testsupport.RecordingContext;

/** The whole operation, with models that are computed here. */
abstract class UpscaleFixture {
    static final ModelEntry DRAWN = FakeTiles.entry("drawn", List.of("illustration"), FakeTiles.RADIUS);
    static final ModelEntry SHOT = FakeTiles.entry("shot", List.of("photo"), FakeTiles.RADIUS, 14_500);

    /** With the overlap of a real model. */
    static final ModelEntry WIDE = FakeTiles.entry("drawn", List.of("illustration"), 18);

    @TempDir
    Path folder;

    final ImageIoCodec codec = new ImageIoCodec();
    final List<String> ran = new ArrayList<>();
    RecordingContext context;

    @BeforeEach
    void work() throws IOException {
        context = new RecordingContext(Files.createDirectory(folder.resolve("work")));
    }

    Map<String, Object> chosen(BufferedImage image, ModelEntry... here) throws Exception {
        next();
        upscale(List.of(here)).apply(UpscaleSettings.DEFAULTS, input(image), context);
        return context.facts();
    }

    void next() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work-"));
    }

    List<OutputFile> apply(UpscaleSettings settings, BufferedImage image) throws Exception {
        return upscale(List.of(DRAWN)).apply(settings, input(image), context);
    }

    Upscale upscale(List<ModelEntry> here) {
        return upscale(here, wish -> new FakeTiles(ran, Integer.MAX_VALUE, () -> {}));
    }

    Upscale upscale(List<ModelEntry> here, TileModel.Loading loading) {
        return new Upscale(new TestServices(codec, here, folder, loading, new MemoryGate(() -> 64L << 30)));
    }

    static UpscaleSettings settings(Integer scale, String fit, String model) {
        return new UpscaleSettings(scale, fit, model, null, UpscaleSettings.Device.AUTO);
    }

    InputFile input(BufferedImage image) {
        return input(image, "in");
    }

    InputFile input(BufferedImage image, String name) {
        Path file = folder.resolve(name + ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InputFile(file, facts(image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha()), null);
    }

    static MediaFacts facts(int width, int height, boolean alpha) {
        return MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), new PixelSize(width, height), null, alpha);
    }

    List<Path> left() {
        try (Stream<Path> files = Files.list(context.workDir())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
