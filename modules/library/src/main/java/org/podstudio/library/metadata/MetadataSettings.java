package org.podstudio.library.metadata;

import org.podstudio.core.api.job.JobSettings;

/**
 * @param forget whether generator metadata that the file itself does not carry is dropped; else it stays, because it may have
 *     come from a sidecar or from the asset this one was made of
 */
public record MetadataSettings(boolean forget) implements JobSettings {}
