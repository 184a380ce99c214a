package org.podstudio.core.api.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** The model catalogue and the cache in the user folder. Found in the Lookup. Blocks on disk and network: not on the EDT. */
public interface Models {
    /** @param present and of the catalogue's size; the checksum is verified before every load */
    record Status(ModelEntry model, boolean present, @Nullable Long bytes, @Nullable String sha256) {}

    List<Status> list();

    Optional<ModelEntry> find(String id);

    /** Where the model's file is, when it is here. */
    Optional<Path> file(String id);

    /**
     * Fetches, verifies and installs; calling it is the user's consent. A present, intact model is left alone.
     *
     * @param from a file, an {@code http(s)://} or {@code file://} address, or {@code npm:NAME@VERSION}; null tries the
     *     catalogue's sources in order
     * @param notes told about each source that failed, and about progress
     * @throws StudioException {@code unknown-model}, {@code model-unreachable}, {@code checksum-mismatch}, {@code disk-full}
     */
    void fetch(String id, @Nullable String from, Consumer<String> notes) throws StudioException, CancelledException;

    /** Compares every present model with its checksum; the ids of damaged ones. */
    List<String> verify() throws StudioException;
}
