package org.podstudio.core.api.asset;

import java.time.Instant;

/**
 * One line of an asset's history.
 *
 * @param what sentence for a person, e.g. {@code Rated 4 stars}
 * @param kind stable name, e.g. {@code rate}, {@code import}, {@code enhance}
 */
public record HistoryEntry(Instant at, String kind, String what) {}
