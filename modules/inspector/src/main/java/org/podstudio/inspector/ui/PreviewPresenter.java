package org.podstudio.inspector.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;

/**
 * Tries the chosen operation with the settings as they stand on a part of the asset, and tells how large the result will be. A
 * change of anything stops the try before. Knows no Swing; called on the event dispatch thread.
 */
@Messages({
    "# {0} - width", "# {1} - height", "PreviewPresenter_pixels={0} × {1} px", "# {0} - size", "PreviewPresenter_about=about {0}",
    "# {0} - seconds", "PreviewPresenter_tried=tried in {0} s", "# {0} - seconds",
    "PreviewPresenter_seconds=about {0} s of one core", "# {0} - minutes", "PreviewPresenter_minutes=about {0} min of one core"
})
final class PreviewPresenter {
    /** The part of a picture: no more than fits into the panel at full sharpness. */
    private static final int PART_PX = 512;
    private static final int MOST_TOLD = 5;
    /** Setting and fact of an operation that keeps a part of a picture: left, top, width, height in pixels. */
    private static final String BOX = "box";
    private static final Logger LOG = Logger.getLogger(PreviewPresenter.class.getName());

    private final PreviewView view;
    private final JobQueue queue;
    private final PreviewFiles files;
    private final Work work;
    private Optional<InputFile> input = Optional.empty();
    private Optional<JobRequest> request = Optional.empty();
    private boolean wanted;
    /** What the user chose to try; empty for the middle. */
    private Optional<Excerpt> chosenPart = Optional.empty();
    /** What moving the frame means. */
    private PreviewView.Use framing = PreviewView.Use.PART;
    /** Which change is asked about now. Written on the event dispatch thread; guarded by this. */
    private int question;
    /** The thread that tries now. Guarded by this. */
    private @Nullable Thread trying;

    PreviewPresenter(PreviewView view, JobQueue queue, PreviewFiles files, Work work) {
        this.view = view;
        this.queue = queue;
        this.files = files;
        this.work = work;
    }

    /** @param of the file that is tried on; empty when nothing or several are selected */
    void subject(Optional<InputFile> of) {
        if (!of.equals(input)) {
            input = of;
            chosenPart = Optional.empty();
            view.clear();
            again();
        }
    }

    /** @param chosen the operation with its settings */
    void settings(Optional<JobRequest> chosen) {
        if (!chosen.equals(request)) {
            if (!chosen.map(JobRequest::kind).equals(request.map(JobRequest::kind))) {
                view.clear();
            }
            request = chosen;
            again();
        }
    }

    /** Whether tries are wished at all; an estimate is always made. */
    void want(boolean previews) {
        wanted = previews;
        if (!previews) {
            view.clear();
        }
        again();
    }

    /** The frame was moved. @param box in pixels of the picture */
    void framed(Excerpt.Box box) {
        input.filter(file -> file.facts().pixels() > 0).ifPresent(file -> {
            PixelSize size = size(file);
            if (framing == PreviewView.Use.CROP) {
                boolean all = box.width() == size.width() && box.height() == size.height();
                view.type(BOX, all ? "" : box.x() + "," + box.y() + "," + box.width() + "," + box.height());
            } else {
                chosenPart = Optional.of(Excerpt.Region.ofPixels(box.x(), box.y(), box.width(), box.height(), size));
                again();
            }
        });
    }

    /** Other seconds are wished. @param start from the beginning of the file */
    void startingAt(double start) {
        chosenPart = Optional.of(new Excerpt.Span(Math.max(0, start), Excerpt.Span.USUAL_SECONDS));
        again();
    }

    private static PixelSize size(InputFile file) {
        return new PixelSize(file.facts().width(), file.facts().height());
    }

    private void again() {
        int asked = next();
        if (input.isEmpty() || request.isEmpty()) {
            view.estimate("");
            return;
        }
        InputFile file = input.get();
        JobRequest settings = request.get();
        work.run(() -> sentence(queue.estimate(settings, file)), sentence -> {
            if (asked == question) {
                view.estimate(sentence);
            }
        }, problem -> {
            if (asked == question) {
                view.estimate(""); // the try, or Run, says what is wrong
            }
        });
        if (wanted) {
            view.previewing();
            Excerpt part = chosenPart.orElseGet(() -> middle(file));
            work.run(() -> tried(asked, settings, file, part), seen -> {
                if (asked == question) {
                    show(seen, settings, file, part);
                }
            }, problem -> {
                if (asked == question) {
                    view.previewProblem(problem);
                }
            });
        }
    }

    /** What a try gave; without a result when the operation cannot work like that, which its verdict tells. */
    private record Seen(Optional<JobQueue.PreviewResult> result, Optional<PreviewView.Pictures> pictures, Optional<Path> folder) {
        static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void show(Seen seen, JobRequest settings, InputFile file, Excerpt part) {
        if (seen.result().isEmpty()) {
            view.clear();
            return;
        }
        JobQueue.PreviewResult result = seen.result().get();
        view.show(seen.pictures(), told(result), seen.folder().orElseThrow());
        view.part(part(result, settings, file, part));
    }

    /** What can be chosen: what a crop keeps, else what is tried; nothing where all is tried. */
    private Optional<PreviewView.Part> part(JobQueue.PreviewResult result, JobRequest settings, InputFile file, Excerpt part) {
        framing = PreviewView.Use.PART;
        if (part instanceof Excerpt.Span span) {
            double all = file.facts().duration() == null ? 0 : file.facts().duration();
            return all <= span.seconds() ? Optional.empty() : Optional.of(new PreviewView.Seconds(span.startIn(all), span.seconds(), all));
        }
        if (file.asset() == null || file.facts().pixels() == 0) {
            return Optional.empty();
        }
        PixelSize size = size(file);
        if (result.scope() == Preview.Scope.PART) {
            Excerpt.Box box = ((Excerpt.Region) part).in(size);
            boolean all = box.width() == size.width() && box.height() == size.height();
            return all ? Optional.empty() : Optional.of(new PreviewView.Frame(file.asset().id(), size, box, PreviewView.Use.PART));
        }
        boolean crops = queue.kind(settings.kind()).stream().flatMap(kind -> queue.settingsOf(kind).stream()).anyMatch(field -> field.name().equals(BOX));
        if (crops && result.facts().get(BOX) instanceof List<?> box && box.size() == 4) {
            framing = PreviewView.Use.CROP;
            int[] px = box.stream().mapToInt(side -> ((Number) side).intValue()).toArray();
            return Optional.of(new PreviewView.Frame(file.asset().id(), size, new Excerpt.Box(px[0], px[1], px[2], px[3]), framing));
        }
        return Optional.empty();
    }

    private Seen tried(int asked, JobRequest settings, InputFile file, Excerpt part) throws StudioException {
        synchronized (this) {
            if (asked != question) {
                throw new CancellationException();
            }
            trying = Thread.currentThread();
        }
        try {
            if (!possible(settings, file)) {
                return Seen.NOTHING;
            }
            Path folder = files.fresh();
            JobQueue.PreviewResult result = queue.preview(settings, file, part, folder);
            return new Seen(Optional.of(result), files.pictures(result), Optional.of(folder));
        } catch (InterruptedException e) {
            throw new CancellationException();
        } finally {
            synchronized (this) {
                trying = null;
                Thread.interrupted(); // the thread goes back to its pool
            }
        }
    }

    /** Whether the settings are right and all is here; if not, the verdict beside the button Run says why, and once is enough. */
    private boolean possible(JobRequest settings, InputFile file) {
        try {
            queue.requirement(settings, file);
            return true;
        } catch (StudioException e) {
            LOG.log(Level.FINE, "no preview of what cannot run", e);
            return false;
        }
    }

    /** The middle of a picture, the middle seconds of anything else. */
    private static Excerpt middle(InputFile file) {
        if (file.facts().type() != MediaType.IMAGE) {
            double duration = file.facts().duration() == null ? 0 : file.facts().duration();
            return new Excerpt.Span(Math.max(0, (duration - Excerpt.Span.USUAL_SECONDS) / 2), Excerpt.Span.USUAL_SECONDS);
        } else if (file.facts().pixels() == 0) {
            return Excerpt.Region.WHOLE;
        }
        PixelSize size = new PixelSize(file.facts().width(), file.facts().height());
        int width = Math.min(PART_PX, size.width());
        int height = Math.min(PART_PX, size.height());
        return Excerpt.Region.ofPixels((size.width() - width) / 2, (size.height() - height) / 2, width, height, size);
    }

    /** What was measured, the size first; what is as usual (a "no") is left out. */
    static String told(JobQueue.PreviewResult result) {
        Map<String, Object> facts = new LinkedHashMap<>(result.facts());
        List<String> parts = new ArrayList<>();
        if (facts.remove("width") instanceof Number width && facts.remove("height") instanceof Number height) {
            parts.add(Bundle.PreviewPresenter_pixels(width.toString(), height.toString()));
        }
        if (facts.remove("bytes") instanceof Number bytes) {
            parts.add(Texts.bytes(bytes.longValue()));
        }
        facts.forEach((name, value) -> {
            if (value instanceof Number || value instanceof String text && !text.isEmpty() && text.length() < 40) {
                parts.add(name.replace('_', ' ') + " " + value);
            } else if (Boolean.TRUE.equals(value)) {
                parts.add(name.replace('_', ' '));
            }
        });
        List<String> shown = new ArrayList<>(parts.subList(0, Math.min(MOST_TOLD, parts.size())));
        shown.add(Bundle.PreviewPresenter_tried(String.format(Locale.getDefault(), "%.2f", result.wallSeconds())));
        return String.join(", ", shown);
    }

    private static String sentence(Estimate estimate) {
        String size = estimate.bytes() == null ? "" : Bundle.PreviewPresenter_about(Texts.bytes(estimate.bytes()));
        String time = estimate.seconds() == null ? "" : estimate.seconds() < 90 ? Bundle.PreviewPresenter_seconds(Math.max(1, Math.round(estimate.seconds())))
                : Bundle.PreviewPresenter_minutes(Math.round(estimate.seconds() / 60));
        String both = size + (size.isEmpty() || time.isEmpty() ? "" : ", ") + time;
        return both.isEmpty() ? "" : both.substring(0, 1).toUpperCase(Locale.ROOT) + both.substring(1);
    }

    /** Stops the try that runs; one that has not begun will see that it is late. */
    private synchronized int next() {
        if (trying != null) {
            trying.interrupt();
        }
        return ++question;
    }

    /** Ends what runs; what was made is removed. */
    void close() {
        subject(Optional.empty());
        work.run(() -> {
            files.remove();
            return true;
        }, done -> { }, view::previewProblem);
    }
}
