package org.podstudio.media.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.image.Stealth;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Asks the readers in their order; the first answer counts. */
public final class GeneratorFinder {
    private static final Logger LOG = Logger.getLogger(GeneratorFinder.class.getName());

    /** Up to here a file's name or place is all that speaks. */
    private static final double GUESSED = 0.65;

    /** Texts that are kept elsewhere, or are the file's own. */
    private static final Set<String> ELSEWHERE = Set.of("filename", "xmp", "c2pa");

    private final Collection<? extends MetadataReader> readers;

    public GeneratorFinder(Collection<? extends MetadataReader> readers) {
        this.readers = readers;
    }

    /**
     * @param name the name that the file came with
     * @throws IOException if the file cannot be opened
     */
    public Optional<GeneratorMetadata> find(Path file, String name) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            Optional<Format> format = Sniffer.sniff(bytes);
            return format.isEmpty() ? Optional.empty() : find(file, bytes, format.get(), name, note -> LOG.log(Level.FINE, "metadata: {0}", note));
        }
    }

    /** The same for a file that is open and whose format is known. @param leftOut told what of the texts could not be read, a sentence each */
    public Optional<GeneratorMetadata> find(Path file, FileBytes bytes, Format format, String name, Consumer<String> leftOut) throws IOException {
        EmbeddedText texts;
        try {
            texts = TextCollector.read(file, bytes, format, name);
        } catch (IOException e) {
            // Damaged metadata yields nothing; the probe tells what is wrong with the file. Its name may still tell something.
            LOG.log(Level.FINE, "no texts could be read", e);
            leftOut.accept("Where its texts should be, the file is damaged (" + e.getMessage() + ")");
            texts = new EmbeddedText(Map.of("filename", List.of(name)));
        }
        texts.notes().forEach(leftOut);
        Optional<GeneratorMetadata> found = find(texts);
        if (found.isEmpty()) {
            // Some readers would have known it, had it been whole.
            texts.texts().forEach((key, all) -> all.stream().filter(Json::brokenObject).findFirst()
                    .ifPresent(text -> leftOut.accept("Its text \"" + key + "\" begins as JSON and is broken or larger than what is read")));
        }
        boolean sure = found.isPresent() && found.get().confidence() > GUESSED;
        return sure || !Stealth.possible(format) ? found : hidden(bytes, format).flatMap(this::find).or(() -> found);
    }

    /** What is hidden in the pixels outlives the texts, and says more than a file's name. */
    private static Optional<EmbeddedText> hidden(FileBytes bytes, Format format) throws IOException {
        TextSink sink = new TextSink();
        Stealth.read(bytes, format, sink);
        EmbeddedText texts = sink.texts();
        return texts.texts().isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    Optional<GeneratorMetadata> find(EmbeddedText texts) {
        for (MetadataReader reader : readers) {
            try {
                Optional<GeneratorMetadata> found = reader.read(texts);
                if (found.isPresent()) {
                    return found.map(metadata -> withAllBlocks(metadata, texts));
                }
            } catch (RuntimeException e) {
                // A reader may come from a plug-in; its slip must not hide what the others know.
                LOG.log(Level.WARNING, "metadata reader " + reader.id() + " failed", e);
            }
        }
        return Optional.empty();
    }

    /** A reader keeps what it took fields from; what its generator wrote beside that, a graph or the name of a scheme, is kept as well. */
    private static GeneratorMetadata withAllBlocks(GeneratorMetadata found, EmbeddedText texts) {
        Map<String, String> raw = new LinkedHashMap<>(found.raw());
        texts.texts().forEach((key, all) -> {
            // Cameras, editors and containers write under names with a prefix; generators under names of their own.
            if ((!key.contains(":") || key.equals("exif:UserComment")) && !ELSEWHERE.contains(key)) {
                raw.putIfAbsent(key, all.getFirst());
            }
        });
        return raw.size() == found.raw().size() ? found : found.withRaw(raw);
    }
}
