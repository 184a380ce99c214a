package org.podstudio.library.ui.brush;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.core.api.stroke.StrokePainter;
import org.podstudio.core.api.stroke.Strokes;
import org.podstudio.ui.Work;

/**
 * Decides what a hand over a mask does: strokes, undo, the draft that survives a crash, and the job in the end. Knows no Swing. On the
 * event dispatch thread; all that takes long happens behind.
 */
@Messages({
    "Brush_finding=Finding the mask…", "Brush_applying=Starting the job…", "Brush_keep=Keep brush", "Brush_erase=Erase brush",
    "# {0} - number of strokes", "Brush_left={0,choice,1#The stroke|1<The {0} strokes} of last time {0,choice,1#is|1<are} back",
    "Brush_undone=Stroke undone", "Brush_redone=Stroke redone", "Brush_nothing=Nothing to undo", "Brush_nothingBack=Nothing to redo",
    "Brush_full=These are as many strokes as one job takes: apply them, then go on"
})
final class BrushPresenter implements AutoCloseable {
    private final BrushView view;
    private final Project project;
    private final JobQueue queue;
    private final MaskFinder finder;
    private final Work reading;
    private final Work painting;
    private final Work saving;
    private Optional<TouchUp> touchUp = Optional.empty();
    private Optional<StrokeSheet> sheet = Optional.empty();
    private Optional<Easel> easel = Optional.empty();
    private Optional<StrokeDrafts> drafts = Optional.empty();
    private boolean applying;
    /** Opens the same again, where it failed. */
    private Runnable again = () -> { };
    /** Written on the event dispatch thread, asked by whoever works behind. */
    private volatile boolean closed;
    /** The thread that looks for the mask now. Guarded by this. */
    private @Nullable Thread finding;

    /** @param painting of one thread, as {@code saving} */
    BrushPresenter(BrushView view, Project project, JobQueue queue, MaskFinder finder, Work reading, Work painting, Work saving) {
        this.view = view;
        this.project = project;
        this.queue = queue;
        this.finder = finder;
        this.reading = reading;
        this.painting = painting;
        this.saving = saving;
    }

    /** What was read of an asset. @param draft strokes that were not applied */
    private record Opened(TouchUp touchUp, Optional<Strokes> draft) {}

    /** @param wished settings of the removal for a picture that has no mask yet */
    void open(AssetId id, Map<String, Object> wished) {
        again = () -> open(id, wished);
        view.showBusy(Bundle.Brush_finding());
        StrokeDrafts keeping = new StrokeDrafts(project, id, saving, view::problem);
        reading.run(() -> {
            TouchUp found = new TouchUpReader(project, wished).read(id);
            return new Opened(found, keeping.left(found.size()));
        }, opened -> {
            if (!closed) {
                drafts = Optional.of(keeping);
                touchUp = Optional.of(opened.touchUp());
                view.showPicture(project, opened.touchUp());
                find(opened);
            }
        }, this::failed);
    }

    private void find(Opened opened) {
        reading.run(() -> interruptibly(opened.touchUp()), mask -> {
            if (!closed) {
                begin(opened, mask);
            }
        }, this::failed);
    }

    private MaskSheet interruptibly(TouchUp of) throws Exception {
        synchronized (this) {
            finding = Thread.currentThread();
        }
        try {
            return finder.find(of, () -> closed);
        } finally {
            synchronized (this) {
                finding = null;
                Thread.interrupted(); // the thread goes back to its pool
            }
        }
    }

    /** What was missing may be there now. */
    void again() {
        again.run();
    }

    private void failed(Problem problem) {
        if (!closed) {
            view.showBusy("");
            view.showProblem(problem);
        }
    }

    private void begin(Opened opened, MaskSheet mask) {
        StrokeSheet strokes = new StrokeSheet(opened.touchUp().kept(), opened.draft().orElse(opened.touchUp().kept()));
        Easel painter = new Easel(mask, painting, view::showPatch, view::problem);
        sheet = Optional.of(strokes);
        easel = Optional.of(painter);
        strokes.strokes().strokes().forEach(painter::add);
        view.showBusy("");
        view.showReady();
        view.showBrush(strokes.brush());
        opened.draft().ifPresent(draft -> view.tell(Bundle.Brush_left(draft.strokes().size())));
        tellStrokes();
    }

    /** The view lies otherwise, or shows otherwise. */
    void look(MaskLook look) {
        easel.ifPresent(e -> e.look(look));
    }

    void use(Stroke.Mode mode) {
        change(brush -> brush.with(mode));
        view.tell(mode == Stroke.Mode.KEEP ? Bundle.Brush_keep() : Bundle.Brush_erase());
    }

    void switchMode() {
        sheet.ifPresent(s -> use(s.brush().switched().mode()));
    }

    /** @param steps above 0 for a larger brush */
    void resize(double steps) {
        change(brush -> brush.resized(steps));
    }

    /** @param part from the least to the largest, 0 to 1 */
    void size(double part) {
        change(brush -> brush.withPart(part));
    }

    void hardness(double hardness) {
        change(brush -> brush.withHardness(hardness));
    }

    /** Within a stroke the brush stays as it is. */
    private void change(UnaryOperator<Brush> to) {
        sheet.filter(s -> !s.painting()).ifPresent(s -> {
            s.use(to.apply(s.brush()));
            view.showBrush(s.brush());
        });
    }

    boolean painting() {
        return sheet.map(StrokeSheet::painting).orElse(false);
    }

    /** The brush touches the picture, at a point in its pixels. */
    void press(double x, double y) {
        sheet.filter(s -> !applying).ifPresent(s -> {
            if (s.full()) {
                view.tell(Bundle.Brush_full());
            } else {
                s.begin(x, y);
                live(s);
            }
        });
    }

    void drag(double x, double y) {
        sheet.filter(StrokeSheet::painting).ifPresent(s -> {
            if (s.endless()) {
                release();
                press(x, y);
            } else if (s.extend(x, y)) {
                live(s);
            }
        });
    }

    private void live(StrokeSheet strokes) {
        easel.ifPresent(e -> strokes.live().ifPresent(e::live));
    }

    /** The brush leaves the picture: the stroke is one, and kept. */
    void release() {
        sheet.filter(StrokeSheet::painting).ifPresent(s -> {
            Stroke stroke = s.end();
            easel.ifPresent(e -> e.add(stroke));
            keep(s);
        });
    }

    /** The stroke under the hand never was. @return whether there was one */
    boolean drop() {
        if (!painting()) {
            return false;
        }
        StrokeSheet strokes = sheet.orElseThrow();
        Stroke live = strokes.live().orElseThrow();
        strokes.drop();
        easel.ifPresent(e -> e.without(live, strokes.strokes().strokes()));
        return true;
    }

    void undo() {
        sheet.filter(s -> !applying && !drop()).ifPresent(s -> {
            Optional<Stroke> undone = s.undo();
            undone.ifPresent(stroke -> {
                easel.ifPresent(e -> e.without(stroke, s.strokes().strokes()));
                keep(s);
            });
            view.tell(undone.isPresent() ? Bundle.Brush_undone() : Bundle.Brush_nothing());
        });
    }

    void redo() {
        sheet.filter(s -> !applying && !s.painting()).ifPresent(s -> {
            Optional<Stroke> redone = s.redo();
            redone.ifPresent(stroke -> {
                easel.ifPresent(e -> e.add(stroke));
                keep(s);
            });
            view.tell(redone.isPresent() ? Bundle.Brush_redone() : Bundle.Brush_nothingBack());
        });
    }

    private void keep(StrokeSheet strokes) {
        drafts.ifPresent(d -> d.save(strokes.strokes()));
        tellStrokes();
    }

    private void tellStrokes() {
        sheet.ifPresent(s -> view.showStrokes(s.strokes().strokes().size(), s.canUndo(), s.canRedo(), s.changed() && !applying));
    }

    /** Whether leaving would leave something undone. */
    boolean changed() {
        return sheet.map(StrokeSheet::changed).orElse(false);
    }

    List<Stroke> strokes() {
        return sheet.map(s -> s.strokes().strokes()).orElse(List.of());
    }

    /** Makes the cut-out anew with these strokes, as a job; the draft is not needed when it is stored. */
    void apply() {
        if (applying || painting() || !changed()) {
            return;
        }
        TouchUp of = touchUp.orElseThrow();
        Strokes strokes = sheet.orElseThrow().strokes();
        applying = true;
        view.showBusy(Bundle.Brush_applying());
        tellStrokes();
        reading.run(() -> {
            new StrokePainter(strokes, of.size()); // too many are refused here, not by the job
            return queue.submit(project, new JobRequest(TouchUp.KIND, of.settingsWith(strokes), List.of(of.picture().id())), JobQueue.Force.NO);
        }, jobs -> {
            drafts.ifPresent(StrokeDrafts::remove);
            view.applied(of);
        }, problem -> {
            applying = false;
            view.showBusy("");
            tellStrokes();
            view.problem(problem);
        });
    }

    /** What was painted is not wanted, now or later. */
    void discard() {
        drafts.ifPresent(StrokeDrafts::remove);
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (finding != null) {
                finding.interrupt();
            }
        }
    }
}
