package org.podstudio.core.spi;

import java.util.List;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.pack.StoreTarget;

/** A store target. Registered with {@code @ServiceProvider(service = PackExporter.class)}. */
public interface PackExporter {
    StoreTarget target();

    /** What does not fit this store, before the build. */
    List<Finding> check(List<Asset> assets);

    /** @param blocks whether the store refuses it */
    record Finding(String code, String what, String fix, boolean blocks) {}
}
