package org.podstudio.inspector.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;

/**
 * Tries the chosen operation with the settings as they stand on a part of the asset, and tells how large the result will be. A
 * change of anything stops the try before. Knows no Swing; called on the event dispatch thread.
 */
final class PreviewPresenter {
    /** The part of a picture: no more than fits into the panel at full sharpness. */
    private static final int PART_PX = 512;

    private final PreviewView view;
    private final JobQueue queue;
    private final PreviewFiles files;
    private final Work work;
    private Optional<InputFile> input = Optional.empty();
    private Optional<JobRequest> request = Optional.empty();
    private boolean wanted;
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
            work.run(() -> tried(asked, settings, file), seen -> {
                if (asked == question) {
                    view.show(seen.pictures(), seen.told(), seen.folder());
                }
            }, problem -> {
                if (asked == question) {
                    view.previewProblem(problem);
                }
            });
        }
    }

    private record Seen(Optional<PreviewView.Pictures> pictures, String told, Path folder) {}

    private Seen tried(int asked, JobRequest settings, InputFile file) throws StudioException {
        synchronized (this) {
            if (asked != question) {
                throw new CancellationException();
            }
            trying = Thread.currentThread();
        }
        try {
            Path folder = files.fresh();
            JobQueue.PreviewResult result = queue.preview(settings, file, part(file), folder);
            return new Seen(files.pictures(result), told(result), folder);
        } catch (InterruptedException e) {
            throw new CancellationException();
        } finally {
            synchronized (this) {
                trying = null;
                Thread.interrupted(); // the thread goes back to its pool
            }
        }
    }

    /** The middle of a picture, the middle seconds of anything else. */
    private static Excerpt part(InputFile file) {
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

    private static String told(JobQueue.PreviewResult result) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Object> fact : result.facts().entrySet()) {
            if (fact.getValue() instanceof Number || fact.getValue() instanceof Boolean || fact.getValue() instanceof String text && text.length() < 40) {
                parts.add(fact.getKey().replace('_', ' ') + " " + fact.getValue());
            }
        }
        parts.add(String.format(Locale.ROOT, "tried in %.2f s", result.wallSeconds()));
        return String.join(", ", parts.subList(Math.max(0, parts.size() - 5), parts.size()));
    }

    private static String sentence(Estimate estimate) {
        String size = estimate.bytes() == null ? "" : "about " + Texts.bytes(estimate.bytes());
        String time = estimate.seconds() == null ? "" : estimate.seconds() < 90 ? "about " + Math.max(1, Math.round(estimate.seconds())) + " s of one core"
                : "about " + Math.round(estimate.seconds() / 60) + " min of one core";
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
