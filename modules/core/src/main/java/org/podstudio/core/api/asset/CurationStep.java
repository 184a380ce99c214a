package org.podstudio.core.api.asset;

import java.time.Instant;

/**
 * A curation step that can be taken back, or was and can be done again.
 *
 * @param number rises from step to step
 * @param what its name, e.g. {@code Rename 14 assets}
 * @param undone whether it was taken back
 */
public record CurationStep(long number, Instant at, String what, boolean undone) {}
