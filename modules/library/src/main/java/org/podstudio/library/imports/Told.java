package org.podstudio.library.imports;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.library.sidecar.Sidecar;

/**
 * What the sidecars of one file say together.
 *
 * @param generator by which and how it was made; null when none of them names a generator
 * @param prompt words that no generator's name stands beside
 * @param decisions what another program's user decided
 */
record Told(@Nullable GeneratorMetadata generator, @Nullable String prompt, Sidecar decisions) {
    static final Told NOTHING = new Told(null, null, Sidecar.EMPTY);
}
