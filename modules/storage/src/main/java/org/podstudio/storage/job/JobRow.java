package org.podstudio.storage.job;

import org.jspecify.annotations.Nullable;

/** One row of {@code jobs}; times are epoch milliseconds; params, inputs, outputs and facts are JSON. */
record JobRow(
        int n,
        String id,
        String kind,
        String status,
        String params,
        String inputs,
        String outputs,
        long createdAt,
        @Nullable Long startedAt,
        @Nullable Long finishedAt,
        long progressDone,
        long progressTotal,
        String progressUnit,
        String progressWhat,
        @Nullable String errorCode,
        @Nullable String errorWhat,
        @Nullable String errorWhy,
        @Nullable String errorNext,
        @Nullable String logPath,
        @Nullable String device,
        @Nullable Double estimatedSeconds,
        @Nullable String retryOf,
        @Nullable String batch,
        String facts,
        @Nullable String session) {}
