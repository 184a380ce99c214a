package org.podstudio.media.poster;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.OutputFormat;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.FilmFrames;
import org.podstudio.media.jpeg.JpegWriter;

/** Lays frames of a film beside each other, from its start to its end: what a pointer that moves over it shows. */
@ServiceProvider(service = JobKind.class)
public final class FilmstripJob implements FileOperation<FilmstripSettings> {
    private static final KindCard<FilmstripSettings> CARD =
            new KindCard<>("filmstrip", "Make filmstrip", FilmstripSettings.DEFAULTS, Set.of(MediaType.VIDEO), Lane.CPU);

    private static final int QUALITY = 85;

    @Override
    public KindCard<FilmstripSettings> card() {
        return CARD;
    }

    @Override
    public Requirement requirement(FilmstripSettings settings, InputFile input) {
        long pixels = Math.max(1, input.facts().pixels());
        long strip = (long) settings.frames() * settings.px() * settings.px();
        return new Requirement(40 * pixels + 8 * strip, 0, strip, 0.3 + settings.frames() * (0.02 + pixels * 1e-7));
    }

    @Override
    public MediaFacts foreseen(FilmstripSettings settings, MediaFacts input) {
        return input.as(new SniffedType(MediaType.IMAGE, "image/jpeg", "jpg"));
    }

    private enum Written {
        JPG
    }

    @Override
    public List<OutputFile> apply(FilmstripSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        OutputFormat.extension(context, Written.JPG, List.of("jpg", "jpeg"), "A filmstrip is a JPEG.");
        context.device("cpu");
        List<FilmFrames.Shown> frames = OpenFilm.with(input.file(), settings.px(), context,
                film -> StripFrames.of(film, settings.frames(), done -> context.step(done, settings.frames(), Progress.Unit.FRAMES, "Looking at frames")));
        Path file = context.workDir().resolve("filmstrip.jpg");
        try {
            Files.write(file, JpegWriter.encode(strip(frames), EmbeddedMetadata.NONE, QUALITY, 0));
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
        context.fact("frames", frames.size());
        context.fact("times", frames.stream().map(frame -> Math.round(frame.seconds() * 1000) / 1000.0).toList());
        return List.of(new OutputFile(file, OutputFile.MAIN, "posters", "_filmstrip", List.of()));
    }

    /** All cells have the size of the first frame, though films may change theirs. */
    static BufferedImage strip(List<FilmFrames.Shown> frames) {
        int width = frames.getFirst().picture().getWidth();
        int height = frames.getFirst().picture().getHeight();
        BufferedImage strip = new BufferedImage(width * frames.size(), height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = strip.createGraphics();
        for (int i = 0; i < frames.size(); i++) {
            g.drawImage(OpenFilm.flat(frames.get(i).picture()), i * width, 0, width, height, null);
        }
        g.dispose();
        return strip;
    }
}
