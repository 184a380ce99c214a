package org.podstudio.cli.verbs;

import org.podstudio.core.api.asset.Curation;
import picocli.CommandLine.Command;

/** {@code collections add}. */
@Command(description = "Puts assets at the end of a collection.")
public final class CollectionsAdd extends CollectionChange {
    public CollectionsAdd() {
        super("collections add", Curation.Membership.IN);
    }
}
