package org.podstudio.media.film;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.FilmRemake;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Films;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.FilmScan;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.image.Animations;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Films read and written by FFmpeg. */
@ServiceProvider(service = Films.class)
public final class StudioFilms implements Films {
    @Override
    public FilmRemake remake(Path film, @Nullable String wishedExtension, Quality quality, JobContext context)
            throws StudioException, CancelledException {
        FilmScan scan = FilmScan.of(film, context);
        AvSource source = AvSource.open(film, context);
        boolean opened = false;
        try {
            FilmSource picture = FilmSource.of(source);
            FilmRemake remake = new StudioRemake(source, picture, Wrapped.of(source, wishedExtension), scan, quality, context);
            opened = true;
            return remake;
        } finally {
            if (!opened) {
                source.close();
            }
        }
    }

    @Override
    public boolean animated(Path image) throws StudioException {
        try (FileBytes bytes = FileBytes.open(image)) {
            Format format = Sniffer.sniff(bytes).orElse(null);
            return format != null && Animations.isAnimated(bytes, format);
        } catch (IOException e) {
            throw MediaProblem.unreadable(image, e);
        }
    }
}
