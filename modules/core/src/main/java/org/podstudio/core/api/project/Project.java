package org.podstudio.core.api.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.CollectionStore;
import org.podstudio.core.api.asset.SavedSearchStore;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobStore;
import org.podstudio.core.api.pack.PackStore;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.similar.LikenessStore;
import org.podstudio.core.api.similar.MeaningStore;

/**
 * An open project: its folder and its database. Safe from any thread. Closing it flushes and closes the database; whoever
 * opened it closes it.
 */
public interface Project extends AutoCloseable {
    /** Absolute, normalised. */
    Path root();

    /** Name for people: the folder's name. */
    default String name() {
        Path name = root().getFileName();
        return name == null ? root().toString() : name.toString();
    }

    /** {@code sqlite} or {@code h2}. */
    String engine();

    AssetStore assets();

    JobStore jobs();

    PackStore packs();

    LikenessStore likeness();

    MeaningStore meanings();

    CollectionStore collections();

    SavedSearchStore searches();

    TagStore tags();

    Settings settings();

    Publisher publisher();

    /** Which files are being decoded, and which contents ended the program when they were. */
    default DecodeJournal decoding() {
        return DecodeJournal.NONE;
    }

    /** Parses a query of the user's, who may have named the colour labels. */
    default Query query(String text) throws QuerySyntaxException {
        return QueryParser.parse(text, LabelNames.of(settings()));
    }

    /** Where the asset's file is, absolute. It may be missing. */
    default Path file(Asset asset) {
        return root().resolve(asset.path());
    }

    /**
     * Folder for a job's unfinished files, on the project's file system, made on first use: {@code
     * Work/.staging/{session}/{job}}. Removed when the job ends, or at the next start if the process died.
     */
    Path stagingFolder(JobId job) throws StudioException;

    /** Where finished parts of jobs that broke off lie, {@code Work/.kept}, a folder for each job; it may not exist. */
    default Path keptFolder() {
        return root().resolve("Work").resolve(".kept");
    }

    /** What somebody is in the midst of and has not applied yet, {@code Work/.drafts}; it may not exist. */
    default Path draftsFolder() {
        return root().resolve("Work").resolve(".drafts");
    }

    /** Cached thumbnail's place, {@code Cache/thumbnails/{id}.jpg} or {@code {id}@2x.jpg}; it may not exist. */
    default Path thumbnail(Asset asset, ThumbnailSize size) {
        return root().resolve("Cache").resolve("thumbnails")
                .resolve(asset.id() + (size == ThumbnailSize.LARGE ? "@2x.jpg" : ".jpg"));
    }

    /** Place of a film's cached frames, {@code Cache/filmstrips/{hash}.jpg}, the same for all copies; it may not exist. */
    default Path filmstrip(Asset film) {
        return root().resolve("Cache").resolve("filmstrips").resolve(film.hash() + ".jpg");
    }

    /** 256 or 512 px. */
    enum ThumbnailSize {
        SMALL,
        LARGE
    }

    /** As stored: relative with {@code /} inside the project, absolute outside. */
    default String stored(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.startsWith(root())) {
            return absolute.toString();
        }
        StringBuilder text = new StringBuilder();
        for (Path part : root().relativize(absolute)) {
            text.append(text.isEmpty() ? "" : "/").append(part);
        }
        return text.toString();
    }

    /** Presence, checks, chores, archives. */
    ProjectCare care();

    /** Why nothing can be written, when it was opened for reading only; every change then fails with this problem. */
    default Optional<Problem> readOnly() {
        return Optional.empty();
    }

    /** Verifies database, files and strays. Blocks long: hashes every file. */
    CheckReport check(Repair repair) throws StudioException;

    /** Whether a check also mends what it can. */
    enum Repair {
        NO,
        YES
    }

    /** A consistent copy of the database while it is in use. @param target must not exist */
    void backup(Path target) throws StudioException;

    /** What opening had to mend and the user must be told once, e.g. that a damaged database was restored from a backup. */
    default List<Problem> notices() {
        return List.of();
    }

    @Override
    void close();
}
