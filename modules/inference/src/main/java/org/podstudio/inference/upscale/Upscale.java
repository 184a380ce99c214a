package org.podstudio.inference.upscale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;

/** Enlarges a picture, or every picture of a film, by a model that draws what lies between the pixels, tile by tile, or plainly. */
@ServiceProvider(service = JobKind.class)
public final class Upscale implements FileOperation<UpscaleSettings> {
    private static final KindCard<UpscaleSettings> CARD =
            new KindCard<>("upscale", "Upscale", UpscaleSettings.DEFAULTS, Set.of(MediaType.IMAGE, MediaType.VIDEO), Lane.CPU);

    /** Extensions that a film keeps. */
    private static final Set<String> FILMS = Set.of("mp4", "mov", "mkv", "webm");

    private final UpscaleServices services;
    private final QuickLooks looks = new QuickLooks();

    /** For the Lookup. */
    public Upscale() {
        this(new UpscaleServices.FromLookup());
    }

    Upscale(UpscaleServices services) {
        this.services = services;
    }

    @Override
    public KindCard<UpscaleSettings> card() {
        return CARD;
    }

    @Override
    public List<String> offers(String setting) {
        return switch (setting) {
            case "scale" -> List.of("2", "3", "4");
            case "fit" -> List.of("4500x5400", "4096x4096", "3840x2160");
            case "model" -> Stream.concat(
                    Stream.concat(Stream.of(UpscaleSettings.AUTO), services.models().here().stream().map(ModelEntry::id)),
                    Stream.of(UpscaleSettings.LANCZOS, UpscaleSettings.NEAREST)).toList();
            default -> List.of();
        };
    }

    @Override
    public boolean concerns(String setting, MediaType type) {
        return !setting.equals("quality") || type == MediaType.VIDEO;
    }

    @Override
    public boolean concerns(String setting, MediaType type, Map<String, String> chosen) {
        boolean plain = Set.of(UpscaleSettings.LANCZOS, UpscaleSettings.NEAREST).contains(chosen.getOrDefault("model", ""));
        return concerns(setting, type) && !(plain && (setting.equals("tile") || setting.equals("device")));
    }

    /** What {@code auto} will choose is found out by a look at the picture, where that is quick and makes a difference. */
    @Override
    public Requirement requirement(UpscaleSettings settings, InputFile input) throws StudioException {
        ModelEntry model = likely(settings, input);
        MediaFacts facts = input.facts();
        if (facts.width() == null || facts.height() == null) {
            return Requirement.NONE; // the job itself will say what is wrong with the file
        }
        Enlargement to = Enlargement.of(settings, facts.width(), facts.height());
        Upscaling how = model == null || to.factor() <= 1 ? null : model.upscaling();
        Requirement needs = facts.type() == MediaType.VIDEO ? UpscaleNeeds.ofFilm(facts, to, how, settings.tile(), services.gflopPerSecond())
                : UpscaleNeeds.of(facts.width(), facts.height(), Boolean.TRUE.equals(facts.alpha()), to, how, settings.tile(),
                        services.gflopPerSecond());
        return how == null || settings.device() == UpscaleSettings.Device.CPU ? needs : needs.onCard(UpscaleNeeds.onCard(how, settings.tile()));
    }

    /** The usual tiles, a smaller size, no model, and both. */
    @Override
    public List<UpscaleSettings> lighter(UpscaleSettings settings, InputFile input) {
        List<UpscaleSettings> lighter = new ArrayList<>();
        if (settings.tile() != null) {
            lighter.add(settings.with(settings.model(), null));
        }
        lighter.addAll(settings.smaller());
        if (!settings.model().equals(UpscaleSettings.LANCZOS)) {
            UpscaleSettings plain = settings.with(UpscaleSettings.LANCZOS, null);
            lighter.add(plain);
            lighter.addAll(plain.smaller());
        }
        return lighter;
    }

    private @Nullable ModelEntry likely(UpscaleSettings settings, InputFile input) throws StudioException {
        ModelChoice choice = new ModelChoice(services.models());
        return switch (settings.model()) {
            case UpscaleSettings.LANCZOS, UpscaleSettings.NEAREST -> null;
            case UpscaleSettings.AUTO -> input.facts().type() == MediaType.VIDEO ? choice.modelFor(Content.ILLUSTRATION)
                    : looks.likely(choice, input, services::codec);
            default -> choice.named(settings.model());
        };
    }

    @Override
    public MediaFacts foreseen(UpscaleSettings settings, MediaFacts input) throws StudioException {
        if (input.type() == MediaType.VIDEO) {
            MediaFacts as = FILMS.contains(input.format()) ? input : input.as(new SniffedType(MediaType.VIDEO, "video/mp4", "mp4"));
            return input.width() == null || input.height() == null ? as : sized(settings, as);
        }
        MediaFacts as = input.as(new SniffedType(MediaType.IMAGE, "image/png", "png"));
        if (input.width() == null || input.height() == null) {
            return as;
        }
        return sized(settings, as);
    }

    private static MediaFacts sized(UpscaleSettings settings, MediaFacts facts) throws StudioException {
        PixelSize size = Enlargement.of(settings, facts.width(), facts.height()).size();
        return facts.sized(size.width(), size.height());
    }

    /** Only the tiles of the part, but cut out of the whole: what lies around it, and what the whole shows, counts as it will. */
    @Override
    public Preview preview(UpscaleSettings settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        if (excerpt instanceof Excerpt.Span span && input.facts().type() == MediaType.VIDEO) {
            FilmTry part = FilmTry.of(requirement(settings, input).cpuSeconds(), input.facts(), span);
            InputFile few = excerpts.cut(input, part.scene(), context);
            return new Preview(few.file(), apply(part.as(settings, input.facts(), few.facts()), few, context).getFirst().file());
        }
        InputFile part = excerpts.cut(input, excerpt, context);
        Path after = guarded(() -> new UpscaleRun(services, settings, context).write(input.file(), excerpt));
        return new Preview(part.file(), after);
    }

    @Override
    public List<OutputFile> apply(UpscaleSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        if (input.facts().type() == MediaType.VIDEO) {
            FilmUpscale film = new FilmUpscale(services, settings, context);
            Path made = guarded(() -> film.write(input.file()));
            return List.of(new OutputFile(made, OutputFile.MAIN, "upscales", suffix(settings, film.size()), List.of("edited", "upscaled")));
        }
        UpscaleRun run = new UpscaleRun(services, settings, context);
        Path file = guarded(() -> run.write(input.file(), Excerpt.Region.WHOLE));
        return List.of(new OutputFile(file, OutputFile.MAIN, "upscales", suffix(settings, run.size()), List.of("edited", "upscaled")));
    }

    private static String suffix(UpscaleSettings settings, PixelSize made) {
        return settings.box() == null ? "_" + settings.times() + "x"
                : String.format(Locale.ROOT, "_%dx%d", made.width(), made.height());
    }

    private interface Work {
        Path run() throws StudioException, CancelledException;
    }

    private static Path guarded(Work work) throws StudioException, CancelledException {
        try {
            return work.run();
        } catch (OutOfMemoryError e) {
            throw new StudioException(new Problem("out-of-memory", "Nothing was upscaled.",
                    "It needs more memory than the " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB that PODStudio may use.",
                    "Make it smaller first, or choose a smaller scale or fit."), e);
        }
    }
}
