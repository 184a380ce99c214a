package org.podstudio.media.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.image.PictureSource;
import org.podstudio.media.pixels.AlphaRows;
import org.podstudio.media.pixels.Colour;
import org.podstudio.media.pixels.RowChain;

/**
 * Makes every pixel either opaque or transparent: a printer lays white ink below whatever is not quite transparent, so that haze and soft
 * shadows come out as dots or a grey film. Colours stay as they are.
 */
@ServiceProvider(service = JobKind.class)
public final class HardenAlpha implements FileOperation<HardenSettings> {
    /** Without loss, in formats that can: a loss would make edges soft again. */
    private static final int QUALITY = 100;

    private static final KindCard<HardenSettings> CARD =
            new KindCard<>("harden_alpha", "Harden alpha", HardenSettings.DEFAULTS, Set.of(MediaType.IMAGE), Lane.CPU);

    @Override
    public KindCard<HardenSettings> card() {
        return CARD;
    }

    /** Formats without transparency have nothing to harden. */
    @Override
    public List<String> offers(String setting) {
        return setting.equals("format") ? List.of("auto", "png", "webp", "avif", "tiff") : List.of();
    }

    @Override
    public Requirement requirement(HardenSettings settings, InputFile input) throws StudioException {
        format(settings, input.facts().format());
        if (Boolean.FALSE.equals(input.facts().alpha())) {
            throw opaque();
        }
        return PictureNeeds.of(input, input.facts().pixels());
    }

    @Override
    public Estimate estimate(HardenSettings settings, InputFile input) throws StudioException {
        PictureFormat format = format(settings, input.facts().format());
        return PictureNeeds.estimate(input, Target.of(format, QUALITY, false, Colour.WHITE), input.facts().pixels());
    }

    @Override
    public MediaFacts foreseen(HardenSettings settings, MediaFacts input) throws StudioException {
        return input.as(Target.type(format(settings, input.format())));
    }

    private static PictureFormat format(HardenSettings settings, String input) throws StudioException {
        return transparent(settings.format().equals("auto")
                ? PictureFormat.ofExtension(input).filter(PictureFormat::alpha).orElse(PictureFormat.PNG) : Target.named(settings.format()));
    }

    private static PictureFormat transparent(PictureFormat format) throws StudioException {
        if (!format.alpha()) {
            throw StudioException.of("format-unsupported", "The transparency was not hardened.",
                    format.extension().toUpperCase(Locale.ROOT) + " has none.", "Choose png, webp, tiff or avif.");
        }
        return format;
    }

    private static StudioException opaque() {
        return StudioException.of("not-transparent", "The transparency was not hardened.", "The picture has none.",
                "Remove its background first.");
    }

    @Override
    public List<OutputFile> apply(HardenSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        try (PictureRun run = new PictureRun(input.file(), context)) {
            PictureSource source = run.source();
            if (source.layout().bands() != 4) {
                throw opaque();
            }
            PictureFormat format = transparent(Target.format(settings.format(), context, format(settings, input.facts().format())));
            run.expectPasses(1);
            RowChain chain = new RowChain(source.layout());
            AlphaRows.Counts counts = new AlphaRows.Counts();
            chain.add(source.layout(), sink -> new AlphaRows(source.layout(), settings.threshold() / 100.0, counts, sink));
            Path file = run.write(chain, source.embedded(), MetadataPolicy.KEEP, source.density(), Target.of(format, QUALITY, false, Colour.WHITE));
            context.fact("made_opaque", counts.opaque());
            context.fact("made_transparent", counts.transparent());
            return List.of(new OutputFile(file, OutputFile.MAIN, "edits", "_hard", List.of("edited", "hard-alpha")));
        } catch (OutOfMemoryError e) {
            throw PictureRun.outOfMemory(e);
        }
    }
}
