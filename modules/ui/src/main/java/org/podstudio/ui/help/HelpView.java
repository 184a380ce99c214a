package org.podstudio.ui.help;

import java.util.List;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the help window. Every method runs on the EDT. */
interface HelpView {
    /** The contents; none of them is a search without a find. */
    void showContents(List<HelpPage> pages);

    /** @param words lower case, to be pointed out in the page; none where nobody searches */
    void showPage(HelpPage page, HelpBook book, List<String> words);

    void showWay(boolean back, boolean forward);

    void showProblem(Problem problem);
}
