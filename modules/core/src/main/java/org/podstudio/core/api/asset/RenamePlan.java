package org.podstudio.core.api.asset;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a batch would be called: the preview of a rename, made before anything changes. Names are compared as Windows and macOS
 * compare them, without case and composed, so that a project can move between systems.
 */
public record RenamePlan(List<Item> items) {
    public RenamePlan {
        items = List.copyOf(items);
    }

    /**
     * @param wanted what the pattern says
     * @param to what it would be called: another than wanted where that is taken and a number is added
     * @param problem why it would not work, a sentence; null when it would
     */
    public record Item(AssetId id, String from, String wanted, String to, @Nullable String problem) {
        /** The name was taken, a number was added. */
        public boolean numbered() {
            return problem == null && !to.equals(wanted);
        }
    }

    /** What happens to a name that is taken. */
    public enum Taken {
        /** It is told, and nothing is renamed. */
        REPORT,
        /** {@code _1}, {@code _2}… is added. */
        NUMBER
    }

    /**
     * @param assets in the order of the selection, which the numbers follow
     * @param first the first one's number
     * @param exists whether something has this path in the project; also asked for paths that the batch gives up
     */
    public static RenamePlan of(List<Asset> assets, RenamePattern pattern, int first, Taken taken, Predicate<String> exists) {
        Set<String> given = new HashSet<>();
        assets.stream().filter(RenamePlan::movable).forEach(asset -> given.add(key(asset.path())));
        Map<String, AssetId> claimed = new HashMap<>();
        // Up to there the numbers of a name are taken: counting from one each time would take the square of the batch's size.
        Map<String, Integer> numbers = new HashMap<>();
        // Those that cannot move, or keep their names, keep them.
        List<Item> items = new ArrayList<>();
        int number = first;
        for (Asset asset : assets) {
            String wanted = pattern.name(asset, number++);
            if (!movable(asset)) {
                items.add(new Item(asset.id(), asset.filename(), wanted, wanted, "It lies outside the project, where files are never renamed."));
                continue;
            }
            String folder = asset.path().substring(0, asset.path().lastIndexOf('/') + 1);
            String name = wanted;
            boolean free = !isTaken(folder + name, given, claimed, exists);
            while (!free && taken == Taken.NUMBER) {
                name = numbered(wanted, numbers.merge(key(folder + wanted), 1, Integer::sum));
                free = !isTaken(folder + name, given, claimed, exists);
            }
            String problem = free ? null : "The name is taken.";
            if (problem == null) {
                claimed.put(key(folder + name), asset.id());
            }
            items.add(new Item(asset.id(), asset.filename(), wanted, name, problem));
        }
        return new RenamePlan(items);
    }

    private static boolean isTaken(String path, Set<String> given, Map<String, AssetId> claimed, Predicate<String> exists) {
        String key = key(path);
        return claimed.containsKey(key) || !given.contains(key) && exists.test(path);
    }

    private static boolean movable(Asset asset) {
        return asset.path().startsWith("Library/") || asset.path().startsWith("Work/");
    }

    /** Two paths with the same key are one file on some system. */
    public static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String numbered(String name, int i) {
        int dot = LegalNames.extension(name).isEmpty() ? name.length() : name.lastIndexOf('.');
        String end = "_" + i + name.substring(dot);
        String stem = name.substring(0, dot);
        while ((stem + end).getBytes(StandardCharsets.UTF_8).length > 255) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + end;
    }

    /** Items whose names are taken; there are none with {@link Taken#NUMBER}. */
    public List<Item> collisions() {
        return items.stream().filter(item -> item.problem() != null && item.problem().startsWith("The name")).toList();
    }

    /** The step that makes it true. */
    public Curation.Rename step() {
        Map<AssetId, String> names = new LinkedHashMap<>();
        items.forEach(item -> names.put(item.id(), item.to()));
        return new Curation.Rename(names);
    }
}
