package org.podstudio.packbuilder.ui;

import java.util.List;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;

/** What the presenter may ask of the Pack Builder window. Every method runs on the EDT. */
interface PackBuilderView {
    void showAssets(Project project, List<Asset> assets);

    /** Fills the form; the user has not typed since. */
    void showDetails(PackDetails details);

    void showFindings(List<PackFinding> findings, boolean buildable);

    void showBuilding(Progress progress);

    /** The form can be edited and a build started again. */
    void showIdle();

    void showOutcome(PackOutcome outcome);

    void showVerified(VerifyReport report);

    void showProblem(Problem problem);
}
