package org.podstudio.inspector.ui;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.ColorLabel;

/**
 * What was decided and written about one asset or several: each value that occurs and how many have it. Where there is one value,
 * all share it.
 *
 * @param assets how many were looked at
 * @param stars 0 for those without a rating
 * @param labels empty for those without one
 * @param notes empty for those without one; two at most, which tell already that they differ
 * @param prompts empty for those without one, as {@code notes}
 * @param negatives as {@code prompts}: what was not wanted
 * @param ownPrompts of how many the user says something of the prompt
 */
record Curated(int assets, Map<Approval, Integer> decisions, SortedMap<Integer, Integer> stars,
        Map<Optional<ColorLabel>, Integer> labels, Set<String> themes, Set<String> notes, Map<String, Integer> tags,
        Set<String> prompts, Set<String> negatives, int ownPrompts) {

    static Curated of(Asset asset) {
        Gathering one = new Gathering();
        one.add(asset);
        return one.all();
    }

    /** The decision of all; empty when they differ. */
    Optional<Approval> decision() {
        return only(decisions.keySet());
    }

    /** The stars of all; empty when they differ. */
    Optional<Integer> rating() {
        return only(stars.keySet());
    }

    /** Whether all have this label. */
    boolean all(ColorLabel label) {
        return labels.getOrDefault(Optional.of(label), 0) == assets;
    }

    Optional<String> theme() {
        return only(themes);
    }

    Optional<String> note() {
        return only(notes);
    }

    Optional<String> prompt() {
        return only(prompts);
    }

    Optional<String> negative() {
        return only(negatives);
    }

    /** Tags that all carry. */
    List<String> shared() {
        return tags.entrySet().stream().filter(tag -> tag.getValue() == assets).map(Map.Entry::getKey).toList();
    }

    private static <T> Optional<T> only(Set<T> values) {
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /** Collects, one asset after the other. */
    static final class Gathering {
        private static final int ENOUGH = 2;

        private final Map<Approval, Integer> decisions = new EnumMap<>(Approval.class);
        private final SortedMap<Integer, Integer> stars = new TreeMap<>();
        private final Map<Optional<ColorLabel>, Integer> labels = new LinkedHashMap<>();
        private final Set<String> themes = new LinkedHashSet<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private final Map<String, Integer> tags = new LinkedHashMap<>();
        private final Set<String> prompts = new LinkedHashSet<>();
        private final Set<String> negatives = new LinkedHashSet<>();
        private int ownPrompts;
        private int assets;

        void add(Asset asset) {
            assets++;
            decisions.merge(asset.status(), 1, Integer::sum);
            stars.merge(asset.rating() == null ? 0 : asset.rating(), 1, Integer::sum);
            labels.merge(Optional.ofNullable(asset.label()), 1, Integer::sum);
            few(themes, asset.theme());
            few(notes, asset.notes() == null ? "" : asset.notes());
            few(prompts, asset.prompt() == null ? "" : asset.prompt());
            few(negatives, asset.negativePrompt() == null ? "" : asset.negativePrompt());
            ownPrompts += asset.ownPrompt().given() ? 1 : 0;
            asset.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum));
        }

        private static void few(Set<String> values, String value) {
            if (values.size() < ENOUGH) {
                values.add(value);
            }
        }

        Curated all() {
            return new Curated(assets, decisions, stars, labels, themes, notes, tags, prompts, negatives, ownPrompts);
        }
    }
}
