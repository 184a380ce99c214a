package org.podstudio.media.convert;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.picture.PictureConversion;

/** Writes a picture or a sound in another format; which converter works is decided by what the input is. */
@ServiceProvider(service = JobKind.class)
public final class Conversion implements FileOperation<ConvertSettings> {
    /** Where the results lie and how they are called. */
    public static final String FOLDER = "edits";
    public static final String SUFFIX = "_conv";

    private final List<Converter> converters;

    /** For the Lookup. */
    public Conversion() {
        this(List.of(new PictureConversion()));
    }

    Conversion(List<Converter> converters) {
        this.converters = converters;
    }

    @Override
    public String id() {
        return "convert";
    }

    @Override
    public String title() {
        return "Convert";
    }

    @Override
    public Class<ConvertSettings> settingsType() {
        return ConvertSettings.class;
    }

    @Override
    public ConvertSettings defaults() {
        return ConvertSettings.DEFAULTS;
    }

    @Override
    public Set<MediaType> accepts() {
        return converters.stream().map(Converter::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Lane lane() {
        return Lane.CPU;
    }

    @Override
    public Requirement requirement(ConvertSettings settings, InputFile input) throws StudioException {
        return converter(input).requirement(settings, input);
    }

    @Override
    public List<OutputFile> apply(ConvertSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        return converter(input).apply(settings, input, context);
    }

    private Converter converter(InputFile input) throws StudioException {
        MediaType type = input.facts().type();
        return converters.stream().filter(c -> c.type() == type).findFirst().orElseThrow(() -> StudioException.of(
                "format-unsupported", "\"" + input.file().getFileName() + "\" was not converted.",
                "Files of the type " + type.name().toLowerCase(java.util.Locale.ROOT) + " have no converter here.",
                "Choose a picture or a sound."));
    }
}
