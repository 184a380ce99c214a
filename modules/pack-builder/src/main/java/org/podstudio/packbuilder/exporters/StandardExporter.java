package org.podstudio.packbuilder.exporters;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.pack.StoreTarget;
import org.podstudio.core.spi.PackExporter;

/** The pack as it is, for any store and for handing on; no store's limits. */
@ServiceProvider(service = PackExporter.class)
public final class StandardExporter implements PackExporter {
    /** Largest file of a FAT32 disk, which many USB sticks still are. */
    private static final long FAT32_BYTES = (1L << 32) - 1;

    @Override
    public StoreTarget target() {
        return new StoreTarget("standard", "Standard pack", "A verified folder and ZIP with manifest, licence, prompts, previews and store texts.");
    }

    @Override
    public List<Finding> check(List<Asset> assets) {
        List<Finding> findings = new ArrayList<>();
        for (Asset asset : assets) {
            if (asset.sizeBytes() > FAT32_BYTES) {
                findings.add(new Finding("too-large-for-fat32", asset.filename() + " has more than 4 GiB, which some USB sticks cannot hold.",
                        "Shorten or re-encode it if buyers should be able to copy it anywhere.", false));
            }
        }
        return findings;
    }
}
