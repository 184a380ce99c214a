package org.podstudio.storage.asset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.podstudio.core.api.project.SystemTrash;

/**
 * What curation needs to know of the project around the database.
 *
 * @param session id of this session
 * @param alive whether the session with an id still runs
 * @param trashes the system's, in the order in which they are asked
 * @param approvalThreshold rating from which an asset counts as approved, empty for never
 */
public record Surroundings(Path root, String session, Predicate<String> alive,
        Supplier<? extends Iterable<? extends SystemTrash>> trashes, Supplier<Optional<Integer>> approvalThreshold) {}
