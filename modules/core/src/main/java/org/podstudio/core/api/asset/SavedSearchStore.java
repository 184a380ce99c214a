package org.podstudio.core.api.asset;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.problem.StudioException;

/** The saved searches of one open project. Safe from any thread; blocks, so never on the EDT. */
public interface SavedSearchStore {
    /** All, by name. */
    List<SavedSearch> list();

    /** By name, whatever its case and accents. */
    Optional<SavedSearch> find(String name);

    /** @throws StudioException {@code name-taken}, or {@code bad-query} if the text is no query */
    SavedSearch create(String name, String query, AssetSort sort) throws StudioException;

    /** Replaces query and sort. @throws StudioException {@code no-such-search}, {@code bad-query} */
    SavedSearch change(String name, String query, AssetSort sort) throws StudioException;

    /** @throws StudioException {@code no-such-search}, {@code name-taken} */
    void rename(String name, String to) throws StudioException;

    /** @throws StudioException {@code no-such-search} */
    void delete(String name) throws StudioException;
}
