package org.podstudio.core.api.asset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Query;

/**
 * The assets of one open project. Safe from any thread; every method reads or writes the database and blocks, so never on
 * the EDT. Readers never wait for the writer. After the project is closed every call throws IllegalStateException.
 * Assets are added through {@link org.podstudio.core.api.project.Publisher} only, together with their files.
 */
public interface AssetStore {
    Optional<Asset> find(AssetId id);

    /** By content; the lower-case hex SHA-256. Trashed assets are not found. */
    Optional<Asset> findByHash(String sha256);

    /** By path as stored: relative with {@code /}, or absolute for referenced files. */
    Optional<Asset> findByPath(String path);

    /** IDs starting with {@code prefix} (lower-case), at most {@code limit}. */
    List<AssetId> findByPrefix(String prefix, int limit);

    /** All but trashed that match, sorted; rejected ones are included unless the query says otherwise. */
    AssetPage list(Query query, AssetSort sort, int limit, long offset);

    /**
     * The matches behind {@code after}, without counting them: what a window reads while somebody scrolls. As quick at the end
     * of a list as at its beginning.
     *
     * @param after where the page before ended; empty for the first page
     */
    AssetSlice page(Query query, AssetSort sort, Optional<AssetCursor> after, int limit);

    /** As {@link #list} with stacks collapsed: of each only the first in order is shown. */
    StackPage stacks(Query query, AssetSort sort, int limit, long offset);

    /** Counts of what the matches are like. */
    Facets facets(Query query);

    /** IDs of all matches in order: what a grid's model holds (16 bytes each). */
    List<AssetId> ids(Query query, AssetSort sort);

    /** The assets of these IDs in this order; unknown ones are left out. */
    List<Asset> load(Collection<AssetId> ids);

    long count(Query query);

    Map<MediaType, Long> countByType();

    List<Asset> children(AssetId parent);

    /**
     * Applies one step to all and records its inverse: rows in one transaction, after their files were moved. Killed at any
     * point, the next open finds row and file in agreement again: the whole step done, or nothing of it.
     *
     * @param ids in the order of the selection; those that are unknown are passed over. Not looked at for a {@link
     *     Curation.Composite}, whose parts name theirs
     */
    CurationOutcome perform(Curation step, Collection<AssetId> ids) throws StudioException;

    /**
     * As {@link #perform} for who only wants the number.
     *
     * @return how many assets really changed; 0 records no step
     * @throws StudioException also the first item's failure when nothing at all could be done
     */
    default int curate(Curation step, Collection<AssetId> ids) throws StudioException {
        CurationOutcome outcome = perform(step, ids);
        if (outcome.changed().isEmpty() && !outcome.failed().isEmpty()) {
            throw new StudioException(outcome.failed().getFirst().problem());
        }
        return outcome.changed().size();
    }

    List<HistoryEntry> history(AssetId id);

    /**
     * Takes back the last step, files included; empty when there is none. Survives restarts. An item that fails stays as it
     * is; when all fail the step stays the last one.
     */
    Optional<CurationOutcome> takeBack() throws StudioException;

    /** Does again what was taken back last. */
    Optional<CurationOutcome> doAgain() throws StudioException;

    /** {@link #takeBack}; what it was, e.g. {@code Reject 14 assets}. */
    default Optional<String> undo() throws StudioException {
        return takeBack().map(CurationOutcome::what);
    }

    /** {@link #doAgain}; what it was. */
    default Optional<String> redo() throws StudioException {
        return doAgain().map(CurationOutcome::what);
    }

    /**
     * Gives trashed assets up for good: files go to the system's trash where there is one, else they are deleted; rows,
     * previews and what could be undone of them end. Not a curation step. A file referenced in place stays.
     */
    CurationOutcome purge(Collection<AssetId> ids) throws StudioException;

    /** What {@link #undo} would take back. */
    Optional<String> undoable();

    Optional<String> redoable();

    /** The steps that {@link #undo} and {@link #redo} can reach, the newest first. @param most at most so many */
    List<CurationStep> steps(int most);

    /** Set by the thumbnail job; not a curation step. */
    void markUndecodable(AssetId id, Undecodable state);

    /** Whether a decode worked. */
    enum Undecodable {
        YES,
        NO
    }

    /** Presence of the file as last looked at; not a curation step. */
    void markMissing(Collection<AssetId> missing, Collection<AssetId> present);

    /** Replaces extracted metadata without touching what the user entered. */
    void replaceGenerator(AssetId id, Optional<GeneratorMetadata> generator);

    /**
     * What was read from a file anew.
     *
     * @param facts all of them, with what was known before where the file says nothing
     * @param generator null when there is none
     */
    record Extracted(MediaFacts facts, @Nullable GeneratorMetadata generator) {}

    /** The same for many in one transaction. Unknown IDs are left out. */
    void replaceExtracted(Map<AssetId, Extracted> found);

    /** All tags with the number of assets that carry them. */
    Map<String, Long> tags();

    Map<String, Long> themes();

    /** Calls after every committed change, on a background thread, never the EDT. Also for changes by other processes. */
    Subscription subscribe(Consumer<AssetEvent> listener);
}
