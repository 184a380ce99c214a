package org.podstudio.packbuilder.ui;

import java.util.List;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.pack.StoreTarget;
import org.podstudio.core.spi.PackExporter;

/** A store that says what the test wants. */
final class ChosenStore implements PackExporter {
    private final String id;
    List<Finding> findings = List.of();

    ChosenStore(String id) {
        this.id = id;
    }

    @Override
    public StoreTarget target() {
        return new StoreTarget(id, "The " + id + " store", "For tests.");
    }

    @Override
    public List<Finding> check(List<Asset> assets) {
        return findings;
    }
}
