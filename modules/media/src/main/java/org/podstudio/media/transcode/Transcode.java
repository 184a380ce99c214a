package org.podstudio.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.film.MovingPictures;

/** Brings films and sounds into another container, codec, size or rate. */
@ServiceProvider(service = JobKind.class)
public final class Transcode implements FileOperation<TranscodeSettings> {
    private static final KindCard<TranscodeSettings> CARD = new KindCard<>("transcode", "Transcode", TranscodeSettings.DEFAULTS,
            Set.of(MediaType.VIDEO, MediaType.AUDIO), Lane.CPU);

    @Override
    public KindCard<TranscodeSettings> card() {
        return CARD;
    }

    @Override
    public boolean accepts(MediaFacts facts) {
        return FileOperation.super.accepts(facts) || MovingPictures.is(facts);
    }

    @Override
    public String whyNot(MediaFacts facts) {
        return MovingPictures.whyNot(facts);
    }

    @Override
    public List<Preset> presets() {
        return TranscodePresets.list();
    }

    @Override
    public Requirement requirement(TranscodeSettings settings, InputFile input) throws StudioException {
        Forecast forecast = Forecast.of(settings, MovingPictures.film(input));
        return new Requirement(forecast.memory(), 0, forecast.diskBytes(), forecast.cpuSeconds());
    }

    /** Smaller pictures: of films memory goes by their size. */
    @Override
    public List<TranscodeSettings> lighter(TranscodeSettings settings, InputFile input) {
        return Forecast.SMALLER.stream().map(settings::fitted).filter(smaller -> Forecast.needsLess(smaller, settings, input)).toList();
    }

    @Override
    public List<String> offers(String setting) {
        return switch (setting) {
            case "preset" -> TranscodePresets.names();
            case "bitrate" -> List.of("", "1M", "2M", "5M", "10M", "20M");
            case "audio_bitrate" -> List.of("", "96k", "128k", "192k", "256k", "320k");
            case "within" -> List.of("", "854x480", "1280x720", "1920x1080", "3840x2160");
            case "hardware" -> List.of("auto", "off");
            default -> List.of();
        };
    }

    @Override
    public List<String> offers(String setting, MediaType type) {
        return switch (setting) {
            case "container" -> type == MediaType.VIDEO ? List.of() : Arrays.stream(Container.values())
                    .filter(each -> each == Container.AUTO || each.soundOnly() == (type == MediaType.AUDIO)).map(TranscodeFields::wire).toList();
            case "preset" -> TranscodePresets.names(type);
            default -> offers(setting);
        };
    }

    @Override
    public boolean concerns(String setting, MediaType type) {
        return concerns(setting, type, Map.of());
    }

    @Override
    public boolean concerns(String setting, MediaType type, Map<String, String> chosen) {
        return TranscodeFields.of(type, chosen).concern(setting);
    }

    @Override
    public Estimate estimate(TranscodeSettings settings, InputFile input) throws StudioException {
        InputFile film = MovingPictures.film(input);
        Forecast forecast = Forecast.of(settings, film);
        return film.facts().duration() == null ? Estimate.UNKNOWN : new Estimate(forecast.bytes(), forecast.cpuSeconds());
    }

    @Override
    public MediaFacts foreseen(TranscodeSettings settings, MediaFacts input) throws StudioException {
        Choice choice = Choice.of(settings, null, Choice.Input.of(input));
        boolean moving = choice.container() == Container.GIF || choice.container() == Container.WEBP;
        MediaType type = moving ? MediaType.IMAGE : choice.video() == VideoCodec.NONE ? MediaType.AUDIO : MediaType.VIDEO;
        String extension = choice.container().extension();
        MediaFacts as = input.as(new SniffedType(type, type.name().toLowerCase(Locale.ROOT) + "/" + extension, extension));
        int[] size = Forecast.size(choice.settings(), input);
        return size == null ? as : as.sized(size[0], size[1]);
    }

    @Override
    public Preview preview(TranscodeSettings settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        if (!MovingPictures.is(input.facts())) {
            return FileOperation.super.preview(settings, input, excerpt, excerpts, context);
        }
        InputFile before = seconds(input, 0, Excerpt.Span.USUAL_SECONDS, context);
        return new Preview(before.file(), apply(settings, before, context).getFirst().file(), Preview.Scope.WHOLE);
    }

    /**
     * Seconds of a moving picture to try something on, for a part of a picture is no part of a film.
     *
     * @param start seconds from its beginning
     * @return itself where it is no longer than that
     */
    public static InputFile seconds(InputFile input, double start, double seconds, JobContext context) throws StudioException, CancelledException {
        InputFile film = MovingPictures.film(input);
        Double all = film.facts().duration();
        if (start <= 0 && all != null && all <= seconds) {
            return input;
        }
        Path before = context.workDir().resolve("before.gif");
        try {
            Files.move(part(film, start, start + seconds, MetadataPolicy.KEEP, context), before);
        } catch (IOException e) {
            throw MediaProblem.unwritable(before, e);
        }
        return new InputFile(before, input.facts(), input.asset());
    }

    /**
     * A part of a moving picture as the same kind of picture, for its trimming.
     *
     * @param start first moment that is kept, in seconds
     * @param end moment up to which it is kept
     */
    public static Path part(InputFile input, double start, double end, MetadataPolicy metadata, JobContext context)
            throws StudioException, CancelledException {
        TranscodeSettings settings = new TranscodeSettings(Container.GIF, VideoCodec.GIF, AudioCodec.NONE, null, null, null, null, null, null, null, null,
                TranscodeSettings.Speed.AUTO, TranscodeSettings.Alpha.AUTO, "off", metadata);
        return new TranscodeRun(settings, input.file(), context, HardwareEncoders.ofThisMachine()).part(start, end).run().file();
    }

    @Override
    public List<OutputFile> apply(TranscodeSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        return List.of(new TranscodeRun(settings, input.file(), context, HardwareEncoders.ofThisMachine()).run());
    }
}
