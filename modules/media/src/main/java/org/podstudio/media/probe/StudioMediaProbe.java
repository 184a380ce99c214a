package org.podstudio.media.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.names.FileNameReader;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Tells of any file what it is. */
@ServiceProvider(service = MediaProbe.class)
public final class StudioMediaProbe implements MediaProbe {
    @Override
    public Optional<SniffedType> sniff(Path file) throws IOException {
        return Sniffer.sniff(file).map(Format::sniffed);
    }

    @Override
    public Optional<SniffedType> sniff(Path file, byte[] content) throws IOException {
        return Sniffer.sniff(FileBytes.of(content)).map(Format::sniffed);
    }

    @Override
    public MediaFacts probe(Path file, Depth depth) throws StudioException {
        try (MediaLook look = look(file, null)) {
            return look.facts(depth);
        } catch (IOException e) {
            throw MediaProblem.unreadable(file, e);
        }
    }

    @Override
    public Optional<GeneratorMetadata> generator(Path file) throws IOException {
        return generator(file, String.valueOf(file.getFileName()));
    }

    @Override
    public Optional<GeneratorMetadata> generator(Path file, String originalName) throws IOException {
        try (MediaLook look = look(file, null)) {
            return look.generator(originalName);
        }
    }

    @Override
    public MediaLook look(Path file, byte @Nullable [] content) throws IOException {
        return new OpenedFile(file, content == null ? FileBytes.open(file) : FileBytes.of(content));
    }

    @Override
    public List<Problem> problems() {
        return Lookup.getDefault().lookupAll(MetadataReader.class).stream().filter(FileNameReader.class::isInstance)
                .flatMap(reader -> ((FileNameReader) reader).problem().stream()).toList();
    }
}
