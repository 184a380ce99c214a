package org.podstudio.library.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.similar.DuplicateGroup;
import org.podstudio.core.api.similar.DuplicateGroup.Member;
import org.podstudio.core.api.similar.Duplicates;
import org.podstudio.core.api.similar.Look;
import org.podstudio.core.api.similar.LookAlike;

/** Duplicates and look-alikes of a project. Everything is read anew at each call: nothing to keep true between them. */
@ServiceProvider(service = Duplicates.class)
public final class LibraryDuplicates implements Duplicates {
    @Override
    public List<DuplicateGroup> find(Project project, Depth depth) {
        return new Grouping(project).find(depth).stream().sorted(Grouping.LARGEST_FIRST).toList();
    }

    @Override
    public DuplicateGroup groupOf(Project project, AssetId id, Depth depth) throws StudioException {
        Optional<DuplicateGroup> group = find(project, depth).stream()
                .filter(found -> found.members().stream().anyMatch(member -> member.id().equals(id))).findFirst();
        List<Member> same = group.isEmpty() ? List.of() : sameAs(project, id, group.get().members());
        if (same.size() < 2) {
            throw StudioException.of("no-duplicates", "There is nothing to merge into this asset.",
                    "It has no duplicates" + (depth == Depth.EXACT ? " of the same content." : "."),
                    depth == Depth.EXACT ? "Look for near duplicates, too: --near." : "List the groups with: podstudio assets duplicates --near");
        }
        return new DuplicateGroup(group.get().relation(), group.get().keeper(), group.get().reason(), same);
    }

    /** A member may be a duplicate of the suggested keeper and yet, as the user says, none of this one, or have been made of it. */
    private static List<Member> sameAs(Project project, AssetId id, List<Member> members) {
        Map<AssetId, Asset> assets = new HashMap<>();
        project.assets().load(members.stream().map(Member::id).toList()).forEach(asset -> assets.put(asset.id(), asset));
        Relations relations = new Relations(project.assets(), project.likeness().unrelatedPairs());
        return members.stream().filter(member -> member.id().equals(id)
                || !relations.apart(assets.get(id), assets.get(member.id()))).toList();
    }

    @Override
    public CurationOutcome merge(Project project, AssetId keeper, Depth depth) throws StudioException {
        List<AssetId> ids = groupOf(project, keeper, depth).members().stream().map(Member::id).toList();
        List<Asset> assets = project.assets().load(ids);
        Asset kept = assets.stream().filter(asset -> asset.id().equals(keeper)).findFirst().orElseThrow();
        List<Asset> others = assets.stream().filter(asset -> !asset.id().equals(keeper)).toList();
        return project.assets().perform(new Merging(project, kept, others).step(), ids);
    }

    @Override
    public List<LookAlike> similar(Project project, AssetId id, int limit) throws StudioException {
        List<Look> looks = project.likeness().looks();
        Look own = looks.stream().filter(look -> look.id().equals(id)).findFirst().orElseThrow(() -> new StudioException(
                new org.podstudio.core.api.problem.Problem("no-fingerprint", "Nothing can be compared with this asset.",
                        "It is a sound, in the trash, or a file whose picture cannot be decoded.", "Choose a picture or a film.")));
        record Ranked(Look look, double likeness) {}
        List<Ranked> ranked = new ArrayList<>(looks.size());
        for (Look look : looks) {
            if (look != own && look.type() == own.type()) {
                ranked.add(new Ranked(look, own.fingerprint().likeness(look.fingerprint())));
            }
        }
        ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.likeness).thenComparing(one -> one.look.id()));
        List<Ranked> best = ranked.subList(0, Math.min(limit, ranked.size()));
        Map<AssetId, Asset> assets = new HashMap<>();
        project.assets().load(best.stream().map(one -> one.look.id()).toList()).forEach(asset -> assets.put(asset.id(), asset));
        Asset mine = project.assets().find(id).orElseThrow();
        Relations relations = new Relations(project.assets(), project.likeness().unrelatedPairs());
        return best.stream().filter(one -> assets.containsKey(one.look.id())).map(one -> new LookAlike(one.look.id(), one.likeness,
                own.fingerprint().distance(one.look.fingerprint()),
                relations.of(mine, assets.get(one.look.id()), own, one.look))).toList();
    }
}
