package org.podstudio.media.picture;

import java.awt.color.ICC_ColorSpace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.Converter;
import org.podstudio.media.image.PictureSource;
import org.podstudio.media.image.SrgbConversion;
import org.podstudio.media.image.SrgbRows;
import org.podstudio.media.pixels.Colour;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowChain;

/** Writes a picture in another format. */
public final class PictureConversion implements Converter {
    @Override
    public MediaType type() {
        return MediaType.IMAGE;
    }

    /** What is chosen by itself is PNG where the picture is transparent, so that only a JPEG that is asked for has a canvas. */
    @Override
    public boolean concerns(String setting, String format, boolean lossless) {
        boolean auto = format.equals(ConvertSettings.AUTO);
        return (auto ? Optional.of(PictureFormat.JPEG) : PictureFormat.ofExtension(format)).map(of -> switch (setting) {
            case "lossless" -> Target.leavesTheChoice(of);
            case "quality" -> Target.graded(of) && !(lossless && Target.leavesTheChoice(of));
            case "canvas" -> !of.alpha() && !auto;
            default -> true;
        }).orElse(true);
    }

    @Override
    public Requirement requirement(ConvertSettings settings, InputFile input) throws StudioException {
        if (!settings.format().equals(ConvertSettings.AUTO)) {
            Target.named(settings.format());
        }
        under(settings);
        return PictureNeeds.of(input, input.facts().pixels());
    }

    @Override
    public MediaFacts foreseen(ConvertSettings settings, MediaFacts input) throws StudioException {
        PictureFormat format = settings.format().equals(ConvertSettings.AUTO) ? usual(Boolean.TRUE.equals(input.alpha()))
                : Target.named(settings.format());
        return input.as(Target.type(format));
    }

    @Override
    public Estimate estimate(ConvertSettings settings, InputFile input) throws StudioException {
        PictureFormat format = PictureFormat.ofExtension(foreseen(settings, input.facts()).format()).orElseThrow();
        Target target = Target.of(format, settings.quality(), settings.lossless(), Colour.WHITE);
        return PictureNeeds.estimate(input, target, input.facts().pixels());
    }

    /** What shops take: PNG for what is transparent, JPEG for the rest. */
    private static PictureFormat usual(boolean alpha) {
        return alpha ? PictureFormat.PNG : PictureFormat.JPEG;
    }

    @Override
    public List<OutputFile> apply(ConvertSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        try (PictureRun run = new PictureRun(input.file(), context)) {
            PictureSource source = run.source();
            PictureFormat format = Target.format(settings.format(), context, usual(source.layout().bands() == 4));
            Target target = Target.of(format, settings.quality(), settings.lossless(), under(settings));
            run.expectPasses(1);
            RowChain chain = new RowChain(source.layout());
            EmbeddedMetadata embedded = toSrgb(chain, source.embedded(), settings.colour() == ColourPolicy.SRGB);
            Path file = run.write(chain, embedded, settings.metadata(), source.density(), target);
            context.fact("quality", Target.graded(format) ? target.quality() : null);
            context.fact("lossless", !Target.graded(format) || target.lossless());
            return List.of(new OutputFile(file, OutputFile.MAIN, Conversion.FOLDER, Conversion.SUFFIX, List.of("edited", "converted")));
        } catch (OutOfMemoryError e) {
            throw PictureRun.outOfMemory(e);
        }
    }

    private static Colour under(ConvertSettings settings) throws StudioException {
        try {
            return Colour.parse(settings.canvas());
        } catch (IllegalArgumentException e) {
            throw StudioException.of("bad-setting", "The picture was not converted.", e.getMessage() + ".", "Choose another canvas.");
        }
    }

    /** Adds the conversion to sRGB where it is wished and there is something to convert. @return the metadata of the result */
    static EmbeddedMetadata toSrgb(RowChain chain, EmbeddedMetadata embedded, boolean wished) {
        PixelLayout in = chain.layout();
        // A profile for grey cannot stand in a file of four bands, which is how grey with transparency is kept.
        boolean must = SrgbConversion.grey(embedded.icc()) && in.bands() == 4;
        Optional<ICC_ColorSpace> from = wished || must ? SrgbConversion.needed(embedded.icc(), in) : Optional.empty();
        if (from.isEmpty()) {
            return embedded;
        }
        chain.add(SrgbRows.layout(in), sink -> new SrgbRows(in, from.get(), sink));
        return embedded.withoutProfile();
    }
}
