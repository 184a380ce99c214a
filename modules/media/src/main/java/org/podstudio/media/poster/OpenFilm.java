package org.podstudio.media.poster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvProblem;
import org.podstudio.media.ffmpeg.FFmpeg;
import org.podstudio.media.ffmpeg.FFmpegMessages;
import org.podstudio.media.ffmpeg.FileSource;
import org.podstudio.media.ffmpeg.FilmFrames;
import org.podstudio.media.pixels.BoxShrink;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Opens a job's film, lets a cancel end its reads, and says what is wrong with it. */
final class OpenFilm {
    /** Grey under transparent parts. */
    private static final int BACKGROUND = 0x80;

    private OpenFilm() {}

    /** What a job does with it. */
    interface Use<T> {
        T of(FilmFrames frames) throws IOException, StudioException, CancelledException;
    }

    static <T> T with(Path file, int px, JobContext context, Use<T> use) throws StudioException, CancelledException {
        try {
            if (Files.size(file) == 0) {
                throw MediaProblem.empty(file);
            }
            Format format = Sniffer.sniff(file).orElseThrow(() -> MediaProblem.notMedia(file));
            if (format.demuxer().isEmpty() || format.type() != MediaType.VIDEO) {
                throw AvProblem.noVideo(file);
            }
            FFmpeg.load();
            try (FFmpegMessages.Ear _ = FFmpegMessages.listen(context::log);
                    FilmFrames frames = FilmFrames.open(file, format, px, FileSource.NO_LIMIT);
                    Subscription _ = context.onCancel(frames::stop)) {
                return use.of(frames);
            }
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            if (context.cancelled()) {
                throw new CancelledException();
            }
            throw MediaProblem.damaged(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** The same picture as opaque BGR. */
    static BufferedImage flat(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        PictureRows rows = new PictureRows(image);
        PixelLayout layout = rows.layout();
        BoxShrink flat = new BoxShrink(layout, 1, BACKGROUND);
        rows.to(flat);
        ImageRows out = new ImageRows(new PixelLayout(layout.width(), layout.height(), 3, 8));
        byte[] row = new byte[layout.width() * 3];
        for (int y = 0; y < layout.height(); y++) {
            System.arraycopy(flat.rgb(), y * row.length, row, 0, row.length);
            out.row(y, row);
        }
        return out.image();
    }
}
