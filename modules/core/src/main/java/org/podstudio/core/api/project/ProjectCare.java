package org.podstudio.core.api.project;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * Care of an open project: whether its files are there and unchanged, its database sound, and what can be made again not too
 * large. Safe from any thread; every method blocks on the disk, so never on the EDT. Never deletes a file of the user's.
 */
public interface ProjectCare {
    /** Hears how far the work is, at least twice a second, and leaves when it is to stop: {@code JobContext::step} fits. */
    @FunctionalInterface
    interface Step {
        void at(long done, long total, Progress.Unit unit, String what) throws CancelledException;
    }

    /** For callers that neither show progress nor stop. */
    Step SILENT = (done, total, unit, what) -> { };

    /** Looks whether every asset's file is there (names only, nothing is read) and makes the marks true. */
    Presence look(Step step) throws StudioException, CancelledException;

    /** The same for a few assets, those of a page. */
    void look(Collection<Asset> assets);

    /**
     * What a look found.
     *
     * @param looked assets looked for, all but trashed ones
     * @param missing those whose file is not there
     * @param offline those of them whose whole folder outside the project is not there: most likely a drive that is away
     */
    record Presence(long looked, List<AssetId> missing, Set<AssetId> offline) {
        public Presence {
            missing = List.copyOf(missing);
            offline = Set.copyOf(offline);
        }
    }

    /**
     * Verifies the database, every file's presence and content, and looks for files that no asset has. Marks of missing files are
     * made true whatever is mended: they are facts.
     */
    CheckReport check(Mend mend, Step step) throws StudioException, CancelledException;

    /** What a check mends. */
    enum Mend {
        NOTHING,
        /**
         * What needs no opinion: files that were moved inside the project are found again, strays that are media become assets,
         * other strays go to {@code Strays/}, what dead processes left half done is removed.
         */
        CLEAR_CASES,
        /** Also takes changed files as they are now: hash, size and facts are read anew; what the user entered stays. */
        CHANGED_FILES_TOO
    }

    /**
     * Gives a missing asset its file back at its old place, never replacing anything there.
     *
     * @param staged complete, synced, on the project's file system; moved
     * @return false when something has that name
     */
    boolean putBack(AssetId asset, Path staged) throws StudioException;

    /** Whether the weekly chores were last done more than a week ago. */
    boolean choresDue();

    /** Does chores, each for itself: what one of them cannot do is in its report. */
    List<ChoreReport> doChores(Chores chores, Step step) throws StudioException, CancelledException;

    /** Background care that is repeated. */
    enum Chore {
        /** Today's backup of the database. */
        BACKUP,
        /** Gives free pages of the database back. Only when no other process has the project open. */
        VACUUM,
        /** Removes previews without an asset, and the longest unused ones beyond the cache's size. */
        THUMBNAILS,
        /** Removes old logs, and all but the newest of damaged databases that were moved aside. */
        LOGS,
        /**
         * A look at every file without reading any: what is missing, empty, of another size or known not to decode is counted, and
         * the marks of missing files are made true. {@link #check} is the thorough one.
         */
        HEALTH;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Which chores, and how.
     *
     * @param when {@code NEEDED} does each only where it is worth it: VACUUM above 10 % free pages, the backup once a day
     */
    record Chores(Set<Chore> which, When when, long cacheMaxBytes) {
        /** Size of the previews' cache, in bytes. Source: FEATURES.md D8, 2 GB. */
        public static final long CACHE_MAX_BYTES = 2_000_000_000L;

        public Chores {
            which = which.isEmpty() ? EnumSet.noneOf(Chore.class) : EnumSet.copyOf(which);
            if (cacheMaxBytes < 0) {
                throw new IllegalArgumentException("a cache's size is not negative, was " + cacheMaxBytes);
            }
        }
    }

    /** How much is asked for. */
    enum When {
        NEEDED,
        NOW
    }

    /**
     * What became of one chore.
     *
     * @param skipped why it was not done; null when it was
     * @param facts what was measured, JSON values
     */
    record ChoreReport(Chore chore, @Nullable String skipped, Map<String, Object> facts) {
        public ChoreReport {
            facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }

    /**
     * Writes a ZIP of the database, {@code config.json} and the logs, and of the user's files too if asked. Under its name at once
     * and verified, or not at all; others may go on working.
     *
     * @param target must not exist
     */
    void archive(Path target, Contents contents, Step step) throws StudioException, CancelledException;

    /** What an archive holds. */
    enum Contents {
        DATABASE,
        /** Also {@code Library/}, {@code Work/}, {@code Packs/} and {@code Trash/}. */
        DATABASE_AND_FILES
    }
}
