package org.podstudio.packbuilder.ui;

import java.util.Comparator;
import java.util.List;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.pack.StoreTarget;
import org.podstudio.core.spi.PackExporter;

/** What one store says about the assets. */
record StoreVerdict(StoreTarget store, List<PackExporter.Finding> findings) {

    /** Of every store that is installed, by title; may block on what the stores look at. */
    static List<StoreVerdict> ask(List<PackExporter> stores, List<Asset> assets) {
        return stores.stream().map(store -> new StoreVerdict(store.target(), store.check(assets)))
                .sorted(Comparator.comparing((StoreVerdict verdict) -> verdict.store.title())).toList();
    }

    boolean blocks() {
        return findings.stream().anyMatch(PackExporter.Finding::blocks);
    }
}
