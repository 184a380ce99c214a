package org.podstudio.media.thumbnail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.Peaks;
import org.podstudio.media.ffmpeg.Poster;
import org.podstudio.media.fingerprint.PictureFingerprint;
import org.podstudio.media.jpeg.JpegWriter;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Previews of pictures, films and sounds. */
@ServiceProvider(service = Thumbnails.class)
public final class StudioThumbnails implements Thumbnails {
    /** JPEG quality. Source: ruling X6. */
    private static final int QUALITY = 85;

    @Override
    public Optional<Fingerprint> write(Path source, MediaFacts facts, Path small, Path large) throws StudioException {
        try {
            Format format = Sniffer.sniff(source).orElseThrow(() -> MediaProblem.notMedia(source));
            Preview preview = switch (facts.type()) {
                case IMAGE -> PicturePreview.of(source, format, LARGE_PX);
                case VIDEO -> Preview.of(Poster.of(source, format, 2 * LARGE_PX));
                case AUDIO -> Preview.of(Waveform.draw(Peaks.of(source, format, LARGE_PX), LARGE_PX));
            };
            BufferedImage big = preview.fitted(LARGE_PX);
            BufferedImage little = preview.fitted(SMALL_PX);
            save(big, large);
            save(little, small);
            return facts.type() == MediaType.AUDIO ? Optional.empty() : Optional.of(PictureFingerprint.of(little));
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(source, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(source, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Fingerprint fingerprint(Path thumbnail) throws StudioException {
        try {
            return PictureFingerprint.of(PicturePreview.of(thumbnail, Format.JPEG, SMALL_PX).fitted(SMALL_PX));
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(thumbnail, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(thumbnail, String.valueOf(e.getMessage()), e);
        }
    }

    /** A reader never sees half a file: the finished one is renamed into place. */
    private static void save(BufferedImage image, Path file) throws StudioException {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            byte[] jpeg = JpegWriter.encode(image, EmbeddedMetadata.NONE, QUALITY, 0x808080);
            Files.write(temporary, jpeg, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        } finally {
            remove(temporary);
        }
    }

    private static void remove(Path temporary) throws StudioException {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw MediaProblem.unwritable(temporary, e);
        }
    }
}
