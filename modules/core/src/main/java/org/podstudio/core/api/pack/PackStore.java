package org.podstudio.core.api.pack;

import java.util.List;
import java.util.Optional;

/** The packs of one project, drafts included. Safe from any thread; blocks on the database. */
public interface PackStore {
    /** Inserts or replaces, with the ordered assets, in one transaction. */
    void save(Pack pack);

    Optional<Pack> find(PackId id);

    List<PackId> findByPrefix(String prefix, int limit);

    /** Newest first. */
    List<Pack> list();

    void delete(PackId id);
}
