package org.podstudio.library.ui.brush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.ui.Work;

/** Painting over masks with the real engines, without a window. */
class BrushPresenterTest {
    private static final int SIDE = 160;

    @TempDir
    Path folder;

    private Painted painted;
    private Seen view;

    @BeforeEach
    void open() throws Exception {
        painted = new Painted(folder, SIDE, SIDE);
    }

    @AfterEach
    void close() {
        painted.close();
    }

    /** What the window was asked to show. */
    private static final class Seen implements BrushView {
        private final List<String> told = new ArrayList<>();
        private @Nullable Problem problem;
        private @Nullable TouchUp touchUp;
        private boolean ready;
        private boolean canApply;
        private boolean applied;

        @Override
        public void showPicture(Project project, TouchUp shown) {
            touchUp = shown;
        }

        @Override
        public void showReady() {
            ready = true;
        }

        @Override
        public void showBrush(Brush brush) {
            // Only the window shows it.
        }

        @Override
        public void showStrokes(int count, boolean canUndo, boolean canRedo, boolean apply) {
            canApply = apply;
        }

        @Override
        public void showPatch(MaskLook.Patch patch) {
            // Only the window shows it.
        }

        @Override
        public void tell(String what) {
            told.add(what);
        }

        @Override
        public void showBusy(String what) {
            // Only the window shows it.
        }

        @Override
        public void showProblem(Problem shown) {
            problem = shown;
        }

        @Override
        public void problem(Problem shown) {
            problem = shown;
        }

        @Override
        public void applied(TouchUp shown) {
            applied = true;
        }
    }

    private BrushPresenter brush(AssetId id) {
        view = new Seen();
        BrushPresenter presenter = new BrushPresenter(view, painted.project, painted.queue, painted.finder(), Work.direct(), Work.direct(), Work.direct());
        presenter.open(id, Map.of());
        return presenter;
    }

    private static void line(BrushPresenter presenter, double x0, double y0, double x1, double y1) {
        presenter.press(x0, y0);
        presenter.drag((x0 + x1) / 2, (y0 + y1) / 2);
        presenter.drag(x1, y1);
        presenter.release();
    }

    /** The newest job's result. */
    private Asset made() throws Exception {
        return painted.made(painted.project.jobs().list(null, 1));
    }

    @Test
    void strokesOverAPictureMakeTheVeryFileThatTheCommandMakes() throws Exception {
        BrushPresenter presenter = brush(painted.picture.id());
        assertThat(view.ready).as(String.valueOf(view.problem)).isTrue();
        assertThat(view.canApply).isFalse();
        presenter.use(Stroke.Mode.ERASE);
        presenter.resize(3);
        line(presenter, 50, 50, 100.37, 90);
        presenter.use(Stroke.Mode.KEEP);
        line(presenter, 5, 5, 60, 5);
        line(presenter, 5, 150, 60, 150);
        presenter.undo();
        assertThat(view.canApply).isTrue();
        presenter.apply();
        assertThat(view.applied).isTrue();

        Asset child = made();
        assertThat(child.parentId()).isEqualTo(painted.picture.id());
        Path text = Files.writeString(folder.resolve("strokes.txt"), new org.podstudio.core.api.stroke.Strokes(
                view.touchUp.size(), presenter.strokes()).text());
        assertThat(presenter.strokes()).hasSize(2);
        assertThat(painted.bytes(child)).isEqualTo(painted.byCommand(Map.of("strokes", text.toString())));
        assertThat(painted.bytes(child)).isNotEqualTo(painted.byCommand(Map.of()));
        assertThat(painted.project.draftsFolder()).as("the draft is not needed any more").isEmptyDirectory();
    }

    @Test
    void aCutOutIsTouchedUpFromItsOriginalAndItsMaskAndAgainFromItsStrokes() throws Exception {
        Asset cut = painted.made(painted.queue.submit(painted.project, new JobRequest(TouchUp.KIND, Map.of("threshold", 20),
                List.of(painted.picture.id())), JobQueue.Force.NO));
        BrushPresenter presenter = brush(cut.id());
        assertThat(view.touchUp.picture().id()).isEqualTo(painted.picture.id());
        assertThat(view.touchUp.mask()).endsWith("_mask.png");
        line(presenter, 5, 5, 60, 5);
        presenter.apply();
        Asset once = made();
        assertThat(once.parentId()).isEqualTo(painted.picture.id());

        BrushPresenter again = brush(once.id());
        assertThat(again.strokes()).as("the strokes of the first time").hasSize(1);
        assertThat(again.changed()).isFalse();
        line(again, 100, 150, 150, 150);
        again.apply();
        Asset twice = made();
        Job job = painted.project.jobs().list(null, 1).getFirst();
        Map<String, Object> settings = new LinkedHashMap<>(job.params());
        settings.put(TouchUp.FROM_MASK, painted.project.root().resolve(String.valueOf(settings.get(TouchUp.FROM_MASK))).toString());
        assertThat(painted.bytes(twice)).isEqualTo(painted.byCommand(settings));

        BrushPresenter back = brush(twice.id());
        assertThat(back.strokes()).hasSize(2);
        back.undo();
        back.undo();
        back.apply();
        Asset without = made();
        BrushPresenter none = brush(without.id());
        assertThat(none.strokes()).isEmpty();
        assertThat(view.ready).isTrue();
    }

    @Test
    void strokesThatWereNotAppliedAreThereAgain() {
        BrushPresenter presenter = brush(painted.picture.id());
        line(presenter, 5, 5, 60, 5);
        line(presenter, 5, 15, 60, 15);
        List<Stroke> strokes = presenter.strokes();
        // The process dies: nothing is closed, nothing is told.
        BrushPresenter next = brush(painted.picture.id());
        assertThat(next.strokes()).isEqualTo(strokes);
        assertThat(next.changed()).isTrue();
        assertThat(view.told).last().asString().contains("2 strokes");
        next.undo();
        assertThat(brush(painted.picture.id()).strokes()).isEqualTo(strokes.subList(0, 1));
        next.discard();
        assertThat(brush(painted.picture.id()).strokes()).isEmpty();
    }

    @Test
    void aDraftThatIsDamagedIsNone() throws Exception {
        Files.createDirectories(painted.project.draftsFolder());
        Files.writeString(painted.project.draftsFolder().resolve(painted.picture.id() + ".strokes"), "podstudio-strokes 1\nsize 9x");
        assertThat(brush(painted.picture.id()).strokes()).isEmpty();
        assertThat(view.ready).isTrue();
    }

    @Test
    void draftsAreNoStrays() throws Exception {
        line(brush(painted.picture.id()), 5, 5, 60, 5);
        assertThat(painted.project.check(Project.Repair.NO).problems()).isEmpty();
    }

    @Test
    void whatHasNoMaskSaysWhy() throws Exception {
        Files.delete(painted.project.file(painted.picture));
        brush(painted.picture.id());
        assertThat(view.ready).isFalse();
        assertThat(view.problem.code()).isEqualTo("no-mask");
        brush(AssetId.random());
        assertThat(view.problem.code()).isEqualTo("no-mask");
    }

    @Test
    void aLineWithoutEndIsCutIntoStrokesThatStayOnePicture() {
        BrushPresenter presenter = brush(painted.picture.id());
        presenter.press(0, 0);
        for (int i = 1; i < 5_000; i++) {
            presenter.drag(i % 2 * 50, i % 160);
        }
        presenter.release();
        assertThat(presenter.strokes()).hasSizeGreaterThan(1);
        assertThat(presenter.strokes()).allSatisfy(stroke -> assertThat(stroke.points()).hasSizeLessThanOrEqualTo(4_000));
    }
}
