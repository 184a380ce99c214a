package org.podstudio.inspector.ui;

import java.awt.image.BufferedImage;
import java.util.List;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the Print section. Every method runs on the event dispatch thread. */
interface PrintView {
    /** Only pictures are printed. */
    void showPossible(boolean picture);

    void showBusy();

    /**
     * @param picture small, transparent where the picture is
     * @param hardens whether soft transparency could be made hard
     */
    void show(BufferedImage picture, PrintFacts facts, List<PrintFinding> findings, boolean hardens);

    void showProblem(Problem problem);

    void started(String sentence);

    void problem(Problem problem);
}
