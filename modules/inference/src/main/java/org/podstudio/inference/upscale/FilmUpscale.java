package org.podstudio.inference.upscale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.FilmFrame;
import org.podstudio.core.api.media.FilmPart;
import org.podstudio.core.api.media.FilmRemake;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.models.Digests;

/**
 * One film on its way to a larger one: each picture through the model and at once into the encoder, so none is ever on the disk. What
 * is encoded is kept in parts, with which a later job goes on. Used once, by the job's thread.
 */
final class FilmUpscale {
    /** A part takes about so long, which is what a kill costs at most. */
    private static final double SECONDS_IN_PART = 60;
    private static final double USUAL_GFLOP = 90;
    private static final int LEAST_IN_PART = 12;
    private static final int MOST_IN_PART = 240;

    /** Which picture decides what the film shows: beyond the titles, and not so far that it takes long. */
    private static final int LATEST_LOOK = 240;

    private final UpscaleServices services;
    private final UpscaleSettings settings;
    private final JobContext context;
    private @Nullable PixelSize size;
    private long repeated;
    private long ran;

    FilmUpscale(UpscaleServices services, UpscaleSettings settings, JobContext context) {
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

    Path write(Path file) throws StudioException, CancelledException {
        context.device("cpu");
        context.step(0, 0, Progress.Unit.FRAMES, "Looking through the film");
        try (FilmRemake film = open(file)) {
            Plan plan = Plan.of(settings, film.size(), services.models(), () -> Content.ILLUSTRATION);
            if (settings.model().equals(UpscaleSettings.AUTO)) {
                Content shown = look(file, film.frames());
                plan = Plan.of(settings, film.size(), services.models(), () -> shown);
            }
            plan.choice().tell(context);
            size = plan.whole().size();
            int framesInPart = framesInPart(plan, film.size());
            FilmFolder folder = folder(file, plan, film, framesInPart);
            List<Path> parts = folder.finished(film, size, framesInPart);
            FrameContext frames = new FrameContext(context, film.frames());
            long kept = skip(film, parts, frames);
            try (FramePass pass = new FramePass(plan, film.size(), services, settings, context)) {
                make(film, pass, folder, parts, framesInPart, kept, frames);
            }
            FailurePoint.reached("film.join");
            Path out = context.workDir().resolve("upscaled." + film.extension());
            film.join(parts, size, out);
            tell(plan, film, parts, kept, frames);
            return out;
        }
    }

    private FilmRemake open(Path file) throws StudioException, CancelledException {
        return services.films().remake(file, context.wishedExtension(), settings.quality(), context);
    }

    private Content look(Path file, long frames) throws StudioException, CancelledException {
        try (FilmRemake film = open(file)) {
            FilmFrame shown = null;
            for (long at = Math.min(frames / 3, LATEST_LOOK); at >= 0; at--) {
                FilmFrame next = film.next();
                shown = next == null ? shown : next;
            }
            return ContentLook.of(FramePass.picture(shown, film.size()));
        }
    }

    private int framesInPart(Plan plan, PixelSize from) {
        ModelEntry model = plan.choice().model();
        double seconds = UpscaleNeeds.of(from.width(), from.height(), false, plan.whole(), model == null ? null : model.upscaling(), settings.tile(),
                USUAL_GFLOP).cpuSeconds(); // the same on every machine: a kept part must fit
        return (int) Math.clamp(Math.round(SECONDS_IN_PART / seconds), LEAST_IN_PART, MOST_IN_PART);
    }

    /** Where a later job may go on, this is written down first. */
    private FilmFolder folder(Path file, Plan plan, FilmRemake film, int framesInPart) throws StudioException, CancelledException {
        Path kept = context.keptDir();
        Map<String, Object> made = new LinkedHashMap<>();
        if (kept != null) {
            made.put("source_sha256", sha256(file));
            made.put("scale", settings.times());
            made.put("fit", settings.fit());
            made.put("quality", settings.quality().name());
            made.put("tile", settings.tile());
            made.put("device", settings.device().name());
            made.put("method", plan.choice().method().id());
            ModelEntry model = plan.choice().model();
            made.put("model", model == null ? null : model.id());
            made.put("model_sha256", model == null ? null : services.models().sha256(model.id(), context::cancelled));
            made.put("encoder", film.encoder(size()));
            made.put("size", size().width() + "x" + size().height());
            made.put("frames_in_part", framesInPart);
        }
        return FilmFolder.open(kept == null ? context.workDir().resolve("parts") : kept, made);
    }

    private String sha256(Path file) throws StudioException, CancelledException {
        try {
            return Digests.sha256(file, context::cancelled);
        } catch (IOException e) {
            if (context.cancelled()) {
                throw new CancelledException();
            }
            throw new StudioException(new Problem("file-unreadable", "The film was not upscaled.",
                    "It cannot be read: " + e.getMessage() + ".", "Check the disk and the rights of the file, then try again."), e);
        }
    }

    /** Passes over the pictures that are in finished parts. @return how many */
    private long skip(FilmRemake film, List<Path> parts, FrameContext frames) throws StudioException, CancelledException {
        long kept = 0;
        for (Path part : parts) {
            kept += film.framesIn(part, size()).orElseThrow();
        }
        for (long i = 0; i < kept && film.next() != null; i++) {
            frames.at(i);
        }
        if (kept > 0) {
            context.log("Goes on after " + kept + " pictures in " + parts.size() + " parts that an earlier job finished.");
        }
        return kept;
    }

    private void make(FilmRemake film, FramePass pass, FilmFolder folder, List<Path> parts, int framesInPart, long kept, FrameContext frames)
            throws StudioException, CancelledException {
        long number = kept;
        FilmFrame frame = film.next();
        while (frame != null) {
            Path file = folder.part(parts.size());
            try (FilmPart part = film.part(file, size())) {
                FilmFrame before = null;
                for (int i = 0; i < framesInPart && frame != null; i++) {
                    frames.at(number++);
                    one(pass, part, before, frame, frames);
                    before = frame;
                    frame = film.next();
                }
                part.finish();
            }
            parts.add(file);
            context.partKept();
            FailurePoint.reached("film.part");
        }
    }

    /** The same picture once more needs no second run. */
    private void one(FramePass pass, FilmPart part, @Nullable FilmFrame before, FilmFrame frame, FrameContext frames)
            throws StudioException, CancelledException {
        if (before != null && Arrays.equals(before.rgb(), frame.rgb())) {
            repeated++;
        } else {
            pass.give(frame, part::row, frames);
            ran++;
        }
        part.show(frame);
    }

    private void tell(Plan plan, FilmRemake film, List<Path> parts, long kept, FrameContext frames) {
        ModelEntry model = plan.choice().model();
        if (model != null) {
            context.fact("native_scale", model.upscaling().scale());
            context.fact("overlap", model.upscaling().overlapPx());
            context.fact("tiles", frames.tiles());
            context.fact("tiles_flat", frames.flatTiles());
        }
        context.fact("factor", Math.round(plan.factor() * 1e4) / 1e4);
        context.fact("width", size().width());
        context.fact("height", size().height());
        context.fact("frames", kept + ran + repeated);
        context.fact("frames_run", ran);
        context.fact("frames_repeated", repeated);
        context.fact("frames_kept", kept);
        context.fact("parts", parts.size());
        context.fact("encoder", film.encoder(size()));
        context.fact("lost", film.lost());
        context.fact("notes", film.notes());
    }
}
