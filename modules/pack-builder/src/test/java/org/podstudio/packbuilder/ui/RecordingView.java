package org.podstudio.packbuilder.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;

/** Remembers what the window would show. */
final class RecordingView implements PackBuilderView {
    List<Asset> assets = List.of();
    PackDetails details = PackDetails.empty();
    List<PackFinding> findings = List.of();
    boolean buildable;
    boolean building;
    @Nullable PackOutcome outcome;
    @Nullable VerifyReport verified;
    final List<Problem> problems = new ArrayList<>();

    List<String> names() {
        return assets.stream().map(Asset::filename).toList();
    }

    @Override
    public void showAssets(Project project, List<Asset> shown) {
        assets = shown;
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
