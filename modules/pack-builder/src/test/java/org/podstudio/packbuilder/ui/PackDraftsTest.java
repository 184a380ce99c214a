package org.podstudio.packbuilder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.pack.Pack;

/** What is typed and chosen outlives the window. */
class PackDraftsTest extends PackBuilding {
    @Test
    void whatIsTypedIsKeptAsADraftAtOnce() {
        collect();
        presenter.edited(named("Dragons"));
        Pack draft = project.packs().list().getFirst();
        assertThat(draft.status()).isEqualTo(Pack.Status.DRAFT);
        assertThat(draft.name()).isEqualTo("Dragons");
        assertThat(draft.assets()).containsExactlyElementsOf(three.stream().map(Asset::id).toList());
    }

    @Test
    void startingOverKeepsTheDraftInTheProject() {
        collect();
        presenter.edited(named("Dragons"));
        presenter.startOver();
        assertThat(view.names()).isEmpty();
        assertThat(project.packs().list()).hasSize(1);
    }

    @Test
    void aDraftThatWasTypedIsTakenUpAgainByTheNextWindowWithAllThatWasChosen() {
        collect();
        presenter.edited(new PackDetails("Dragons", "2.0.0", "Ann", "fantasy", "Many.", "extended", false, false, List.of("other")));
        presenter.move(List.of(three.get(2).id()), 0);
        // Nothing is closed here: the process may have been killed.
        RecordingView again = new RecordingView();
        PackBuilderPresenter next = presenter(again);
        next.open(project);
        assertThat(again.details).isEqualTo(new PackDetails("Dragons", "2.0.0", "Ann", "fantasy", "Many.", "extended", false, false, List.of("other")));
        assertThat(again.names()).containsExactly("c.png", "a.png", "b.png");
        next.close();
    }

    @Test
    void aDraftWithoutANameIsKeptTooAndStillHasNone() {
        collect();
        assertThat(project.packs().list()).hasSize(1);
        presenter.open(project);
        assertThat(view.details.name()).isEmpty();
        assertThat(view.drafts).extracting(PackDraft::title).containsExactly("Untitled pack");
        presenter.remove(three.stream().map(Asset::id).toList());
        assertThat(project.packs().list()).as("nothing is left to keep").isEmpty();
    }

    @Test
    void severalDraftsLieBesideEachOtherAndADeletedOneComesBack() {
        collect();
        presenter.edited(named("Dragons"));
        presenter.startOver();
        presenter.add(project, List.of(three.get(1).id()));
        presenter.edited(named("Knights"));
        presenter.refreshDrafts();
        assertThat(view.drafts).extracting(PackDraft::title).containsExactlyInAnyOrder("Dragons", "Knights");
        presenter.resume(view.drafts.stream().filter(d -> d.title().equals("Dragons")).findFirst().orElseThrow());
        assertThat(view.names()).containsExactly("a.png", "b.png", "c.png");
        presenter.deleteDraft();
        assertThat(project.packs().list()).extracting(Pack::name).containsExactly("Knights");
        presenter.bringBack(view.deleted);
        assertThat(view.details.name()).isEqualTo("Dragons");
        assertThat(project.packs().list()).extracting(Pack::name).containsExactlyInAnyOrder("Dragons", "Knights");
    }

    @Test
    void aWindowWithoutDraftsSaysThatThereIsNothing() {
        presenter.open(project);
        assertThat(view.nothing).isTrue();
    }
}
