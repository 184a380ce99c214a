package org.podstudio.library.thumbnails;

import org.podstudio.core.api.job.JobSettings;

/** @param refresh whether previews that are there already are made again */
public record ThumbnailSettings(boolean refresh) implements JobSettings {}
