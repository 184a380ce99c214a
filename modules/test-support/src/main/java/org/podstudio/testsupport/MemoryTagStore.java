package org.podstudio.testsupport;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.TextPattern;

/** Tags in memory. Keys are folded. Every method is guarded by this. */
public final class MemoryTagStore implements TagStore {
    private final MemoryAssetStore assets;
    private final Map<String, String> aliases = new TreeMap<>();
    private final Map<String, String> parents = new TreeMap<>();

    MemoryTagStore(MemoryAssetStore assets) {
        this.assets = assets;
    }

    private static String key(String name) {
        return QueryMatcher.loose(name.strip());
    }

    /** Keys that a pattern reaches through aliases and parents. */
    synchronized Set<String> under(TextPattern wanted) {
        Set<String> found = new HashSet<>();
        aliases.forEach((alias, tag) -> {
            if (wanted.matches(alias)) {
                found.add(tag);
            }
        });
        parents.keySet().stream().filter(wanted::matches).forEach(found::add);
        parents.values().stream().filter(wanted::matches).forEach(found::add);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, String> child : parents.entrySet()) {
                more |= found.contains(child.getValue()) && found.add(child.getKey());
            }
        }
        return found;
    }

    @Override
    public synchronized List<TagDefinition> list() {
        Set<String> names = new TreeSet<>(parents.keySet());
        names.addAll(parents.values());
        names.addAll(aliases.values());
        assets.tags().keySet().stream().map(MemoryTagStore::key).forEach(names::add);
        return names.stream().map(this::definition).toList();
    }

    private TagDefinition definition(String key) {
        long count = assets.tags().entrySet().stream().filter(tag -> key(tag.getKey()).equals(key)).mapToLong(Map.Entry::getValue).sum();
        return new TagDefinition(key, parents.get(key),
                aliases.entrySet().stream().filter(alias -> alias.getValue().equals(key)).map(Map.Entry::getKey).toList(), count);
    }

    @Override
    public synchronized Optional<TagDefinition> find(String nameOrAlias) {
        String key = aliases.getOrDefault(key(nameOrAlias), key(nameOrAlias));
        return list().stream().filter(tag -> tag.name().equals(key)).findFirst();
    }

    @Override
    public synchronized List<TagDefinition> complete(String typed, int limit) {
        return list().stream().filter(tag -> tag.name().startsWith(key(typed))).limit(limit).toList();
    }

    @Override
    public synchronized void alias(String tag, String alias) {
        aliases.put(key(alias), key(tag));
    }

    @Override
    public synchronized void removeAlias(String alias) {
        aliases.remove(key(alias));
    }

    @Override
    public synchronized void parent(String tag, @Nullable String parent) {
        if (parent == null) {
            parents.remove(key(tag));
        } else {
            parents.put(key(tag), key(parent));
        }
    }

    @Override
    public synchronized int rename(String tag, String to) throws StudioException {
        return retag(tag, List.of(to));
    }

    @Override
    public synchronized int merge(String tag, String into) throws StudioException {
        int changed = retag(tag, List.of(into));
        alias(into, tag);
        return changed;
    }

    @Override
    public synchronized int delete(String tag) throws StudioException {
        return retag(tag, List.of());
    }

    private int retag(String tag, List<String> to) throws StudioException {
        List<Asset> carriers = assets.all().stream()
                .filter(asset -> asset.tags().stream().anyMatch(one -> key(one).equals(key(tag)))).toList();
        return assets.curate(new Curation.Tag(to, List.of(tag)), carriers.stream().map(Asset::id).toList());
    }
}
