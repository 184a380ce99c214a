package org.podstudio.library.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/** Gives assets up for good: the one step of culling that asks first, for it cannot be taken back here. */
@Messages({
    "# {0} - number of assets", "ASK_Discard={0,choice,1#Move 1 file to the system trash?|1<Move {0} files to the system trash?}",
    "# {0} - number of assets", "ASK_DiscardWhy={0,choice,1#It leaves the project for good: there is no undo here, and where the system has no"
            + " trash it is deleted. A file that lies outside the project stays. To hide an asset and keep it, reject it."
            + "|1<They leave the project for good: there is no undo here, and where the system has no trash they are deleted. Files that lie"
            + " outside the project stay. To hide assets and keep them, reject them.}",
    "BTN_Discard=Move to trash", "BTN_Keep=Keep",
    "# {0} - number of assets", "DONE_Discarded={0,choice,1#Moved 1 file to the system trash|1<Moved {0} files to the system trash}"
})
final class Discarding {
    private final Supplier<Optional<Project>> project;
    private final Work work;
    private final Notices notices;
    private final Question question;

    /** Asks for a decision; empty when the user left. */
    interface Question {
        OptionalInt ask(String what, String why, List<String> choices);
    }

    Discarding(Supplier<Optional<Project>> project, Work work, Notices notices, Question question) {
        this.project = project;
        this.work = work;
        this.notices = notices;
        this.question = question;
    }

    /** @return whether the user agreed */
    boolean discard(List<AssetId> ids) {
        if (ids.isEmpty()) {
            notices.toast(Toast.note("curation", Bundle.MSG_NothingSelected()));
            return false;
        }
        boolean agreed = question.ask(Bundle.ASK_Discard(ids.size()), Bundle.ASK_DiscardWhy(ids.size()),
                List.of(Bundle.BTN_Discard(), Bundle.BTN_Keep())).equals(OptionalInt.of(0));
        if (agreed) {
            project.get().ifPresent(p -> work.run(() -> purge(p.assets(), ids), this::tell, notices::problem));
        }
        return agreed;
    }

    private static CurationOutcome purge(AssetStore store, List<AssetId> ids) throws StudioException {
        CurationOutcome trashed = store.perform(new Curation.Trash(), ids);
        return trashed.failed().isEmpty() ? store.purge(ids) : trashed;
    }

    private void tell(CurationOutcome outcome) {
        if (outcome.failed().isEmpty()) {
            notices.toast(Toast.done("curation", Bundle.DONE_Discarded(outcome.changed().size())));
        } else {
            notices.problem(outcome.failed().getFirst().problem());
        }
    }
}
