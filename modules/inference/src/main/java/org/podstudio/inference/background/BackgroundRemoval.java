package org.podstudio.inference.background;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;
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
import org.podstudio.inference.background.BackgroundSettings.Refine;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.EngineLookup;
import org.podstudio.inference.runtime.MemoryGate;
import org.podstudio.inference.runtime.ModelService;

/** Makes the background of a picture transparent: by colour where it is flat, else by a model. */
@ServiceProvider(service = JobKind.class)
public final class BackgroundRemoval implements FileOperation<BackgroundSettings> {
    /** Up to so many pixels a picture is decoded to be judged; a larger one is read into the box below, row by row where its format allows. */
    private static final long LOOKED_AT_WHOLE = 16_000_000;

    private static final PixelSize LOOKED_AT = new PixelSize(2048, 2048);

    private static final KindCard<BackgroundSettings> CARD =
            new KindCard<>("bg_remove", "Remove background", BackgroundSettings.DEFAULTS, Set.of(MediaType.IMAGE), Lane.CPU);

    /** The model that is taken where the user chose none. */
    static final String GENERAL_MODEL = "isnet-general-use";

    private static final int STEPS = 5;

    /** Long side of the picture on which strokes are tried: the size that models look at. */
    private static final int PREVIEW_PX = 1024;

    /** What made a mask that the user brought: its licence is unknown, and whoever builds a pack is told so. */
    private static final String UNKNOWN_MODEL = "mask";

    private final Services services;

    /** What this kind works with; looked up at first use, because kinds are made before the user's home is known. */
    interface Services {
        ImageCodec codec() throws StudioException;

        CachedModels models();

        ModelService service() throws StudioException;
    }

    /** For the Lookup. */
    public BackgroundRemoval() {
        this(new FromLookup());
    }

    BackgroundRemoval(Services services) {
        this.services = services;
    }

    @Override
    public KindCard<BackgroundSettings> card() {
        return CARD;
    }

    /** The models that are here, and the general one, which the form fetches. */
    @Override
    public List<String> offers(String setting) {
        if (!setting.equals("model")) {
            return List.of();
        }
        Stream<String> here = services.models().list().stream().filter(Models.Status::present).map(Models.Status::model)
                .filter(model -> model.task().equals("background-removal")).map(ModelEntry::id);
        return Stream.concat(Stream.of(BackgroundSettings.AUTO_MODEL, BackgroundSettings.KEYER, GENERAL_MODEL), here).distinct().toList();
    }

    /** What the mask brush writes is not typed. */
    @Override
    public boolean concerns(String setting, MediaType type) {
        return !setting.equals("strokes");
    }

    @Override
    public boolean concerns(String setting, MediaType type, Map<String, String> chosen) {
        return concerns(setting, type) && switch (setting) {
            case "threshold", "feather" -> !"none".equals(chosen.get("refine"));
            case "device" -> !BackgroundSettings.KEYER.equals(chosen.get("model"));
            default -> true;
        };
    }

    /** A job keeps the strokes themselves: the file may change or go. */
    @Override
    public BackgroundSettings settled(BackgroundSettings settings) throws StudioException {
        return MaskWishes.settled(settings);
    }

    /** Strokes and masks are of the whole picture. */
    @Override
    public boolean worksOnParts(BackgroundSettings settings) {
        return settings.strokes().isBlank() && settings.fromMask().isBlank();
    }

    @Override
    public Requirement requirement(BackgroundSettings settings, InputFile input) throws StudioException {
        boolean given = !settings.fromMask().isBlank();
        if (!settings.byColour() && !given) {
            services.models().present(settings.model());
        } else if (!given && !settings.onlyByColour() && services.models().file(GENERAL_MODEL).isEmpty() && !flat(input)) {
            services.models().present(GENERAL_MODEL);
        }
        return needs().of(settings, Math.max(1, input.facts().pixels()));
    }

    @Override
    public List<BackgroundSettings> lighter(BackgroundSettings settings, InputFile input) {
        return needs().lighter(settings, () -> flat(input));
    }

    @Override
    public List<String> besides(BackgroundSettings settings, InputFile input) {
        return needs().besides(settings);
    }

    private CutoutNeeds needs() {
        return new CutoutNeeds(services.models());
    }

    /** Only asked where the model is missing or memory for it: a picture on a flat ground can do without, any other must be refused now. */
    private boolean flat(InputFile input) {
        try {
            BufferedImage pixels = input.facts().pixels() <= LOOKED_AT_WHOLE ? services.codec().decode(input.file()).pixels()
                    : services.codec().screen(input.file(), whole -> PicturePart.fitted(whole, LOOKED_AT), () -> false).pixels();
            Picture picture = Picture.of(pixels);
            return FlatBackground.find(picture, () -> false).isPresent();
        } catch (StudioException | CancelledException unreadable) {
            return true; // the job itself will say what is wrong with the file
        }
    }

    @Override
    public Preview preview(BackgroundSettings settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        if (worksOnParts(settings)) {
            return FileOperation.super.preview(settings, input, excerpt, excerpts, context);
        }
        // A mask is of one size; strokes fit a smaller picture as well.
        InputFile shown = settings.fromMask().isBlank() ? excerpts.reduced(input, PREVIEW_PX, context) : input;
        return new Preview(shown.file(), apply(settings, shown, context).getFirst().file(), Preview.Scope.WHOLE);
    }

    @Override
    public List<OutputFile> apply(BackgroundSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        try {
            return remove(settings, input, context);
        } catch (OutOfMemoryError e) {
            throw new StudioException(new Problem("out-of-memory", "The background was not removed.",
                    "The picture needs more memory than the " + Runtime.getRuntime().maxMemory() / 1_000_000
                            + " MB that PODStudio may use.",
                    "Make the picture smaller first, or work on a computer with more memory."), e);
        }
    }

    private List<OutputFile> remove(BackgroundSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        CutoutFiles files = new CutoutFiles(services.codec(), settings, context);
        MaskWishes wishes = new MaskWishes(settings, input);
        step(context, 0, "Reading");
        files.ofInks(services.codec().inks(input.file()));
        DecodedImage decoded = Picture.inRgb(services.codec(), services.codec().decode(input.file()));
        Picture picture = Picture.of(decoded.pixels());
        step(context, 1, "Looking at the background");
        Optional<FlatBackground> flat = settings.byColour() ? FlatBackground.find(picture, context::cancelled) : Optional.empty();
        if (flat.isEmpty() && settings.onlyByColour() && settings.fromMask().isBlank()) {
            throw StudioException.of("background-not-flat", "The background was not removed.", "It has no single colour at the picture's border.",
                    "Choose model=auto or another model, or give the mask yourself with from_mask.");
        }
        step(context, 2, "Finding the subject");
        byte[] given = wishes.given(services.codec(), picture, context);
        byte[] found = given != null ? given : flat.isPresent() ? byColour(picture, flat.get(), context) : byModel(settings, picture, context);
        if (given != null) {
            told(context, "mask", settings.byColour() ? flat.isPresent() ? null : UNKNOWN_MODEL : settings.model());
        }
        step(context, 3, "Refining the edge");
        if (settings.refine() == Refine.AUTO && given == null && flat.isEmpty()) {
            long closed = new Holes(found, picture.width, picture.height, context::cancelled).close();
            context.log("Pixels of small holes that were closed: " + closed);
        }
        if (wishes.strokes() != null && settings.mask()) {
            files.strokes(picture, given == null ? found : null, wishes.strokes());
        }
        byte[] mask = wishes.shaped(found, picture, context);
        if (settings.refine() == Refine.AUTO) {
            if (flat.isEmpty()) {
                wishes.paint(found, picture, context::cancelled);
            } else {
                wishes.paintKept(found, picture, context::cancelled);
            }
            cleanColours(picture, flat, found, context);
        }
        context.fact("refine", settings.refine().name().toLowerCase(java.util.Locale.ROOT));
        step(context, 4, "Writing");
        List<OutputFile> written = files.write(picture, mask, decoded);
        step(context, STEPS, "Writing");
        return written;
    }

    private static byte[] byColour(Picture picture, FlatBackground flat, JobContext context) throws CancelledException {
        told(context, "keyer", null);
        context.log(flat.transparent ? "The background is transparent already."
                : "The background is flat: colour " + flat.red + ", " + flat.green + ", " + flat.blue
                        + ", tolerance " + flat.tolerance + "; no model is needed.");
        return new Keyer(picture, flat, context::cancelled).mask();
    }

    private byte[] byModel(BackgroundSettings settings, Picture picture, JobContext context)
            throws StudioException, CancelledException {
        ModelPass pass = new ModelPass(services.service());
        try (MemoryGate.Place _ = services.service().memory().enter(needs().modelRam(settings), context::cancelled)) {
            return pass.mask(CutoutNeeds.model(settings), DeviceWish.valueOf(settings.device().name()), picture,
                    context);
        }
    }

    /** @param coverage how much of each pixel is the subject's: not what threshold and feather make of it */
    private static void cleanColours(Picture picture, Optional<FlatBackground> flat, byte[] coverage, JobContext context)
            throws CancelledException {
        if (flat.isPresent()) {
            new Keyer(picture, flat.get(), context::cancelled).decontaminate(coverage);
        } else {
            new EdgeColours(picture, coverage, context::cancelled).clean();
        }
    }

    private static void told(JobContext context, String method, @Nullable String model) {
        context.device("cpu");
        context.fact("method", method);
        context.fact("model", model);
        context.fact("model_sha256", null);
    }

    private static void step(JobContext context, int done, String what) throws CancelledException {
        context.step(done, STEPS, Progress.Unit.ITEMS, what);
    }

    static final class FromLookup implements Services {
        @Override
        public ImageCodec codec() throws StudioException {
            return EngineLookup.codec();
        }

        @Override
        public CachedModels models() {
            return EngineLookup.models();
        }

        @Override
        public ModelService service() throws StudioException {
            return EngineLookup.service();
        }
    }
}
