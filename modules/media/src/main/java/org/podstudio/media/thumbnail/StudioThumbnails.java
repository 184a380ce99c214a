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
import org.podstudio.core.api.media.Appearance;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.ThumbnailAlpha;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.ffmpeg.Peaks;
import org.podstudio.media.ffmpeg.Poster;
import org.podstudio.media.ffmpeg.SmallPicture;
import org.podstudio.media.fingerprint.PictureFingerprint;
import org.podstudio.media.fingerprint.PicturePalette;
import org.podstudio.media.pixels.Coverage;
import org.podstudio.media.poster.HoverStrip;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Previews of pictures, films and sounds. */
@ServiceProvider(service = Thumbnails.class)
public final class StudioThumbnails implements Thumbnails {
    @Override
    public Optional<Appearance> write(Path source, MediaFacts facts, Path small, Path large) throws StudioException {
        return reading(source, () -> {
            try (SmallPicture big = preview(source, facts.type(), LARGE_PX); SmallPicture little = big.fitted(SMALL_PX)) {
                save(withMask(big.jpeg(), big.coverage(), LARGE_PX), large);
                save(withMask(little.jpeg(), big.coverage(), SMALL_PX), small);
                return facts.type() == MediaType.AUDIO ? Optional.empty() : Optional.of(appearance(little.picture(), big.coverage()));
            }
        });
    }

    private static Appearance appearance(BufferedImage picture, Optional<Coverage> coverage) {
        return new Appearance(PictureFingerprint.of(picture), PicturePalette.of(picture, coverage));
    }

    /** The 256 px file alone and no fingerprint: what programs that make one size are compared with. */
    public void writeSmall(Path source, MediaFacts facts, Path small) throws StudioException {
        reading(source, () -> {
            try (SmallPicture picture = preview(source, facts.type(), SMALL_PX)) {
                save(withMask(picture.jpeg(), picture.coverage(), SMALL_PX), small);
                return small;
            }
        });
    }

    /** With how transparent the picture is behind it, so that it can lie on any ground. */
    private static byte[] withMask(byte[] jpeg, Optional<Coverage> coverage, int px) throws IOException {
        Optional<BufferedImage> mask = coverage.flatMap(covered -> covered.mask(px));
        return mask.isPresent() ? ThumbnailAlpha.append(jpeg, mask.get()) : jpeg;
    }

    /** Work on a file whose failures are the file's. */
    private interface Work<T> {
        T done() throws IOException, StudioException;
    }

    private static <T> T reading(Path source, Work<T> work) throws StudioException {
        try {
            return work.done();
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(source, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(source, String.valueOf(e.getMessage()), e);
        }
    }

    private static SmallPicture preview(Path source, MediaType type, int px) throws IOException, StudioException {
        try (FileBytes bytes = FileBytes.open(source)) {
            Format format = Sniffer.sniff(bytes).orElseThrow(() -> MediaProblem.notMedia(source));
            return switch (type) {
                case IMAGE -> PicturePreview.of(source, bytes, format, px);
                case VIDEO -> PicturePreview.of(Poster.of(source, format, 2 * px), px);
                case AUDIO -> PicturePreview.of(Waveform.draw(Peaks.of(source, format, LARGE_PX), LARGE_PX), px);
            };
        }
    }

    @Override
    public void filmstrip(Path film, Path strip, JobContext context) throws StudioException, CancelledException {
        try {
            save(HoverStrip.of(film, context), strip);
        } catch (IOException e) {
            throw MediaProblem.damaged(film, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Appearance appearance(Path thumbnail) throws StudioException {
        return reading(thumbnail, () -> {
            try (FileBytes bytes = FileBytes.open(thumbnail);
                    SmallPicture picture = PicturePreview.of(thumbnail, bytes, Format.JPEG, SMALL_PX)) {
                return appearance(picture.picture(), Optional.empty());
            }
        });
    }

    /** A reader never sees half a file: the finished one is renamed into place. */
    private static void save(byte[] jpeg, Path file) throws StudioException {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        boolean moved = false;
        try {
            Files.write(temporary, jpeg, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
            moved = true;
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        } finally {
            if (!moved) {
                remove(temporary);
            }
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
