package org.podstudio.core.api.similar;

import org.podstudio.core.api.asset.AssetId;

/**
 * An asset that looks like another.
 *
 * @param likeness 0 to 1, see {@link org.podstudio.core.api.media.Fingerprint#likeness}
 * @param distance bits of the perceptual hash that differ
 */
public record LookAlike(AssetId id, double likeness, int distance, Relation relation) {}
