package org.podstudio.packbuilder.verify;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaFacts;

/**
 * A file of a pack as it was read.
 *
 * @param sha256 empty when it could not be read
 * @param facts null when it is no media file, or was not decoded
 */
record FileState(long size, String sha256, @Nullable MediaFacts facts) {}
