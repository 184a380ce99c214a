package org.podstudio.media.convert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.picture.PictureConversion;
import org.podstudio.media.sound.SoundConversion;

/** Writes a picture or a sound in another format; which converter works is decided by what the input is. */
@ServiceProvider(service = JobKind.class)
public final class Conversion implements FileOperation<ConvertSettings> {
    /** Where the results lie and how they are called. */
    public static final String FOLDER = "edits";
    public static final String SUFFIX = "_conv";

    private final List<Converter> converters;
    private final KindCard<ConvertSettings> card;

    /** For the Lookup. */
    public Conversion() {
        this(List.of(new PictureConversion(), new SoundConversion()));
    }

    Conversion(List<Converter> converters) {
        this.converters = converters;
        this.card = new KindCard<>("convert", "Convert", ConvertSettings.DEFAULTS,
                converters.stream().map(Converter::type).collect(Collectors.toUnmodifiableSet()), Lane.CPU);
    }

    @Override
    public KindCard<ConvertSettings> card() {
        return card;
    }

    @Override
    public MediaFacts foreseen(ConvertSettings settings, MediaFacts input) throws StudioException {
        return converter(input.type()).foreseen(settings, input);
    }

    @Override
    public Estimate estimate(ConvertSettings settings, InputFile input) throws StudioException {
        return converter(input.facts().type()).estimate(settings, input);
    }

    @Override
    public List<String> offers(String setting) {
        return switch (setting) {
            case "format" -> Stream.concat(offers(setting, MediaType.IMAGE).stream(), offers(setting, MediaType.AUDIO).stream()).distinct().toList();
            case "canvas" -> offers(setting, MediaType.IMAGE);
            default -> List.of();
        };
    }

    @Override
    public List<String> offers(String setting, MediaType type) {
        return switch (setting) {
            case "format" -> type == MediaType.IMAGE ? List.of(ConvertSettings.AUTO, "png", "jpg", "webp", "avif", "tiff")
                    : List.of(ConvertSettings.AUTO, "mp3", "wav", "flac", "m4a", "ogg", "opus");
            case "canvas" -> List.of("white", "black");
            default -> List.of();
        };
    }

    @Override
    public boolean concerns(String setting, MediaType type) {
        return switch (setting) {
            case "colour", "canvas" -> type == MediaType.IMAGE;
            case "bitrate" -> type == MediaType.AUDIO;
            default -> true;
        };
    }

    @Override
    public boolean concerns(String setting, MediaType type, Map<String, String> chosen) {
        String format = chosen.getOrDefault("format", "").isBlank() ? ConvertSettings.AUTO : chosen.get("format");
        boolean lossless = Boolean.parseBoolean(chosen.get("lossless"));
        return concerns(setting, type) && converters.stream().filter(c -> c.type() == type).allMatch(c -> c.concerns(setting, format, lossless));
    }

    @Override
    public Requirement requirement(ConvertSettings settings, InputFile input) throws StudioException {
        return converter(input.facts().type()).requirement(settings, input);
    }

    @Override
    public List<OutputFile> apply(ConvertSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        return converter(input.facts().type()).apply(settings, input, context);
    }

    private Converter converter(MediaType type) throws StudioException {
        return converters.stream().filter(c -> c.type() == type).findFirst().orElseThrow(() -> StudioException.of(
                "format-unsupported", "The file was not converted.",
                "Files of the type " + type.wire() + " have no converter here.", "Choose a picture or a sound."));
    }
}
