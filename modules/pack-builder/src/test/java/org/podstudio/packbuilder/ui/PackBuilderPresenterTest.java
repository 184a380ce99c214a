package org.podstudio.packbuilder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.ui.PackFinding.Weight;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Texts;

class PackBuilderPresenterTest extends PackBuilding {
    @Test
    void aNewPackBeginsAsTheSettingsSayTheProjectsFirst() {
        user.put("pack.author", "Adelheid");
        user.put("pack.license", "commercial");
        user.put("pack.zip", "no");
        project.settings().put("pack.license", "extended");
        collect();
        assertThat(view.details.author()).isEqualTo("Adelheid");
        assertThat(view.details.license()).isEqualTo("extended");
        assertThat(view.details.zip()).isFalse();
        assertThat(view.details.prompts()).isTrue();
    }

    @Test
    void aPackWithoutANameCannotBeBuiltAndSaysSo() {
        collect();
        assertThat(view.buildable).isFalse();
        assertThat(view.findings).anyMatch(f -> f.weight() == Weight.BLOCKS && f.sentence().contains("name"));
        presenter.build();
        assertThat(queue.requests).isEmpty();
    }

    @Test
    void assetsAddedTwiceAreInThePackOnceAndCanBeReorderedAndTakenOut() {
        collect();
        collect();
        presenter.move(List.of(three.get(2).id()), 0);
        assertThat(view.names()).containsExactly("c.png", "a.png", "b.png");
        presenter.move(List.of(three.get(2).id()), 3);
        assertThat(view.names()).containsExactly("a.png", "b.png", "c.png");
        presenter.remove(List.of(three.get(1).id()));
        assertThat(view.names()).containsExactly("a.png", "c.png");
    }

    @Test
    void whatWasTakenOutOrMovedComesBackStepByStepAndTheDraftWithIt() {
        collect();
        presenter.remove(List.of(three.get(1).id()));
        presenter.move(List.of(three.get(2).id()), 0);
        assertThat(view.names()).containsExactly("c.png", "a.png");
        presenter.undo();
        presenter.undo();
        assertThat(view.names()).containsExactly("a.png", "b.png", "c.png");
        assertThat(project.packs().list().getFirst().assets()).containsExactlyElementsOf(three.stream().map(Asset::id).toList());
        presenter.undo();
        assertThat(view.names()).as("the first assets are not a step").hasSize(3);
        presenter.redo();
        assertThat(view.names()).containsExactly("a.png", "c.png");
        presenter.startOver();
        presenter.undo();
        assertThat(view.names()).as("another pack has no steps of this one").isEmpty();
    }

    @Test
    void aSharedThemeSuggestsTheNameButNeverReplacesATypedOne() throws Exception {
        project.assets().curate(new Curation.SetTheme("fantasy"), three.stream().map(Asset::id).toList());
        collect();
        assertThat(view.details.name()).isEqualTo("Fantasy Pack");
        presenter.edited(named("Mine"));
        collect();
        presenter.build();
        assertThat(queue.requests.getFirst().settings()).containsEntry("name", "Mine");
    }

    @Test
    void aRejectedAssetInTheSelectionIsPointedOut() throws Exception {
        project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(three.get(0).id()));
        collect();
        assertThat(view.findings).anyMatch(f -> f.weight() == Weight.WARNS && f.sentence().contains("rejected"));
    }

    @Test
    void aModelThatForbidsSellingBlocksUntilItsResultsAreTakenOut() {
        Asset made = child(SampleAssets.image("cut.png"), three.get(0).id());
        project.assets().add(List.of(made));
        project.jobs().add(List.of(new Job(JobId.random(), "bg_remove", new JobState.Success(NOW, NOW, List.of(made.id())), Map.of(),
                List.of(three.get(0).id()), NOW, null, "cpu", null, null, null,
                Map.of("model", "research-net", "model_license", "NC", "model_commercial", "no"))));
        presenter.add(project, List.of(made.id(), three.get(1).id()));
        presenter.edited(named("Dragons"));
        assertThat(view.findings).anyMatch(f -> f.weight() == Weight.BLOCKS && f.sentence().contains("research-net")
                && f.sentence().contains(": " + made.filename() + "."));
        presenter.build();
        assertThat(queue.requests).isEmpty();
        presenter.remove(List.of(made.id()));
        assertThat(view.findings).noneMatch(f -> f.sentence().contains("research-net"));
        assertThat(view.buildable).isTrue();
    }

    private static Asset child(Asset a, AssetId parent) {
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(), a.sourcePath(),
                a.facts(), a.theme(), a.tags(), a.status(), a.rating(), a.label(), a.notes(), parent, a.missing(), a.undecodable(), a.generator());
    }

    @Test
    void theBuildGetsTheAssetsInOrderAndEndsWithWhereThePackLies() {
        collect();
        presenter.edited(named("Dragons"));
        presenter.build();
        assertThat(queue.requests.getFirst().kind()).isEqualTo("pack_build");
        assertThat(queue.requests.getFirst().inputs()).containsExactlyElementsOf(three.stream().map(Asset::id).toList());
        queue.now(new JobState.Running(NOW, new Progress(1, 2, Progress.Unit.BYTES, "Copying")), Map.of());
        assertThat(view.building).isTrue();
        assertThat(view.buildable).isFalse();
        queue.now(new JobState.Success(NOW, NOW, List.of()),
                Map.of("dir", "/p/Dragons_20260102", "zip", "/p/Dragons_20260102.zip", "files", 9, "bytes", 1234, "warnings", List.of("w")));
        assertThat(view.building).isFalse();
        assertThat(view.outcome).isEqualTo(new PackOutcome(
                Path.of("/p/Dragons_20260102"), Path.of("/p/Dragons_20260102.zip"), 9, 1234, List.of("w")));
        presenter.run().verify();
        assertThat(view.verified.ok()).isTrue();
    }

    @Test
    void aFailedBuildShowsWhyAndCanBeTriedAgain() {
        collect();
        presenter.edited(named("Dragons"));
        presenter.build();
        queue.now(new JobState.Failed(NOW, NOW, new Problem("disk-full", "Not built.", "No room.", "Free some.")), Map.of());
        assertThat(view.problems).extracting(Problem::code).containsExactly("disk-full");
        assertThat(view.buildable).isTrue();
    }

    @Test
    void cancelAsksTheQueueToStopThisBuild() {
        collect();
        presenter.edited(named("Dragons"));
        presenter.build();
        presenter.run().cancel();
        assertThat(queue.canceled).hasSize(1);
        queue.now(new JobState.Canceled(NOW), Map.of());
        assertThat(view.building).isFalse();
    }

    @Test
    void aStoreThatIsInstalledIsOfferedAndItsRefusalCanBeMendedByLeavingItOut() {
        store.findings = List.of(new PackExporter.Finding("too-small", "a.png has 64 px.", "Upscale it.", true));
        collect();
        presenter.edited(named("Dragons"));
        assertThat(view.stores).extracting(verdict -> verdict.store().id()).containsExactly("other", "standard");
        assertThat(view.targets).containsExactly("standard");
        assertThat(view.buildable).isFalse();
        assertThat(view.findings.getFirst().sentence()).isEqualTo("The standard store: a.png has 64 px. Upscale it.");
        assertThat(view.findings.getFirst().fix()).as("the only store cannot be left out").isNull();
        presenter.choose("other", true);
        presenter.fix(view.findings.getFirst().fix());
        assertThat(view.targets).containsExactly("other");
        assertThat(view.buildable).isTrue();
        presenter.build();
        assertThat(queue.requests.getFirst().settings()).containsEntry("targets", List.of("other"));
    }

    @Test
    void aPackForNoStoreCannotBeBuiltAndTheButtonLeadsToTheStores() {
        collect();
        presenter.edited(named("Dragons"));
        presenter.choose("standard", false);
        assertThat(view.buildable).isFalse();
        presenter.fix(view.findings.getFirst().fix());
        assertThat(view.step).isEqualTo(PackStep.STORES);
        assertThat(view.focused).isInstanceOf(PackFix.ChooseStore.class);
    }

    @Test
    void rejectedAssetsAreTakenOutByTheButtonOfTheirFinding() throws Exception {
        project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(three.get(0).id()));
        collect();
        PackFix fix = view.findings.stream().filter(f -> f.sentence().contains("rejected")).findFirst().orElseThrow().fix();
        assertThat(fix.label()).isEqualTo("Take it out");
        presenter.fix(fix);
        assertThat(view.names()).containsExactly("b.png", "c.png");
    }

    @Test
    void theStepsSayHowFarEachIs() {
        collect();
        assertThat(view.steps).extracting(StepState::shape).containsExactly(StepState.Shape.DONE, StepState.Shape.BLOCKED,
                StepState.Shape.DONE, StepState.Shape.BLOCKED, StepState.Shape.OPEN);
        assertThat(view.steps.getFirst().note()).isEqualTo(Texts.count(3) + " assets");
        presenter.build();
        assertThat(view.step).as("what stands in the way is shown").isEqualTo(PackStep.CHECK);
        presenter.edited(named("Dragons"));
        presenter.build();
        assertThat(view.step).isEqualTo(PackStep.BUILD);
        assertThat(view.steps.getLast().shape()).isEqualTo(StepState.Shape.BUSY);
    }

    @Test
    void severalAssetsMoveTogetherInTheirOrder() {
        collect();
        presenter.move(List.of(three.get(0).id(), three.get(1).id()), 3);
        assertThat(view.names()).containsExactly("c.png", "a.png", "b.png");
        presenter.move(List.of(three.get(2).id(), three.get(0).id()), 1);
        assertThat(view.names()).containsExactly("c.png", "a.png", "b.png");
    }

    @Test
    void thePreviewHasTheTextsAsTheyWouldBeBuiltNow() {
        presenter.startOver();
        presenter.add(project, List.of());
        assertThat(view.preview).isNull();
        collect();
        presenter.edited(named("Dragons"));
        assertThat(view.preview.readme()).startsWith("# Dragons\n").contains("`a.png`");
        assertThat(view.preview.license()).contains("PERSONAL LICENSE").contains("(c) 2026 Ann");
        assertThat(view.preview.storeCopy()).contains("TITLE\n\nDragons");
    }

    @Test
    void aClosedPresenterListensToNothing() {
        presenter.close();
        assertThat(queue.listeners()).isZero();
    }
}
