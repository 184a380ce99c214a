package org.podstudio.library.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.project.Project;

/** The one step that gives a keeper what the others have and moves these to the trash. */
final class Merging {
    private final Project project;
    private final Asset keeper;
    private final List<Asset> others;
    private final List<Curation.Part> parts = new ArrayList<>();

    /** @param others best first: where only one value can be kept, the first that has one gives it */
    Merging(Project project, Asset keeper, List<Asset> others) {
        this.project = project;
        this.keeper = keeper;
        this.others = others;
    }

    Curation.Composite step() {
        tags();
        others.stream().map(Asset::rating).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .filter(best -> keeper.rating() == null || best > keeper.rating()).ifPresent(best -> give(new Curation.Rate(best)));
        if (keeper.status() != Approval.APPROVED && others.stream().anyMatch(other -> other.status() == Approval.APPROVED)) {
            give(new Curation.SetStatus(Approval.APPROVED));
        }
        Optional<ColorLabel> label = others.stream().map(Asset::label).filter(Objects::nonNull).findFirst();
        if (keeper.label() == null && label.isPresent()) {
            give(new Curation.SetLabel(label.get()));
        }
        Optional<String> theme = others.stream().map(Asset::theme).filter(known -> !known.equals(Asset.UNSORTED)).findFirst();
        if (keeper.theme().equals(Asset.UNSORTED) && theme.isPresent()) {
            give(new Curation.SetTheme(theme.get()));
        }
        others.stream().map(Asset::ownPrompt).filter(OwnPrompt::given).findFirst().filter(own -> keeper.prompt() == null && keeper.ownPrompt().prompt() == null)
                .ifPresent(own -> give(new Curation.SetPrompt(PromptChange.orKeep(own.prompt()), PromptChange.orKeep(own.negative()))));
        note();
        collections();
        packs();
        parts.add(new Curation.Part(new Curation.Trash(), others.stream().map(Asset::id).toList()));
        return new Curation.Composite("Merge " + others.size() + (others.size() == 1 ? " duplicate" : " duplicates") + " into "
                + keeper.filename(), parts);
    }

    private void give(Curation step) {
        parts.add(new Curation.Part(step, List.of(keeper.id())));
    }

    private void tags() {
        Set<String> here = new HashSet<>();
        keeper.tags().forEach(tag -> here.add(tag.toLowerCase(Locale.ROOT)));
        List<String> added = others.stream().flatMap(other -> other.tags().stream())
                .filter(tag -> here.add(tag.toLowerCase(Locale.ROOT))).toList();
        if (!added.isEmpty()) {
            give(new Curation.Tag(added, List.of()));
        }
    }

    /** The keeper's own first; what says the same is not said twice. */
    private void note() {
        LinkedHashSet<String> notes = new LinkedHashSet<>();
        if (keeper.notes() != null) {
            notes.add(keeper.notes().strip());
        }
        others.stream().map(Asset::notes).filter(Objects::nonNull).map(String::strip).filter(note -> !note.isEmpty()).forEach(notes::add);
        String joined = String.join("\n", notes);
        if (!joined.equals(keeper.notes() == null ? "" : keeper.notes().strip())) {
            give(new Curation.Note(joined));
        }
    }

    /** The others stay where they are: the trash hides them, and restored they are back in their collections. */
    private void collections() {
        for (AssetCollection collection : project.collections().list()) {
            List<AssetId> members = project.collections().assets(collection.id());
            if (!members.contains(keeper.id()) && others.stream().anyMatch(other -> members.contains(other.id()))) {
                give(new Curation.Collect(collection.id(), Curation.Membership.IN));
            }
        }
    }

    /** In packs that are being put together the keeper takes the first place that one of them had. */
    private void packs() {
        Set<AssetId> given = new HashSet<>();
        others.forEach(other -> given.add(other.id()));
        Map<PackId, Integer> places = new LinkedHashMap<>();
        Map<AssetId, Boolean> leaving = new LinkedHashMap<>();
        boolean gains = false;
        for (Pack pack : project.packs().list()) {
            if (pack.status() != Pack.Status.DRAFT && pack.status() != Pack.Status.FAILED) {
                continue;
            }
            int own = pack.assets().indexOf(keeper.id());
            for (int i = 0; i < pack.assets().size(); i++) {
                AssetId member = pack.assets().get(i);
                if (given.contains(member)) {
                    leaving.put(member, true);
                    gains |= own < 0 && places.putIfAbsent(pack.id(), i) == null;
                }
            }
            if (own >= 0) {
                places.put(pack.id(), own);
            }
        }
        if (!leaving.isEmpty()) {
            parts.add(new Curation.Part(new Curation.InPacks(List.of()), List.copyOf(leaving.keySet())));
        }
        if (gains) {
            give(new Curation.InPacks(places.entrySet().stream()
                    .map(place -> new Curation.PackPlace(place.getKey(), place.getValue())).toList()));
        }
    }
}
