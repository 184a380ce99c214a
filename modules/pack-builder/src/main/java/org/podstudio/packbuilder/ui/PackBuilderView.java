package org.podstudio.packbuilder.ui;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.packbuilder.build.PackPreview;

/** What the presenter may ask of the Pack Builder window. Every method runs on the EDT. */
interface PackBuilderView {
    /** What the window says it is working on; nothing, when no project is open or there is neither a draft nor a pack in hand. */
    void showNothing();

    /** @param heroes those that the pack shows large @param chosen by somebody; else they are the best rated */
    void showAssets(List<Asset> assets, Set<AssetId> heroes, boolean chosen);

    /** No more than so many are shown large. */
    void showHeroesFull(int most);

    /** Fills the form; the user has not typed since. */
    void showDetails(PackDetails details);

    /** @param chosen ids of those the pack is for */
    void showStores(List<StoreVerdict> stores, List<String> chosen);

    void showFindings(List<PackFinding> findings, boolean buildable);

    void showSteps(List<StepState> states, PackStep current);

    /** Takes the keyboard to where the step begins, or to a field of it. */
    void focus(PackFix where);

    /** @param preview null when there is nothing to write about yet */
    void showPreview(@Nullable PackPreview preview);

    /** @param inHand may be one that was never saved */
    void showDrafts(List<PackDraft> drafts, PackId inHand);

    /** A draft was thrown away and can be brought back. */
    void showDeleted(PackDraft draft);

    void showBuilding(Progress progress);

    /** The form can be edited and a build started again. */
    void showIdle();

    void showOutcome(PackOutcome outcome);

    void showVerified(VerifyReport report);

    void showProblem(Problem problem);
}
