package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.library.ui.cull.AutoAdvance;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class CullingTest {
    @TempDir
    Path folder;

    private final RecordingView view = new RecordingView();
    private final LibraryPresenter presenter = new LibraryPresenter(view, Work.direct(), selection -> { });
    private final AutoAdvance advance = new AutoAdvance();
    private MemoryProject project;
    private Culling culling;

    @BeforeEach
    void tenAssets() {
        project = new MemoryProject(folder);
        project.assets().add(IntStream.range(0, 10).mapToObj(i -> SampleAssets.image("p" + i + ".png")).toList());
        presenter.show(Optional.of(project));
        Curator curator = new Curator(() -> Optional.of(project), Work.direct(), view);
        culling = new Culling(presenter, curator, advance, presenter::targets, at -> Math.min(at + 1, presenter.content().size() - 1),
                at -> presenter.selection().only(at));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    private AssetId at(int at) {
        return presenter.content().id(at);
    }

    private Asset stored(AssetId id) {
        return project.assets().find(id).orElseThrow();
    }

    @Test
    void withoutAutoAdvanceTheFocusStays() {
        presenter.selection().only(3);
        culling.approve();
        assertThat(presenter.selection().lead()).isEqualTo(3);
    }

    @Test
    void autoAdvanceGoesOnAfterEachDecisionAndStopsAtTheLast() {
        advance.caps(true);
        presenter.selection().only(7);
        culling.approve();
        culling.rate(5);
        culling.reject();
        culling.label(ColorLabel.BLUE);
        assertThat(presenter.selection().lead()).isEqualTo(9);
        assertThat(stored(at(7)).status()).isEqualTo(Approval.APPROVED);
        assertThat(stored(at(8)).rating()).isEqualTo(5);
        assertThat(stored(at(9)).status()).isEqualTo(Approval.REJECTED);
        assertThat(stored(at(9)).label()).isEqualTo(ColorLabel.BLUE);
    }

    @Test
    void aDecisionOnSeveralDoesNotAdvance() {
        advance.choose(true);
        presenter.selection().only(1);
        presenter.selection().extend(3);
        culling.approve();
        assertThat(presenter.selection().count()).isEqualTo(3);
        assertThat(presenter.selection().lead()).isEqualTo(3);
    }

    @Test
    void whatLeavesTheFilteredListHandsTheFocusToTheNextAtOnceSoThatNoKeyHitsItTwice() throws Exception {
        presenter.search("is:pending");
        List<AssetId> before = presenter.content().ids();
        presenter.selection().only(2);
        culling.approve();
        culling.reject();
        culling.approve();
        assertThat(stored(before.get(2)).status()).isEqualTo(Approval.APPROVED);
        assertThat(stored(before.get(3)).status()).isEqualTo(Approval.REJECTED);
        assertThat(stored(before.get(4)).status()).isEqualTo(Approval.APPROVED);
        until(() -> presenter.content().size() == 7);
        assertThat(presenter.selection().leadId()).contains(before.get(5));
    }

    @Test
    void severalThatLeaveHandTheFocusToTheNextThatStays() {
        presenter.search("is:pending");
        List<AssetId> before = presenter.content().ids();
        presenter.selection().only(1);
        presenter.selection().toggle(2);
        presenter.selection().toggle(4);
        presenter.selection().toggle(3);
        culling.reject();
        assertThat(presenter.selection().leadId()).contains(before.get(5));
    }

    @Test
    void theLastOneThatLeavesHandsTheFocusBack() {
        presenter.search("is:pending");
        List<AssetId> before = presenter.content().ids();
        presenter.selection().only(9);
        culling.reject();
        assertThat(presenter.selection().leadId()).contains(before.get(8));
    }

    @Test
    void theSameDigitAgainClears() {
        AssetId first = at(0);
        presenter.selection().only(0);
        culling.rate(4);
        assertThat(stored(first).rating()).isEqualTo(4);
        culling.rate(4);
        assertThat(stored(first).rating()).isNull();
        culling.label(ColorLabel.RED);
        culling.label(ColorLabel.GREEN);
        assertThat(stored(first).label()).isEqualTo(ColorLabel.GREEN);
        culling.label(ColorLabel.GREEN);
        assertThat(stored(first).label()).isNull();
    }

    @Test
    void discardingAsksAndKeepsWhatTheUserWantsToKeep() {
        Discarding asked = new Discarding(() -> Optional.of(project), Work.direct(), view, (what, why, choices) -> OptionalInt.empty());
        assertThat(asked.discard(List.of(at(0)))).isFalse();
        assertThat(project.assets().find(at(0))).isPresent();
        AssetId gone = at(0);
        Discarding agreed = new Discarding(() -> Optional.of(project), Work.direct(), view, (what, why, choices) -> OptionalInt.of(0));
        assertThat(agreed.discard(List.of(gone))).isTrue();
        assertThat(project.assets().load(List.of(gone))).isEmpty();
        assertThat(view.toasts.getLast().text()).isEqualTo("Moved 1 file to the system trash");
    }
}
