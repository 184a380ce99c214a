package org.podstudio.core.api.job;

import java.time.Instant;
import java.util.List;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.Problem;

/** Where a job stands; each case carries only what is true then. Terminal states never change. */
public sealed interface JobState {
    record Queued() implements JobState {}

    record Running(Instant started, Progress progress) implements JobState {}

    record Success(Instant started, Instant finished, List<AssetId> outputs) implements JobState {
        public Success {
            outputs = List.copyOf(outputs);
        }
    }

    record Failed(Instant started, Instant finished, Problem problem) implements JobState {}

    record Canceled(Instant finished) implements JobState {}

    /** Name in JSON and in the database: {@code queued, running, success, failed, canceled}. */
    default String wire() {
        return switch (this) {
            case Queued q -> "queued";
            case Running r -> "running";
            case Success s -> "success";
            case Failed f -> "failed";
            case Canceled c -> "canceled";
        };
    }

    default boolean terminal() {
        return switch (this) {
            case Queued q -> false;
            case Running r -> false;
            case Success s -> true;
            case Failed f -> true;
            case Canceled c -> true;
        };
    }
}
