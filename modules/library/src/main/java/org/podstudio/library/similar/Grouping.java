package org.podstudio.library.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.similar.DuplicateGroup;
import org.podstudio.core.api.similar.DuplicateGroup.Member;
import org.podstudio.core.api.similar.Duplicates.Depth;
import org.podstudio.core.api.similar.Look;
import org.podstudio.core.api.similar.Relation;

/**
 * Groups of the same, each around its keeper: a member is the same as the keeper itself, not only as another member. So a row
 * of pictures that change step by step does not become one group from its first to its last.
 */
final class Grouping {
    /** A fixed order. */
    static final Comparator<DuplicateGroup> LARGEST_FIRST =
            Comparator.comparing((DuplicateGroup group) -> -group.members().size()).thenComparing(DuplicateGroup::keeper);

    private final Project project;
    private final Map<AssetId, Look> looks = new HashMap<>();
    private final Relations relations;
    private final Keepers keepers;

    Grouping(Project project) {
        this.project = project;
        this.relations = new Relations(project.assets(), project.likeness().unrelatedPairs());
        Set<AssetId> packed = new HashSet<>();
        project.packs().list().stream().filter(pack -> pack.status() != Pack.Status.FAILED)
                .forEach(pack -> packed.addAll(pack.assets()));
        this.keepers = new Keepers(packed);
    }

    List<DuplicateGroup> find(Depth depth) {
        List<DuplicateGroup> groups = new ArrayList<>();
        for (List<AssetId> candidates : depth == Depth.EXACT ? project.likeness().sameContent() : alike()) {
            groups.addAll(groups(candidates));
        }
        return groups;
    }

    /** Sets of assets joined by a chain of pairs that are the same by content or by looks. */
    private List<List<AssetId>> alike() {
        List<Look> all = project.likeness().looks();
        all.forEach(look -> looks.put(look.id(), look));
        List<List<AssetId>> contents = project.likeness().sameContent();
        Map<AssetId, Integer> numbers = new HashMap<>();
        all.forEach(look -> numbers.put(look.id(), numbers.size()));
        contents.forEach(group -> group.forEach(id -> numbers.putIfAbsent(id, numbers.size())));
        Clusters clusters = new Clusters(numbers.size());
        Set<AssetId> copies = new HashSet<>();
        for (List<AssetId> group : contents) {
            for (AssetId copy : group.subList(1, group.size())) {
                clusters.join(numbers.get(group.getFirst()), numbers.get(copy));
                copies.add(copy);
            }
        }
        // Copies look like their first: they need no search, and a thousand of them no million of comparisons.
        List<Look> searched = all.stream().filter(look -> !copies.contains(look.id()) && !look.fingerprint().flat()).toList();
        HashIndex index = new HashIndex(searched.stream().mapToLong(look -> look.fingerprint().shape()).toArray());
        for (int i = 0; i < searched.size(); i++) {
            int own = i;
            Look look = searched.get(i);
            index.near(look.fingerprint().shape(), Fingerprint.RADIUS, other -> {
                if (other < own && look.comparable(searched.get(other))
                        && look.fingerprint().looksLike(searched.get(other).fingerprint())) {
                    clusters.join(numbers.get(look.id()), numbers.get(searched.get(other).id()));
                }
            });
        }
        List<AssetId> ids = new ArrayList<>(numbers.size());
        numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> ids.add(entry.getKey()));
        return clusters.sets().stream().map(set -> set.stream().map(ids::get).toList()).toList();
    }

    private List<DuplicateGroup> groups(List<AssetId> candidates) {
        LinkedHashSet<Asset> left = new LinkedHashSet<>(
                project.assets().load(candidates).stream().sorted(keepers).toList());
        List<DuplicateGroup> groups = new ArrayList<>();
        while (left.size() > 1) {
            Asset keeper = left.removeFirst();
            List<Asset> others = new ArrayList<>();
            List<Member> members = new ArrayList<>();
            for (Asset other : left) {
                Relation relation = relations.of(keeper, other, looks.get(keeper.id()), looks.get(other.id()));
                if (Relations.same(relation)) {
                    others.add(other);
                    members.add(new Member(other.id(), relation, distance(keeper, other)));
                }
            }
            if (others.isEmpty()) {
                continue;
            }
            others.forEach(left::remove);
            boolean exact = members.stream().allMatch(member -> member.relation() == Relation.DUPLICATE);
            Relation relation = exact ? Relation.DUPLICATE : Relation.NEAR_DUPLICATE;
            members.addFirst(new Member(keeper.id(), relation, 0));
            groups.add(new DuplicateGroup(relation, keeper.id(), keepers.reason(keeper, others.getFirst()), members));
        }
        return groups;
    }

    private int distance(Asset a, Asset b) {
        Look first = looks.get(a.id());
        Look second = looks.get(b.id());
        return a.hash().equals(b.hash()) || first == null || second == null ? 0 : first.fingerprint().distance(second.fingerprint());
    }

}
