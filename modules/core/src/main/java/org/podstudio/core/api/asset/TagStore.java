package org.podstudio.core.api.asset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/**
 * The tags of one open project: their aliases and parents. Names are compared without case and accents. Safe from any thread;
 * blocks, so never on the EDT. Renaming, merging and deleting is one curation step each, undone with names,
 * parents and aliases.
 */
public interface TagStore {
    /** All tags that are defined or carried, by name. */
    List<TagDefinition> list();

    /** By name or alias. */
    Optional<TagDefinition> find(String nameOrAlias);

    /** Tags of which a word or an alias begins with {@code typed}, most used first. For completing while somebody types. */
    List<TagDefinition> complete(String typed, int limit);

    /** Makes {@code alias} another name of the tag. @throws StudioException {@code name-taken} if it is a tag or alias already */
    void alias(String tag, String alias) throws StudioException;

    /** @throws StudioException {@code no-such-tag} if it is no alias */
    void removeAlias(String alias) throws StudioException;

    /** Puts the tag under another one. @param parent null for none. @throws StudioException {@code tag-cycle} */
    void parent(String tag, @Nullable String parent) throws StudioException;

    /**
     * Gives the tag another name, on all assets; parent and aliases follow.
     *
     * @return how many assets changed
     * @throws StudioException {@code no-such-tag}; {@code name-taken} if there is such a tag: then {@link #merge}
     */
    int rename(String tag, String to) throws StudioException;

    /** Replaces the tag by another one on all assets; its name becomes an alias of that one. @return how many assets changed */
    int merge(String tag, String into) throws StudioException;

    /** Takes the tag off all assets and forgets what is known of it. @return how many assets changed */
    int delete(String tag) throws StudioException;
}
