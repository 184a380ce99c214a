package org.podstudio.library.similar;

import org.podstudio.core.api.job.JobSettings;

/** Nothing to set. */
public record MeaningSettings() implements JobSettings {}
