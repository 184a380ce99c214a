package org.podstudio.core.api.similar;

import org.podstudio.core.api.asset.AssetId;

/** Two assets in no order: {@code (a, b)} equals {@code (b, a)}. */
public record AssetPair(AssetId a, AssetId b) {
    public AssetPair {
        if (a.equals(b)) {
            throw new IllegalArgumentException("two assets are no pair when they are one: " + a);
        }
        if (a.compareTo(b) > 0) {
            AssetId first = b;
            b = a;
            a = first;
        }
    }
}
