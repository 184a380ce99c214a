package org.podstudio.core.api.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.StudioException;

/**
 * Moves finished files to their final names and commits the rows that name them, so that a kill at any point leaves both or
 * neither: the name is reserved in the database first, then the file is moved without replacing anything, then rows are
 * committed and the reservation ends. What a dead process had reserved is removed at the next open.
 */
public interface Publisher {
    /**
     * One file to publish.
     *
     * @param staged a complete, synced file in the job's staging folder; null for a file referenced in place
     * @param path wanted place relative to the project, with {@code /}; {@code _1}, {@code _2}… is added before the
     *     extension when it is taken (compared without case). For a reference the absolute path
     * @param hash SHA-256, lower-case hex
     * @param id of the new asset, so that a later one of the same batch can name it as its parent; null for any
     */
    record NewAsset(
            @Nullable Path staged,
            String path,
            String hash,
            long sizeBytes,
            @Nullable Instant fileModifiedAt,
            AssetSource source,
            @Nullable String sourcePath,
            MediaFacts facts,
            String theme,
            List<String> tags,
            @Nullable AssetId parentId,
            @Nullable GeneratorMetadata generator,
            Start start,
            @Nullable AssetId id) {
        public NewAsset {
            Objects.requireNonNull(path);
            tags = List.copyOf(tags);
        }

        /** One whose ID does not matter yet. */
        public NewAsset(@Nullable Path staged, String path, String hash, long sizeBytes, @Nullable Instant fileModifiedAt,
                AssetSource source, @Nullable String sourcePath, MediaFacts facts, String theme, List<String> tags,
                @Nullable AssetId parentId, @Nullable GeneratorMetadata generator, Start start) {
            this(staged, path, hash, sizeBytes, fileModifiedAt, source, sourcePath, facts, theme, tags, parentId, generator, start, null);
        }

        /** One that starts with nothing but what its content says. */
        public NewAsset(@Nullable Path staged, String path, String hash, long sizeBytes, @Nullable Instant fileModifiedAt,
                AssetSource source, @Nullable String sourcePath, MediaFacts facts, String theme, List<String> tags,
                @Nullable AssetId parentId, @Nullable GeneratorMetadata generator) {
            this(staged, path, hash, sizeBytes, fileModifiedAt, source, sourcePath, facts, theme, tags, parentId, generator, Start.PLAIN);
        }
    }

    /**
     * What somebody had decided about a file before it came in, as a sidecar tells it.
     *
     * @param themeReason why it got its theme, for its history; null when nothing decided it
     * @param rating 1 to 5
     * @param prompt what the user said of it
     */
    record Start(Approval status, @Nullable Integer rating, @Nullable ColorLabel label, @Nullable String notes, @Nullable String themeReason,
            OwnPrompt prompt) {
        public static final Start PLAIN = of(OwnPrompt.NONE);

        /** Of whose prompt nobody said anything. */
        public Start(Approval status, @Nullable Integer rating, @Nullable ColorLabel label, @Nullable String notes,
                @Nullable String themeReason) {
            this(status, rating, label, notes, themeReason, OwnPrompt.NONE);
        }

        /** Of whose prompt alone somebody said something. */
        public static Start of(OwnPrompt prompt) {
            return new Start(Approval.PENDING, null, null, null, null, prompt);
        }
    }

    /** What became of one file. */
    sealed interface Published {
        record Added(Asset asset) implements Published {}

        /** The same content is here already; the staged file was removed. */
        record Duplicate(AssetId existing) implements Published {}

        /** The same content is here already, but its file was not: this one has taken its place. */
        record Healed(AssetId existing) implements Published {}
    }

    /**
     * Publishes a batch in one transaction that a power cut does not take back; the outcomes in order.
     *
     * @param duplicates {@code ADD} for results of operations, which may equal another file
     */
    List<Published> publish(JobId job, List<NewAsset> files, Duplicates duplicates) throws StudioException;

    /** Whether content that is here already is added again. */
    enum Duplicates {
        REPORT,
        ADD
    }

    /**
     * Reserves outputs that are no assets (a pack's folder and ZIP): if this process dies before {@link #complete}, they
     * are removed at the next open. They must not exist yet.
     */
    void reserve(JobId job, List<Path> targets) throws StudioException;

    /** The reserved outputs are complete and stay. */
    void complete(JobId job) throws StudioException;
}
