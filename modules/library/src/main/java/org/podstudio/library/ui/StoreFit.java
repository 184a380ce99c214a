package org.podstudio.library.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.spi.PackExporter;

/**
 * What one store would say of a pack of what is selected.
 *
 * @param title the store's name
 * @param findings in words of the store; empty when all fits
 * @param blocked whether the store refuses it
 */
record StoreFit(String title, List<String> findings, boolean blocked) {
    StoreFit {
        findings = List.copyOf(findings);
    }

    /** Of every store that is installed, by title; may block on what the stores look at. */
    static List<StoreFit> of(Collection<? extends PackExporter> stores, List<Asset> assets) {
        return stores.stream().map(store -> of(store, assets)).sorted(Comparator.comparing(StoreFit::title)).toList();
    }

    private static StoreFit of(PackExporter store, List<Asset> assets) {
        List<PackExporter.Finding> found = store.check(assets);
        return new StoreFit(store.target().title(), found.stream().map(PackExporter.Finding::what).toList(),
                found.stream().anyMatch(PackExporter.Finding::blocks));
    }
}
