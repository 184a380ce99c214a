package org.podstudio.library.ui.brush;

import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;

/** What the presenter may ask of the mask brush's window. Every method runs on the event dispatch thread. */
interface BrushView {
    /** What is painted over is known; its mask is still looked for. */
    void showPicture(Project project, TouchUp touchUp);

    /** Painting may begin: patches follow once {@link BrushPresenter#look} was told. */
    void showReady();

    void showBrush(Brush brush);

    /** @param count strokes that are painted */
    void showStrokes(int count, boolean canUndo, boolean canRedo, boolean canApply);

    void showPatch(MaskLook.Patch patch);

    /** A short word about what just happened; it goes by itself. */
    void tell(String what);

    /** What is waited for; empty for nothing. */
    void showBusy(String what);

    /** There is no mask, and why; the window shows it instead of the tools. */
    void showProblem(Problem problem);

    /** Something failed, and the window goes on. */
    void problem(Problem problem);

    /** The job is on its way: the window closes. */
    void applied(TouchUp touchUp);
}
