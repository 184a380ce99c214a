package org.podstudio.storage.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;

/** The sentences of curation: what a step would be called in a menu, and what an asset's history says. */
final class CurationTexts {
    private CurationTexts() {}

    /** E.g. {@code Reject 14 assets}. */
    static String step(Curation step, int count) {
        String assets = count == 1 ? "1 asset" : count + " assets";
        return switch (step) {
            case Curation.SetStatus status -> switch (status.status()) {
                case APPROVED -> "Approve ";
                case REJECTED -> "Reject ";
                case PENDING -> "Reset ";
            } + assets;
            case Curation.Rate rate -> rate.stars() == 0 ? "Clear rating of " + assets
                    : "Rate " + assets + " " + stars(rate.stars());
            case Curation.Tag tag -> (tag.add().isEmpty() ? "Untag " : "Tag ") + assets;
            case Curation.Note note -> (note.text().isEmpty() ? "Clear note of " : "Note on ") + assets;
            case Curation.SetPrompt prompt -> PromptTexts.step(prompt) + assets;
            case Curation.SetTheme theme -> "Set theme " + theme.theme() + " on " + assets;
            case Curation.SetLabel label -> label.label() == null ? "Clear label of " + assets
                    : "Label " + assets + " " + wire(label.label());
            case Curation.InPacks packs -> "Change the packs of " + assets;
            case Curation.Collect collect -> collect.membership() == Curation.Membership.IN ? "Put " + assets + " into a collection"
                    : "Take " + assets + " out of a collection";
            case Curation.Stack stack -> "Stack " + assets;
            case Curation.Unstack unstack -> "Unstack " + assets;
            case Curation.Rename rename -> "Rename " + assets;
            case Curation.MoveToTheme move -> "Move " + assets + " to theme " + move.theme();
            case Curation.Trash trash -> "Move " + assets + " to the trash";
            case Curation.Restore restore -> "Restore " + assets;
            case Curation.Relink relink -> "Relink " + assets;
            case Curation.Composite composite -> composite.what();
        };
    }

    /** E.g. {@code Rated 4 stars}. */
    static String done(Curation step) {
        return switch (step) {
            case Curation.SetStatus status -> done(status.status());
            case Curation.Rate rate -> rate.stars() == 0 ? "Rating cleared" : "Rated " + stars(rate.stars());
            case Curation.Tag tag -> tagged(tag.add(), tag.remove());
            case Curation.Note note -> note.text().isEmpty() ? "Note cleared" : "Note set";
            case Curation.SetPrompt prompt -> PromptTexts.done(prompt);
            case Curation.SetTheme theme -> "Theme set to " + theme.theme();
            case Curation.SetLabel label -> label.label() == null ? "Label cleared" : "Labeled " + wire(label.label());
            case Curation.InPacks packs -> packs.places().isEmpty() ? "Taken out of unfinished packs" : "Put into unfinished packs";
            case Curation.Collect collect -> collect.membership() == Curation.Membership.IN ? "Put into a collection"
                    : "Taken out of a collection";
            case Curation.Stack stack -> "Stacked";
            case Curation.Unstack unstack -> "Taken out of its stack";
            case Curation.Rename rename -> "Renamed";
            case Curation.MoveToTheme move -> "Moved to theme " + move.theme();
            case Curation.Trash trash -> "Moved to the trash";
            case Curation.Restore restore -> "Restored from the trash";
            case Curation.Relink relink -> "Found again";
            case Curation.Composite composite -> composite.what();
        };
    }

    private static String done(Approval status) {
        return switch (status) {
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case PENDING -> "Reset to pending";
        };
    }

    private static String tagged(List<String> add, List<String> remove) {
        String added = add.isEmpty() ? "" : "Tagged " + String.join(", ", add);
        String removed = remove.isEmpty() ? "" : (add.isEmpty() ? "Untagged " : "; untagged ") + String.join(", ", remove);
        return added + removed;
    }

    private static String stars(int stars) {
        return stars == 1 ? "1 star" : stars + " stars";
    }

    private static String wire(@Nullable ColorLabel label) {
        return label == null ? "none" : label.wire();
    }
}
