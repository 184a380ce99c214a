package org.podstudio.packbuilder.ui;

import java.util.ArrayList;
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

/** Remembers what the window would show. */
final class RecordingView implements PackBuilderView {
    List<Asset> assets = List.of();
    PackDetails details = PackDetails.empty();
    List<PackFinding> findings = List.of();
    Set<AssetId> heroes = Set.of();
    boolean heroesChosen;
    boolean heroesFull;
    List<StoreVerdict> stores = List.of();
    List<String> targets = List.of();
    List<StepState> steps = List.of();
    PackStep step = PackStep.ASSETS;
    List<PackDraft> drafts = List.of();
    @Nullable PackId draft;
    @Nullable PackFix focused;
    @Nullable PackPreview preview;
    @Nullable PackDraft deleted;
    boolean nothing;
    boolean buildable;
    boolean building;
    @Nullable PackOutcome outcome;
    @Nullable VerifyReport verified;
    final List<Problem> problems = new ArrayList<>();

    List<String> names() {
        return assets.stream().map(Asset::filename).toList();
    }

    @Override
    public void showNothing() {
        nothing = true;
    }

    @Override
    public void showAssets(List<Asset> shown, Set<AssetId> large, boolean chosen) {
        assets = shown;
        heroes = large;
        heroesChosen = chosen;
        nothing = false;
    }

    @Override
    public void showHeroesFull(int most) {
        heroesFull = true;
    }

    @Override
    public void showStores(List<StoreVerdict> shown, List<String> chosen) {
        stores = shown;
        targets = chosen;
    }

    @Override
    public void showSteps(List<StepState> shown, PackStep current) {
        steps = shown;
        step = current;
    }

    @Override
    public void focus(PackFix where) {
        focused = where;
    }

    @Override
    public void showPreview(@Nullable PackPreview shown) {
        preview = shown;
    }

    @Override
    public void showDrafts(List<PackDraft> shown, PackId inHand) {
        drafts = shown;
        draft = inHand;
    }

    @Override
    public void showDeleted(PackDraft gone) {
        deleted = gone;
    }

    @Override
    public void showDetails(PackDetails shown) {
        details = shown;
    }

    @Override
    public void showFindings(List<PackFinding> said, boolean canBuild) {
        findings = said;
        buildable = canBuild;
    }

    @Override
    public void showBuilding(Progress progress) {
        building = true;
    }

    @Override
    public void showIdle() {
        building = false;
    }

    @Override
    public void showOutcome(PackOutcome shown) {
        outcome = shown;
    }

    @Override
    public void showVerified(VerifyReport report) {
        verified = report;
    }

    @Override
    public void showProblem(Problem problem) {
        problems.add(problem);
    }
}
