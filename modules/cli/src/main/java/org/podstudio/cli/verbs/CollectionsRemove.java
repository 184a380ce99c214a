package org.podstudio.cli.verbs;

import org.podstudio.core.api.asset.Curation;
import picocli.CommandLine.Command;

/** {@code collections remove}. */
@Command(description = "Takes assets out of a collection; they stay in the project.")
public final class CollectionsRemove extends CollectionChange {
    public CollectionsRemove() {
        super("collections remove", Curation.Membership.OUT);
    }
}
