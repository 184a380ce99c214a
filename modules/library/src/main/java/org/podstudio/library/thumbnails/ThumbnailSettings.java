package org.podstudio.library.thumbnails;

import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link ThumbnailJob}.
 *
 * @param refresh whether what is there already is made again
 * @param strips frames of films for the pointer over them, instead of previews
 */
public record ThumbnailSettings(boolean refresh, boolean strips) implements JobSettings {}
