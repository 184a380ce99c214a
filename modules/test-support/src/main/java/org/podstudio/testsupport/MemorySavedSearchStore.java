package org.podstudio.testsupport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.SavedSearch;
import org.podstudio.core.api.asset.SavedSearchStore;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.QueryParser;

/** Saved searches in memory. Every method is guarded by this. */
public final class MemorySavedSearchStore implements SavedSearchStore {
    private final Map<String, SavedSearch> searches = new TreeMap<>();

    @Override
    public synchronized List<SavedSearch> list() {
        return List.copyOf(searches.values());
    }

    @Override
    public synchronized Optional<SavedSearch> find(String name) {
        return Optional.ofNullable(searches.get(QueryMatcher.loose(name.strip())));
    }

    @Override
    public synchronized SavedSearch create(String name, String query, AssetSort sort) throws StudioException {
        if (find(name).isPresent()) {
            throw StudioException.of("name-taken", "The search was not saved.", "There is one of that name.", "Choose another name.");
        }
        QueryParser.parse(query);
        SavedSearch made = new SavedSearch(name.strip(), query, sort, Instant.now());
        searches.put(QueryMatcher.loose(made.name()), made);
        return made;
    }

    @Override
    public synchronized SavedSearch change(String name, String query, AssetSort sort) throws StudioException {
        delete(name);
        return create(name, query, sort);
    }

    @Override
    public synchronized void rename(String name, String to) throws StudioException {
        SavedSearch search = find(name).orElseThrow();
        delete(name);
        create(to, search.query(), search.sort());
    }

    @Override
    public synchronized void delete(String name) throws StudioException {
        if (searches.remove(QueryMatcher.loose(name.strip())) == null) {
            throw StudioException.of("no-such-search", "There is no such search.", "None is named so.", "List them first.");
        }
    }
}
