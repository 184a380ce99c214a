package org.podstudio.core.api.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * Presets of every kind: those that come with it and the user's own, which lie in the user folder and are shared as files. Found
 * in the Lookup. Safe from any thread and with other processes; reads and writes files, so not on the EDT.
 */
public interface Presets {
    /** The kind's own in their order, then the user's by title. @param kind id of a kind */
    Listing list(String kind);

    /** @param problems files that were skipped, each with its reason */
    record Listing(List<Entry> presets, List<Problem> problems) {}

    record Entry(Preset preset, Origin origin) {}

    /** Where a preset comes from. */
    enum Origin {
        BUILT_IN,
        USER
    }

    /** By id or title, without regard to case; the user's first. */
    Optional<Preset> find(String kind, String name);

    /**
     * Saves the user's preset, over one of the same title.
     *
     * @param settings checked against the kind
     * @throws StudioException {@code unknown-kind}, {@code bad-setting}, {@code bad-name} or what is wrong with the disk
     */
    Preset save(String kind, String title, Map<String, Object> settings) throws StudioException;

    /** @throws StudioException {@code no-such-preset} when the user has none of that name */
    void delete(String kind, String name) throws StudioException;

    /** Takes over a shared file. @return the kind and its new preset @throws StudioException {@code preset-damaged} and as {@link #save} */
    Imported importFile(Path file) throws StudioException;

    record Imported(String kind, Preset preset) {}

    /** Writes a preset to a new file, to be shared. @throws StudioException {@code no-such-preset}, {@code target-exists} */
    void exportFile(String kind, String name, Path file) throws StudioException;
}
