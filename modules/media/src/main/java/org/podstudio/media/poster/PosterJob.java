package org.podstudio.media.poster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.podstudio.media.ffmpeg.FilmStill;
import org.podstudio.media.ffmpeg.Poster;
import org.podstudio.media.jpeg.JpegWriter;
import org.podstudio.media.png.PngWriter;

/** Makes a picture of a film: the frame at a time, or one that shows what the film is about. */
@ServiceProvider(service = JobKind.class)
public final class PosterJob implements FileOperation<PosterSettings> {
    private static final KindCard<PosterSettings> CARD =
            new KindCard<>("poster", "Make poster", PosterSettings.DEFAULTS, Set.of(MediaType.VIDEO), Lane.CPU);

    /** Just below where colour is kept in full: a film has halved it already. */
    private static final int QUALITY = 89;

    /** A decoder's frames, the picture and the encoder's copy. */
    private static final int BYTES_PER_PIXEL = 40;

    @Override
    public KindCard<PosterSettings> card() {
        return CARD;
    }

    @Override
    public Requirement requirement(PosterSettings settings, InputFile input) {
        long pixels = Math.max(1, input.facts().pixels());
        return new Requirement(BYTES_PER_PIXEL * pixels, 0, 4 * pixels, 0.3 + pixels * 1e-7);
    }

    @Override
    public MediaFacts foreseen(PosterSettings settings, MediaFacts input) {
        boolean png = settings.format() == PosterSettings.Format.PNG;
        return input.as(new SniffedType(MediaType.IMAGE, png ? "image/png" : "image/jpeg", png ? "png" : "jpg"));
    }

    @Override
    public List<OutputFile> apply(PosterSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        String extension = OutputFormat.extension(context, settings.format(), List.of("jpg", "jpeg", "png"), "A poster is a JPEG or a PNG.");
        context.device("cpu");
        Path file = context.workDir().resolve("poster." + extension);
        byte[] content = OpenFilm.with(input.file(), settings.px() == null ? Integer.MAX_VALUE : settings.px(), context, frames -> {
            try (FilmStill still = frame(settings, input, frames, context)) {
                context.step(3, 4, Progress.Unit.ITEMS, "Writing");
                context.fact("at", Math.round(still.seconds() * 1000) / 1000.0);
                context.fact("brightness", Math.round(still.worth().light()));
                context.fact("plain", !still.worth().good());
                return encoded(still, extension.equals("png"));
            }
        });
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
        context.step(4, 4, Progress.Unit.ITEMS, "Writing");
        return List.of(new OutputFile(file, OutputFile.MAIN, "posters", "_poster", List.of()));
    }

    private static byte[] encoded(FilmStill still, boolean png) throws IOException {
        Optional<byte[]> jpeg = png ? Optional.empty() : still.jpeg(QUALITY);
        if (jpeg.isPresent()) {
            return jpeg.get();
        }
        BufferedImage image = still.picture();
        if (!png) {
            return JpegWriter.encode(OpenFilm.flat(image), EmbeddedMetadata.NONE, QUALITY, 0);
        }
        // A PNG stays as transparent as the film is.
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(image.getColorModel().hasAlpha() ? image : OpenFilm.flat(image), EmbeddedMetadata.NONE, out);
        return out.toByteArray();
    }

    private static FilmStill frame(PosterSettings settings, InputFile input, FilmFrames frames, JobContext context)
            throws IOException, StudioException, CancelledException {
        Double at = settings.at();
        if (at == null) {
            return Poster.<CancelledException>choose(frames,
                    (look, looks) -> context.step(look == 0 ? 0 : 1, 4, Progress.Unit.ITEMS, "Looking for a frame"));
        }
        if (frames.seconds() > 0 && at > frames.seconds()) {
            throw StudioException.of("bad-setting", "There is no frame at " + at + " seconds.",
                    "The film lasts " + Math.round(frames.seconds() * 1000) / 1000.0 + " seconds.", "Choose an earlier time.");
        }
        context.step(0, 4, Progress.Unit.ITEMS, "Looking for a frame");
        FilmStill still = frames.stillAt(at);
        context.step(1, 4, Progress.Unit.ITEMS, "Looking for a frame");
        if (still == null) {
            throw MediaProblem.damaged(input.file(), "No frame at " + at + " seconds can be decoded");
        }
        return still;
    }
}
