package org.podstudio.core.api.asset;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.problem.StudioException;

/**
 * The collections of one open project. Safe from any thread; blocks, so never on the EDT. Assets come in and go out through
 * {@link Curation.Collect}, which can be undone.
 */
public interface CollectionStore {
    /** All, by name, with live sizes. */
    List<AssetCollection> list();

    /** By name, whatever its case and accents, or by ID. */
    Optional<AssetCollection> find(String nameOrId);

    /** @throws StudioException {@code name-taken} */
    AssetCollection create(String name) throws StudioException;

    /** @throws StudioException {@code name-taken}, {@code no-such-collection} */
    void rename(CollectionId id, String name) throws StudioException;

    /** The assets stay. @throws StudioException {@code no-such-collection} */
    void delete(CollectionId id) throws StudioException;

    /** Its assets in its order, trashed ones left out. */
    List<AssetId> assets(CollectionId id);

    /** Puts these first, in this order; the others follow as they were. What is not in the collection is left out. */
    void order(CollectionId id, List<AssetId> first) throws StudioException;
}
