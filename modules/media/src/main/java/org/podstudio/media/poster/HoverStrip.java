package org.podstudio.media.poster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.ffmpeg.FilmFrames;
import org.podstudio.media.jpeg.JpegWriter;

/** The frames that a pointer over a film shows. */
public final class HoverStrip {
    /** They are seen for a moment. */
    private static final int QUALITY = 75;

    private HoverStrip() {}

    /** As JPEG: always the same number of cells, so that nobody must ask how many there are. */
    public static byte[] of(Path film, JobContext context) throws IOException, StudioException, CancelledException {
        List<FilmFrames.Shown> frames = OpenFilm.with(film, Thumbnails.SMALL_PX, context, open -> StripFrames.of(open, Thumbnails.STRIP_FRAMES, done -> {
            if (context.cancelled()) {
                throw new CancelledException();
            }
        }));
        List<FilmFrames.Shown> cells = new ArrayList<>();
        for (int i = 0; i < Thumbnails.STRIP_FRAMES; i++) {
            cells.add(frames.get(i * frames.size() / Thumbnails.STRIP_FRAMES));
        }
        BufferedImage strip = FilmstripJob.strip(cells);
        return JpegWriter.encode(strip, EmbeddedMetadata.NONE, QUALITY, 0);
    }
}
