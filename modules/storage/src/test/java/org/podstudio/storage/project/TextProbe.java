package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;

/** A probe for which a text that begins with "media" is a picture: storage's tests need no real pixels. */
final class TextProbe implements MediaProbe {
    @Override
    public Optional<SniffedType> sniff(Path file) throws IOException {
        return Files.readString(file).startsWith("media") ? Optional.of(new SniffedType(MediaType.IMAGE, "image/png", "png"))
                : Optional.empty();
    }

    @Override
    public MediaFacts probe(Path file, Depth depth) throws StudioException {
        return Fixture.image(5, 7);
    }

    @Override
    public Optional<GeneratorMetadata> generator(Path file) {
        return Optional.empty();
    }
}
