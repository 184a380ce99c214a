package org.podstudio.media.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
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
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.image.PictureSource;
import org.podstudio.media.pixels.BandRows;
import org.podstudio.media.pixels.BorderScan;
import org.podstudio.media.pixels.Colour;
import org.podstudio.media.pixels.CropRows;
import org.podstudio.media.pixels.PadRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.ResampleRows;
import org.podstudio.media.pixels.RowChain;

/** Cuts, trims, scales and pads a picture. Rows flow through, so that the size of a PNG hardly matters. */
@ServiceProvider(service = JobKind.class)
public final class CropResize implements FileOperation<CropSettings> {
    /** Longer side of what a try shows: a panel on a screen of double density. */
    private static final int LOOK_PX = 800;

    private static final KindCard<CropSettings> CARD =
            new KindCard<>("crop_resize", "Crop and resize", CropSettings.DEFAULTS, Set.of(MediaType.IMAGE), Lane.CPU);

    @Override
    public KindCard<CropSettings> card() {
        return CARD;
    }

    @Override
    public List<String> offers(String setting) {
        return switch (setting) {
            case "trim" -> List.of("none", "auto", "transparent", "colour");
            case "aspect" -> Stream.concat(Stream.of(""), Aspect.usual().stream()).toList();
            case "size" -> Stream.concat(Stream.of(""), NamedSize.all().stream()).toList();
            case "canvas" -> List.of("auto", "transparent", "white", "black");
            case "format" -> List.of("auto", "png", "jpg", "webp", "avif", "tiff");
            default -> List.of();
        };
    }

    @Override
    public boolean concerns(String setting, MediaType type, Map<String, String> chosen) {
        String mode = chosen.getOrDefault("mode", "");
        return switch (setting) {
            case "trim_threshold" -> !chosen.getOrDefault("trim", "").equals("none");
            case "gravity" -> mode.equals("fill") || mode.equals("pad") || mode.equals("fit") && !chosen.getOrDefault("aspect", "").isEmpty();
            case "canvas" -> mode.equals("pad") || PictureFormat.ofExtension(chosen.getOrDefault("format", "")).filter(of -> !of.alpha()).isPresent();
            case "quality" -> PictureFormat.ofExtension(chosen.getOrDefault("format", "")).map(Target::graded).orElse(true);
            default -> true;
        };
    }

    @Override
    public List<Preset> presets() {
        return CropPresets.ALL;
    }

    @Override
    public Requirement requirement(CropSettings settings, InputFile input) throws StudioException {
        if (settings.changesNothing()) {
            throw StudioException.of("bad-setting", "Nothing is set that would change the picture.",
                    "Without a part, a shape, a size or another format the result would be a plain copy.",
                    "Choose at least one of them, or a preset.");
        }
        if (!settings.format().equals("auto")) {
            Target.named(settings.format());
        }
        return PictureNeeds.of(input, planned(settings, input.facts()).map(CropPlan::area).orElse(input.facts().pixels()));
    }

    @Override
    public Estimate estimate(CropSettings settings, InputFile input) throws StudioException {
        long made = planned(settings, input.facts()).map(CropPlan::area).orElse(input.facts().pixels());
        PictureFormat format = format(settings, input.facts().format(), Boolean.TRUE.equals(input.facts().alpha()));
        return PictureNeeds.estimate(input, Target.of(format, settings.quality(), false, Colour.WHITE), made);
    }

    @Override
    public MediaFacts foreseen(CropSettings settings, MediaFacts input) throws StudioException {
        MediaFacts as = input.as(Target.type(format(settings, input.format(), Boolean.TRUE.equals(input.alpha()))));
        return planned(settings, input).map(plan -> as.sized(plan.canvas()[0], plan.canvas()[1])).orElse(as);
    }

    /** Of what is cut and scaled, a part says nothing. */
    @Override
    public boolean worksOnParts(CropSettings settings) {
        return false;
    }

    /** The whole picture, made smaller once; the less of it is kept, the larger is what that is cut from. */
    @Override
    public Preview preview(CropSettings settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        MediaFacts facts = input.facts();
        Optional<CropPlan> planned = planned(settings, facts);
        if (planned.isEmpty()) {
            return new Preview(input.file(), apply(settings, input, context).getFirst().file(), Preview.Scope.WHOLE);
        }
        PixelSize whole = new PixelSize(facts.width(), facts.height());
        int[] box = planned.get().box();
        double kept = Math.max(box[2], box[3]) / (double) Math.max(whole.width(), whole.height());
        int px = LOOK_PX;
        while (px * kept < LOOK_PX / 2.0 && px < Math.max(whole.width(), whole.height())) {
            px *= 2;
        }
        InputFile small = excerpts.reduced(input, px, context);
        return new Preview(small.file(), made(settings, small.file(), here -> new StandIn(whole, here, LOOK_PX), context), Preview.Scope.WHOLE);
    }

    /** Empty when the size of the picture is not known; what trim will cut off is not known either. */
    private static Optional<CropPlan> planned(CropSettings settings, MediaFacts facts) throws StudioException {
        if (facts.width() == null || facts.height() == null) {
            return Optional.empty();
        }
        return Optional.of(checked(() -> CropPlan.of(settings, CropPlan.box(settings, facts.width(), facts.height()))));
    }

    /** What the numbers of the settings mean for this picture; what is impossible is told as their fault. */
    private static <T> T checked(Supplier<T> sum) throws StudioException {
        try {
            return sum.get();
        } catch (IllegalArgumentException e) {
            String why = e.getMessage();
            throw new StudioException(new Problem("bad-setting", "The picture was not changed.",
                    why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1) + ".", "Choose another value."), e);
        }
    }

    /** That of the input where it can be written and holds what the settings ask for. */
    private static PictureFormat format(CropSettings settings, String input, boolean alpha) throws StudioException {
        if (!settings.format().equals("auto")) {
            return Target.named(settings.format());
        }
        boolean transparent = !settings.canvas().equals("auto") && !Colour.parse(settings.canvas()).opaque();
        return PictureFormat.ofExtension(input).filter(f -> f.alpha() || !transparent).orElse(PictureFormat.PNG);
    }

    @Override
    public List<OutputFile> apply(CropSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        Path file = made(settings, input.file(), StandIn::none, context);
        return List.of(new OutputFile(file, OutputFile.MAIN, "edits", "_crop", List.of("edited", "cropped")));
    }

    /** @param standing what the file stands for, from its size */
    private static Path made(CropSettings settings, Path input, Function<PixelSize, StandIn> standing, JobContext context)
            throws StudioException, CancelledException {
        try (PictureRun run = new PictureRun(input, context)) {
            PictureSource source = run.source();
            StandIn standIn = standing.apply(new PixelSize(source.layout().width(), source.layout().height()));
            run.expectPasses(settings.trims() ? 2 : 1);
            int[] box = trimmed(settings, run, standIn, context);
            CropPlan result = checked(() -> CropPlan.of(settings, box));
            CropPlan plan = standIn.plan(result);
            PictureFormat usual = format(settings, source.format().sniffed().extension(), source.layout().bands() == 4);
            PictureFormat format = Target.format("auto", context, usual);
            RowChain chain = new RowChain(source.layout());
            Colour canvas = canvas(settings, format);
            EmbeddedMetadata embedded = steps(chain, plan, settings, source, plan.pads() ? canvas : null);
            Density density = plan.dpi() == null ? source.density() : Density.dpi(plan.dpi());
            Target wanted = Target.of(format, settings.quality(), false, canvas.opaque() ? canvas : Colour.WHITE);
            Target target = plan == result ? wanted : wanted.forALook();
            PictureRun.checkSides(chain.layout(), format);
            facts(context, result, settings, density);
            Path file = run.write(chain, embedded, settings.metadata(), density, target);
            if (plan != result) {
                context.fact("width", result.canvas()[0]);
                context.fact("height", result.canvas()[1]);
                context.fact("bytes", null); // those of the small picture say nothing
            }
            return file;
        } catch (OutOfMemoryError e) {
            throw PictureRun.outOfMemory(e);
        }
    }

    /** The part that is worked on; all of it where everything is border, because an empty picture helps nobody. */
    private static int[] trimmed(CropSettings settings, PictureRun run, StandIn standIn, JobContext context) throws StudioException, CancelledException {
        PixelLayout layout = run.source().layout();
        int[] box = checked(() -> CropPlan.box(settings, standIn.whole().width(), standIn.whole().height()));
        if (!settings.trims()) {
            return box;
        }
        BorderScan.Border border = settings.border(layout.bands() == 4);
        BorderScan scan = new BorderScan(layout, border, settings.threshold(border), standIn.here(box));
        run.pass("Looking for borders", scan);
        int[] left = scan.content().map(standIn::whole).orElse(box);
        context.fact("trimmed", List.of(left[0] - box[0], left[1] - box[1], box[0] + box[2] - left[0] - left[2],
                box[1] + box[3] - left[1] - left[3]));
        return left;
    }

    private static EmbeddedMetadata steps(RowChain chain, CropPlan plan, CropSettings settings, PictureSource source, @Nullable Colour canvas) {
        PixelLayout whole = chain.layout();
        int[] box = plan.box();
        if (box[2] != whole.width() || box[3] != whole.height()) {
            chain.add(new PixelLayout(box[2], box[3], whole.bands(), whole.bits()),
                    sink -> new CropRows(whole, box[0], box[1], box[2], box[3], sink));
        }
        boolean coloured = canvas != null && !canvas.grey() && whole.bands() == 1;
        EmbeddedMetadata embedded = PictureConversion.toSrgb(chain, source.embedded(), settings.colour() == ColourPolicy.SRGB || coloured);
        if (plan.scales()) {
            PixelLayout in = chain.layout();
            chain.add(ResampleRows.layout(in, plan.width(), plan.height()), sink -> new ResampleRows(in, plan.window(), plan.width(),
                    plan.height(), settings.filter().kernel(), settings.filter().linear(), sink));
        }
        if (canvas != null) {
            PixelLayout in = chain.layout();
            int bands = !canvas.opaque() ? 4 : in.bands() == 1 && !canvas.grey() ? 3 : in.bands();
            if (bands != in.bands()) {
                PixelLayout wider = new PixelLayout(in.width(), in.height(), bands, in.bits());
                chain.add(wider, sink -> new BandRows(in, wider, canvas, sink));
            }
            PixelLayout on = chain.layout();
            int[] c = plan.canvas();
            chain.add(new PixelLayout(c[0], c[1], bands, on.bits()), sink -> new PadRows(on, c[0], c[1], c[2], c[3], canvas, sink));
        }
        return embedded;
    }

    private static Colour canvas(CropSettings settings, PictureFormat format) {
        if (settings.canvas().equals("auto")) {
            return format.alpha() ? Colour.TRANSPARENT : Colour.WHITE;
        }
        return Colour.parse(settings.canvas());
    }

    private static void facts(JobContext context, CropPlan plan, CropSettings settings, @Nullable Density density) {
        context.fact("box", List.of(plan.box()[0], plan.box()[1], plan.box()[2], plan.box()[3]));
        context.fact("mode", settings.mode().name().toLowerCase(Locale.ROOT));
        context.fact("filter", plan.scales() ? settings.filter().name().toLowerCase(Locale.ROOT) : null);
        context.fact("scale", Math.round(plan.scale() * 1e4) / 1e4);
        context.fact("enlarged", plan.scale() > 1);
        context.fact("dpi", density == null ? null : Map.of("x", density.x(), "y", density.y()));
        if (plan.scale() > 1) {
            context.log("The picture is enlarged " + Math.round(plan.scale() * 100) / 100.0
                    + " times by mixing pixels; that adds no detail, upscaling with a model may.");
        }
    }
}
