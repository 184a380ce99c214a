package org.podstudio.library.relink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.spi.JobContext;

/** What was found, and what was not, as the job's facts. */
final class RelinkReport {
    /** How a file was recognised, from certain to likely. */
    enum By {
        HAND,
        NEIGHBOUR,
        HASH,
        SIZE_AND_NAME,
        PERCEPTUAL_HASH;

        String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final List<Map<String, Object>> relinked = new ArrayList<>();
    private final List<Map<String, Object>> ambiguous = new ArrayList<>();
    private final List<Map<String, Object>> failed = new ArrayList<>();

    void relinked(Asset asset, Path from, Path to, By by) {
        Map<String, Object> one = entry(asset);
        one.put("from", from.toString());
        one.put("to", to.toString());
        one.put("by", by.wire());
        relinked.add(one);
    }

    /** What only the user can decide. */
    void ambiguous(Asset asset, Path from, Collection<Path> candidates, By by) {
        Map<String, Object> one = entry(asset);
        one.put("path", from.toString());
        one.put("candidates", candidates.stream().map(Path::toString).sorted().toList());
        one.put("by", by.wire());
        ambiguous.add(one);
    }

    void failed(Asset asset, Path from, String why) {
        Map<String, Object> one = entry(asset);
        one.put("path", from.toString());
        one.put("why", why);
        failed.add(one);
    }

    void tell(JobContext context, Map<Asset, Path> missing) {
        context.fact("relinked", List.copyOf(relinked));
        context.fact("ambiguous", List.copyOf(ambiguous));
        context.fact("failed", List.copyOf(failed));
        List<Map<String, Object>> rest = new ArrayList<>();
        missing.forEach((asset, path) -> {
            Map<String, Object> one = entry(asset);
            one.put("path", path.toString());
            rest.add(one);
        });
        context.fact("missing", rest);
    }

    private static Map<String, Object> entry(Asset asset) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", asset.id().toString());
        return one;
    }
}
