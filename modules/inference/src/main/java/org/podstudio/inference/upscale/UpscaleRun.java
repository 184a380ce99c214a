package org.podstudio.inference.upscale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.LanczosRows;
import org.podstudio.core.api.media.PictureWriter;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;

/** One picture on its way from a file to a larger one. Used once, by the job's thread. */
final class UpscaleRun {
    private static final List<String> FORMATS = List.of("png", "jpg", "webp", "tiff", "avif");

    /** Of lossy formats: visually without loss. Source: row E2 of the feature list. */
    private static final int QUALITY = 95;

    /** Colours reach this much further under what is invisible than the model can see. */
    private static final int BLEED_BEYOND = 8;

    private static final String CPU = "cpu";

    private final UpscaleServices services;
    private final UpscaleSettings settings;
    private final JobContext context;
    private @Nullable PixelSize size;

    UpscaleRun(UpscaleServices services, UpscaleSettings settings, JobContext context) {
        this.services = services;
        this.settings = settings;
        this.context = context;
    }

    /** Of what was written. */
    PixelSize size() {
        if (size == null) {
            throw new IllegalStateException("nothing was written yet");
        }
        return size;
    }

    /** What the picture is, once it was read. */
    private record Source(Picture picture, int bands, boolean transparent, EmbeddedMetadata embedded) {}

    /** @param excerpt the part that is written, enlarged as it would be within the whole */
    Path write(Path file, Excerpt excerpt) throws StudioException, CancelledException {
        if (!(excerpt instanceof Excerpt.Region region)) {
            throw StudioException.of("wrong-excerpt", "The preview was not made.", "A picture has no seconds.", "Choose a part of the picture.");
        }
        String extension = extension();
        context.device(CPU);
        context.step(0, 1, Progress.Unit.ITEMS, "Reading");
        refuseAnimation(file);
        Source source = read(file);
        Picture picture = source.picture;
        Plan plan = Plan.of(settings, new PixelSize(picture.width, picture.height), services.models(), () -> ContentLook.of(picture));
        Choice choice = plan.choice();
        Enlargement whole = plan.whole();
        choice.tell(context);
        if (choice.model() != null) {
            double seconds = UpscaleNeeds.of(picture.width, picture.height, source.transparent, whole, choice.model().upscaling(),
                    settings.tile(), services.gflopPerSecond()).cpuSeconds();
            context.log("Expected to take about " + Math.max(1, Math.round(seconds)) + " s on one core.");
        }
        Excerpt.Box box = region.in(new PixelSize(picture.width, picture.height));
        PixelSize to = Enlargement.of(whole.factor(), box.width(), box.height()).size();
        size = to;
        Path out = context.workDir().resolve("upscaled." + extension);
        try (PictureWriter writer = services.codec().writer(to, source.bands, source.embedded, QUALITY, out)) {
            rows(choice, source, box, whole, to, row -> {
                writer.row(row);
                FailurePoint.reached("upscale.row");
            });
            writer.finish();
        }
        context.fact("factor", Math.round(whole.factor() * 1e4) / 1e4);
        context.fact("width", to.width());
        context.fact("height", to.height());
        return out;
    }

    /** Its first picture alone is not what somebody waits for who enlarges an animation. */
    private void refuseAnimation(Path file) throws StudioException {
        if (services.films().animated(file)) {
            throw StudioException.of("format-unsupported", "\"" + file.getFileName() + "\" was not upscaled.",
                    "It is an animated picture; films and still pictures are upscaled.",
                    "Export it as a film (MP4), or convert it to PNG to upscale its first picture.");
        }
    }

    private String extension() throws StudioException {
        String wished = context.wishedExtension();
        String extension = wished == null ? "png" : wished.toLowerCase(Locale.ROOT);
        String usual = switch (extension) {
            case "jpeg" -> "jpg";
            case "tif" -> "tiff";
            default -> extension;
        };
        if (!FORMATS.contains(usual)) {
            throw StudioException.of("format-unsupported", "The result cannot be written as ." + extension + ".",
                    "Pictures are written as " + String.join(", ", FORMATS) + ".", "Choose a name that ends in .png.");
        }
        return usual;
    }

    private Source read(Path file) throws StudioException, CancelledException {
        ImageCodec codec = services.codec();
        DecodedImage decoded = codec.decode(file);
        boolean grey = decoded.pixels().getRaster().getNumBands() == 1;
        if (!grey) {
            decoded = Picture.inRgb(codec, decoded);
        }
        tell(decoded.bitsPerSample() > 8, codec.inks(file));
        boolean alpha = decoded.hasAlpha();
        Picture picture = Picture.of(decoded.pixels());
        boolean transparent = alpha && !opaque(picture);
        return new Source(picture, grey ? 1 : alpha ? 4 : 3, transparent, decoded.embedded());
    }

    private void tell(boolean deep, boolean inks) {
        List<String> lost = new ArrayList<>();
        if (deep) {
            lost.add("16 bit");
            context.log("The picture has 16 bits a sample; models work with 8, and so does the result.");
        }
        if (inks) {
            lost.add("CMYK");
            context.log("Colours of printing inks were turned into RGB.");
        }
        if (!lost.isEmpty()) {
            context.fact("lost", List.copyOf(lost));
        }
    }

    private static boolean opaque(Picture picture) {
        for (int p = 0; p < picture.pixels(); p++) {
            if (picture.alpha(p) != 255) {
                return false;
            }
        }
        return true;
    }

    private void rows(Choice choice, Source source, Excerpt.Box box, Enlargement whole, PixelSize to, LanczosRows.Sink out)
            throws StudioException, CancelledException {
        PixelSize from = new PixelSize(box.width(), box.height());
        switch (choice.method()) {
            case NEAREST -> PlainPass.run(source.picture, box, (int) Math.round(whole.factor()), source.bands, out, context);
            case LANCZOS -> {
                bleed(source, BLEED_BEYOND);
                LanczosRows rows = new LanczosRows(from, source.bands, to, out);
                PlainPass.run(source.picture, box, 1, source.bands, rows::row, context);
            }
            case MODEL -> modelled(choice.model(), source, box, to, out);
        }
    }

    private void modelled(ModelEntry entry, Source source, Excerpt.Box box, PixelSize to, LanczosRows.Sink out)
            throws StudioException, CancelledException {
        Upscaling how = entry.upscaling();
        context.fact("native_scale", how.scale());
        context.fact("overlap", how.overlapPx());
        bleed(source, how.overlapPx() + BLEED_BEYOND);
        try (ModelRows rows = new ModelRows(services, settings, entry, context)) {
            rows.give(source.picture, source.bands, source.transparent, box, to, out, context);
        }
    }

    private void bleed(Source source, int rings) throws CancelledException {
        if (source.transparent) {
            Bleed.of(source.picture, rings, context::cancelled);
        }
    }
}
