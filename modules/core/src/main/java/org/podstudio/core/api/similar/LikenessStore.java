package org.podstudio.core.api.similar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.Palette;

/**
 * What a project knows of how its assets look. Only fingerprints of the present {@link Fingerprint#VERSION} count, and palettes of
 * the present {@link Palette#VERSION}. Safe from any thread; every method blocks on the database.
 */
public interface LikenessStore {
    /** Keeps or replaces them, in one transaction; those of unknown assets are left out. */
    void put(Map<AssetId, Fingerprint> fingerprints);

    Optional<Fingerprint> fingerprint(AssetId id);

    /** Keeps or replaces the colours of pictures, in one transaction; those of unknown assets are left out. */
    void putPalettes(Map<AssetId, Palette> palettes);

    /** Empty as long as nobody has looked at its pixels. */
    Optional<Palette> palette(AssetId id);

    /** Pictures and films whose colours are not known, but could be: neither trashed nor missing nor undecodable. */
    List<AssetId> withoutPalette();

    /** All but trashed, in order of import. */
    List<Look> looks();

    /** Pictures and films without a fingerprint that could have one: neither trashed nor missing nor undecodable. */
    List<AssetId> withoutFingerprint();

    /** Groups of two or more assets whose files have the same content, each in order of import; trashed ones do not count. */
    List<List<AssetId>> sameContent();

    /** The user says that the two are no duplicates, however alike they look; kept for good. Saying it twice does nothing. */
    void unrelated(AssetId a, AssetId b);

    /** Takes {@link #unrelated} back. */
    void related(AssetId a, AssetId b);

    Set<AssetPair> unrelatedPairs();
}
