package org.podstudio.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.image.Densities;
import org.podstudio.media.metadata.GeneratorFinder;
import org.podstudio.media.metadata.a1111.A1111Reader;
import org.podstudio.media.metadata.comfy.ComfyReader;
import org.podstudio.media.metadata.other.NovelAiReader;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.png.PngWriter;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.testsupport.RecordingContext;

/** Runs operations on files in a folder of the test's own. */
final class Bench {
    private final Path folder;
    private int number;
    private RecordingContext last;

    Bench(Path folder) {
        this.folder = folder;
    }

    Path png(BufferedImage picture, EmbeddedMetadata embedded) throws IOException {
        return png(picture, embedded, 0);
    }

    Path png(BufferedImage picture, EmbeddedMetadata embedded, int dpi) throws IOException {
        Path file = folder.resolve("in" + ++number + ".png");
        PictureRows rows = new PictureRows(picture);
        OutputStream out = Files.newOutputStream(file);
        try (PngWriter writer = new PngWriter(rows.layout(), embedded, dpi == 0 ? null : Density.dpi(dpi), out)) {
            rows.to(writer);
            writer.finish();
        }
        return file;
    }

    RecordingContext context() {
        try {
            last = new RecordingContext(Files.createDirectory(folder.resolve("work" + ++number)));
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputFile input(Path file) throws Exception {
        return new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
    }

    <S extends JobSettings> Path run(FileOperation<S> operation, S settings, Path file, RecordingContext context) throws Exception {
        InputFile input = input(file);
        operation.requirement(settings, input);
        List<OutputFile> made = operation.apply(settings, input, context);
        return made.getFirst().file();
    }

    Path convert(Path file, ConvertSettings settings) throws Exception {
        return run(new Conversion(), settings, file, context());
    }

    ConvertSettings policy(String format, MetadataPolicy policy) {
        return new ConvertSettings(format, null, false, policy, ColourPolicy.KEEP, "white");
    }

    Map<String, Object> facts() {
        return last.facts();
    }

    /** Files in the work folder of the last run. */
    List<Path> left() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(last.workDir())) {
            return files.toList();
        }
    }

    Density density(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            return Densities.of(bytes, Sniffer.sniff(bytes).orElseThrow());
        }
    }

    String prompt(Path file) throws IOException {
        return new GeneratorFinder(List.of(new NovelAiReader(), new A1111Reader(), new ComfyReader())).find(file, "picture").orElseThrow().prompt();
    }
}
