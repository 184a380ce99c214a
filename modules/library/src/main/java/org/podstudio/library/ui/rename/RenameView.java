package org.podstudio.library.ui.rename;

import org.podstudio.core.api.asset.BadPattern;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the dialog. On the event dispatch thread. */
interface RenameView {
    /** The pattern is good; its names are being found. */
    void showFinding();

    void show(Preview preview);

    /** The pattern cannot be understood; the names before it stay to be seen. */
    void showMistake(BadPattern mistake);

    void problem(Problem problem);
}
