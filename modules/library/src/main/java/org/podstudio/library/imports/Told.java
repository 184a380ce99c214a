package org.podstudio.library.imports;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.library.sidecar.Sidecar;

/**
 * What the sidecars of one file say together.
 *
 * @param generator by which and how it was made; null when none of them names a generator
 * @param prompt words that no generator's name stands beside
 * @param beside what else stands beside such words in JSON, a setting a line; null when nothing does
 * @param decisions what another program's user decided
 */
record Told(@Nullable GeneratorMetadata generator, @Nullable String prompt, @Nullable String beside, Sidecar decisions) {
    static final Told NOTHING = new Told(null, null, null, Sidecar.EMPTY);

    static Told made(GeneratorMetadata generator) {
        return new Told(generator, null, null, Sidecar.EMPTY);
    }

    static Told words(@Nullable String prompt, @Nullable String beside) {
        return new Told(null, prompt, beside, Sidecar.EMPTY);
    }

    static Told decided(Sidecar decisions) {
        return new Told(null, null, null, decisions);
    }

    /** The words and what stands beside them, as a note has them; null when nobody said any. */
    @Nullable String note() {
        return prompt == null || beside == null ? prompt : prompt + "\n\n" + beside;
    }
}
