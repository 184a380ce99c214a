package org.podstudio.library.sidecar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.PromptChange;

/**
 * What sidecars say, as one step of curation. A rating of stars, a label, a note and a prompt of the user's replace those of the asset; tags are
 * added; "not rated" clears no rating, because programs write it without being asked; approval is set only where the user
 * has not decided yet.
 */
final class Decisions {
    private final Map<Curation, List<AssetId>> steps = new LinkedHashMap<>();
    private final Set<AssetId> ids = new LinkedHashSet<>();

    void take(Asset asset, Sidecar says) {
        if (says.rating() != null && says.rating() > 0 && !says.rating().equals(asset.rating())) {
            add(new Curation.Rate(says.rating()), asset);
        }
        if (says.label() != null && says.label() != asset.label()) {
            add(new Curation.SetLabel(says.label()), asset);
        }
        if (says.notes() != null && !says.notes().equals(asset.notes())) {
            add(new Curation.Note(says.notes()), asset);
        }
        Curation.SetPrompt prompt = new Curation.SetPrompt(PromptChange.orKeep(says.prompt().prompt()),
                PromptChange.orKeep(says.prompt().negative()));
        if (!asset.ownPrompt().equals(prompt.after(asset.ownPrompt()))) {
            add(prompt, asset);
        }
        if (says.status() != null && asset.status() == Approval.PENDING) {
            add(new Curation.SetStatus(says.status()), asset);
        }
        List<String> fresh = says.tags().stream().filter(tag -> !has(asset, tag)).toList();
        if (!fresh.isEmpty()) {
            add(new Curation.Tag(fresh, List.of()), asset);
        }
    }

    /** The same tag in other letters is the same. */
    private static boolean has(Asset asset, String tag) {
        return asset.tags().stream().anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(tag.toLowerCase(Locale.ROOT)));
    }

    private void add(Curation step, Asset asset) {
        steps.computeIfAbsent(step, s -> new ArrayList<>()).add(asset.id());
        ids.add(asset.id());
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    Set<AssetId> ids() {
        return ids;
    }

    Curation step() {
        List<Curation.Part> parts = new ArrayList<>();
        steps.forEach((step, of) -> parts.add(new Curation.Part(step, of)));
        return new Curation.Composite("Read " + ids.size() + (ids.size() == 1 ? " sidecar" : " sidecars"), parts);
    }
}
