package org.podstudio.media.probe;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.ffmpeg.AvProbe;
import org.podstudio.media.image.ImageProbe;
import org.podstudio.media.metadata.GeneratorFinder;
import org.podstudio.media.metadata.names.FileNameReader;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Facts of any file: pictures by our own header readers, the rest through FFmpeg. */
@ServiceProvider(service = MediaProbe.class)
public final class StudioMediaProbe implements MediaProbe {
    @Override
    public Optional<SniffedType> sniff(Path file) throws IOException {
        return Sniffer.sniff(file).map(Format::sniffed);
    }

    @Override
    public MediaFacts probe(Path file, Depth depth) throws StudioException {
        try (FileBytes bytes = FileBytes.open(file)) {
            if (Files.isDirectory(file)) {
                throw MediaProblem.notMedia(file);
            }
            if (bytes.size() == 0) {
                throw MediaProblem.empty(file);
            }
            Format format = Sniffer.sniff(bytes).orElseThrow(() -> MediaProblem.notMedia(file));
            if (format.type() == MediaType.IMAGE) {
                return ImageProbe.probe(file, bytes, format, depth);
            }
            return av(file, format, depth);
        } catch (IOException e) {
            throw MediaProblem.unreadable(file, e);
        }
    }

    private static MediaFacts av(Path file, Format format, Depth depth) throws StudioException {
        try {
            return AvProbe.probe(file, format, depth);
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(file, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Optional<GeneratorMetadata> generator(Path file) throws IOException {
        return generator(file, String.valueOf(file.getFileName()));
    }

    @Override
    public Optional<GeneratorMetadata> generator(Path file, String originalName) throws IOException {
        return new GeneratorFinder(Lookup.getDefault().lookupAll(MetadataReader.class)).find(file, originalName);
    }

    @Override
    public List<Problem> problems() {
        return Lookup.getDefault().lookupAll(MetadataReader.class).stream().filter(FileNameReader.class::isInstance)
                .flatMap(reader -> ((FileNameReader) reader).problem().stream()).toList();
    }
}
