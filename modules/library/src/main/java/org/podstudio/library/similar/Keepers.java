package org.podstudio.library.similar;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;

/** Which of several assets to keep, and why: the first of these rules that makes a difference decides. */
final class Keepers implements Comparator<Asset> {
    /** Formats that lose nothing, whatever was in them before. */
    private static final Set<String> LOSSLESS = Set.of("png", "tif", "tiff", "bmp", "tga", "psd", "wav", "flac", "aiff");

    /** @param score the higher the better @param why of the better of two, after {@code Kept because } */
    private record Rule(ToDoubleFunction<Asset> score, BiFunction<Asset, Asset, String> why) {}

    private final List<Rule> rules;

    /** @param packed what is in a pack */
    Keepers(Set<AssetId> packed) {
        rules = List.of(
                new Rule(asset -> asset.missing() ? 0 : 1, (best, other) -> "its file is there"),
                new Rule(asset -> asset.undecodable() ? 0 : 1, (best, other) -> "it can be decoded"),
                new Rule(asset -> approval(asset.status()), (best, other) -> best.status() == Approval.APPROVED
                        ? "it is approved" : "the others are rejected"),
                new Rule(asset -> asset.rating() == null ? 0 : asset.rating(),
                        (best, other) -> "it is rated higher (" + best.rating() + " of 5)"),
                new Rule(asset -> asset.facts().pixels(), (best, other) -> "it is larger (" + best.facts().width() + " x "
                        + best.facts().height() + " px)"),
                new Rule(asset -> lossless(asset) ? 1 : 0,
                        (best, other) -> "it is not compressed with loss (" + best.facts().format() + ")"),
                new Rule(Keepers::bitsPerPixel, (best, other) -> "it is less compressed"),
                new Rule(asset -> asset.generator() == null ? 0 : 1, (best, other) -> "it says how it was generated"),
                new Rule(asset -> packed.contains(asset.id()) ? 1 : 0, (best, other) -> "it is in a pack"),
                new Rule(asset -> -asset.createdAt().toEpochMilli(), (best, other) -> "it was imported first"));
    }

    /** Best first; the ID breaks ties, so that the order never depends on how the assets were found. */
    @Override
    public int compare(Asset a, Asset b) {
        for (Rule rule : rules) {
            int order = Double.compare(rule.score.applyAsDouble(b), rule.score.applyAsDouble(a));
            if (order != 0) {
                return order;
            }
        }
        return a.id().compareTo(b.id());
    }

    /** E.g. {@code Kept because it is approved.} @param second the best of the others */
    String reason(Asset best, Asset second) {
        for (Rule rule : rules) {
            if (rule.score.applyAsDouble(best) > rule.score.applyAsDouble(second)) {
                return "Kept because " + rule.why.apply(best, second) + ".";
            }
        }
        return "Kept because it comes first; nothing else tells them apart.";
    }

    private static int approval(Approval status) {
        return switch (status) {
            case REJECTED -> 0;
            case PENDING -> 1;
            case APPROVED -> 2;
        };
    }

    private static boolean lossless(Asset asset) {
        String codec = asset.facts().codec();
        return LOSSLESS.contains(asset.facts().format().toLowerCase(Locale.ROOT))
                || codec != null && codec.toLowerCase(Locale.ROOT).contains("lossless");
    }

    /** To a tenth, so that metadata of some bytes decides nothing; 0 where size says nothing about quality. */
    private static double bitsPerPixel(Asset asset) {
        return lossless(asset) || asset.facts().pixels() == 0 ? 0 : Math.round(80.0 * asset.sizeBytes() / asset.facts().pixels()) / 10.0;
    }
}
