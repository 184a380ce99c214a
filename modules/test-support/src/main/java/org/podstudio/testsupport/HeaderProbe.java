package org.podstudio.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;

/** Tells PNG, JPEG and WAV by their first bytes, and reads no more than that: for tests of modules that know no media. */
public final class HeaderProbe implements MediaProbe {
    private static final SniffedType JPEG = new SniffedType(MediaType.IMAGE, "image/jpeg", "jpg");

    @Override
    public Optional<SniffedType> sniff(Path file) throws IOException {
        byte[] head = head(file);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(SampleAssets.PNG);
        } else if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        } else if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return Optional.of(SampleAssets.WAV);
        }
        return Optional.empty();
    }

    @Override
    public MediaFacts probe(Path file, Depth depth) throws StudioException {
        try {
            if (Files.size(file) == 0) {
                throw StudioException.of("file-empty", "The file was not read.", "It has zero bytes.", "Get the file again.");
            }
            SniffedType type = sniff(file).orElseThrow(() -> StudioException.of("not-media", "The file was not read.",
                    "It is no picture, sound or video.", "Choose a media file."));
            ByteBuffer head = ByteBuffer.wrap(head(file));
            if (type.type() == MediaType.AUDIO) {
                return SampleAssets.audioFacts((Files.size(file) - 44) / 44_100.0);
            }
            PixelSize size = type == JPEG ? new PixelSize(1, 1) : new PixelSize(head.getInt(16), head.getInt(20));
            return MediaFacts.image(type, size, 1, type != JPEG && head.get(25) == 6);
        } catch (IOException e) {
            throw new StudioException(new org.podstudio.core.api.problem.Problem("file-unreadable", "The file was not read.",
                    e.toString(), "Check its permissions."), e);
        }
    }

    /** Always empty: fakes read no metadata. */
    @Override
    public Optional<GeneratorMetadata> generator(Path file) {
        return Optional.empty();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        }
    }
}
