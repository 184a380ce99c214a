package org.podstudio.core.api.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a tag.
 *
 * @param parent the tag that also finds what carries this one
 * @param aliases other names: who assigns one assigns this tag
 * @param assets how many carry it, trashed ones left out
 */
public record TagDefinition(String name, @Nullable String parent, List<String> aliases, long assets) {
    public TagDefinition {
        aliases = List.copyOf(aliases);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a tag has a name");
        }
    }
}
