package org.podstudio.media.probe;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.ffmpeg.AvProbe;
import org.podstudio.media.image.ImageProbe;
import org.podstudio.media.metadata.GeneratorFinder;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.media.stated.StatedSize;

/** Facts of a file: pictures by our own header readers, the rest through FFmpeg, which opens it again. */
final class OpenedFile implements MediaLook {
    private final Path file;
    private final FileBytes bytes;
    private final Set<String> leftOut = new LinkedHashSet<>();

    /** Empty for what is no media; null until it is asked for. */
    private @Nullable Optional<Format> format;

    /** @param bytes of the file; closed with this */
    OpenedFile(Path file, FileBytes bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    private Optional<Format> format() throws IOException {
        if (format == null) {
            format = Sniffer.sniff(bytes);
        }
        return format;
    }

    @Override
    public MediaFacts facts(MediaProbe.Depth depth) throws StudioException {
        try {
            if (bytes.size() == 0 && !Files.isDirectory(file)) {
                throw MediaProblem.empty(file);
            }
            Format is = format().orElseThrow(() -> MediaProblem.notMedia(file));
            return is.type() == MediaType.IMAGE ? ImageProbe.probe(file, bytes, is, depth) : av(is, depth);
        } catch (IOException e) {
            throw Files.isDirectory(file) ? MediaProblem.notMedia(file) : MediaProblem.unreadable(file, e);
        }
    }

    private MediaFacts av(Format is, MediaProbe.Depth depth) throws StudioException {
        try {
            return AvProbe.probe(file, is, depth);
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(file, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Optional<GeneratorMetadata> generator(String originalName) throws IOException {
        Optional<Format> is = format();
        return is.isEmpty() ? Optional.empty()
                : new GeneratorFinder(Lookup.getDefault().lookupAll(MetadataReader.class)).find(file, bytes, is.get(), originalName, leftOut::add);
    }

    @Override
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public Optional<CutOff> cutOff() throws IOException {
        Optional<Format> is = format();
        return is.isEmpty() ? Optional.empty() : StatedSize.cutOff(bytes, is.get());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
