package org.podstudio.library.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;

/** Sources of the project's assets. A look at the size is enough here: what changed meanwhile meets the disk's own limit. */
final class AlreadyHere {
    private static final int PAGE = 1000;

    /** Source and size; hashes, because a hundred thousand paths would fill the memory. */
    private final Set<Long> sources = new HashSet<>();

    private AlreadyHere() {}

    static AlreadyHere of(Project project) {
        AlreadyHere here = new AlreadyHere();
        List<AssetId> ids = project.assets().ids(Query.ALL, AssetSort.NEWEST);
        for (int start = 0; start < ids.size(); start += PAGE) {
            for (Asset asset : project.assets().load(ids.subList(start, Math.min(ids.size(), start + PAGE)))) {
                if (asset.sourcePath() != null && !asset.missing()) {
                    here.sources.add(key(asset.sourcePath(), asset.sizeBytes()));
                }
            }
        }
        return here;
    }

    boolean has(Candidate candidate) {
        return sources.contains(key(candidate.shown(), candidate.sizeBytes()));
    }

    private static long key(String source, long sizeBytes) {
        long key = sizeBytes;
        for (int i = 0; i < source.length(); i++) {
            key = key * 0x100000001b3L ^ source.charAt(i);
        }
        return key;
    }
}
