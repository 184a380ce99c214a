package org.podstudio.core.api.asset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;

/**
 * One asset as the project's database holds it. A snapshot: read it again after a change event.
 *
 * @param path relative to the project folder with {@code /}, or absolute for a file referenced in place
 * @param hash SHA-256 of the content, lower-case hex
 * @param sizeBytes length of the file
 * @param createdAt when it came into the project
 * @param fileModifiedAt modification time of the source file
 * @param sourcePath where it was imported from, names that are not text escaped
 * @param facts technical facts
 * @param rating 1 to 5, null when not rated
 * @param parentId the asset it was made of
 * @param missing the file was not where it should be when last looked
 * @param undecodable its pixels or samples could not be decoded
 * @param generator what the file itself says of how it was made, whatever the user says
 * @param ownPrompt what the user says instead; {@link #prompt} and its kin tell what counts
 */
public record Asset(
        AssetId id,
        String path,
        String filename,
        String hash,
        long sizeBytes,
        Instant createdAt,
        @Nullable Instant fileModifiedAt,
        AssetSource source,
        @Nullable String sourcePath,
        MediaFacts facts,
        String theme,
        List<String> tags,
        Approval status,
        @Nullable Integer rating,
        @Nullable ColorLabel label,
        @Nullable String notes,
        @Nullable AssetId parentId,
        boolean missing,
        boolean undecodable,
        @Nullable GeneratorMetadata generator,
        OwnPrompt ownPrompt) {

    /** Theme of an asset for which nothing better is known. */
    public static final String UNSORTED = "unsorted";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Asset {
        Objects.requireNonNull(id, "id");
        if (path.isEmpty() || filename.isEmpty()) {
            throw new IllegalArgumentException("an asset has a path and a file name");
        }
        if (!SHA256.matcher(hash).matches()) {
            throw new IllegalArgumentException("hash is 64 lower-case hex digits, was \"" + hash + "\"");
        }
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("size is not negative, was " + sizeBytes);
        }
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new IllegalArgumentException("rating lies in 1..5, was " + rating);
        }
        tags = List.copyOf(tags);
    }

    /** One of which the user says no more than its file. */
    public Asset(AssetId id, String path, String filename, String hash, long sizeBytes, Instant createdAt, @Nullable Instant fileModifiedAt,
            AssetSource source, @Nullable String sourcePath, MediaFacts facts, String theme, List<String> tags, Approval status,
            @Nullable Integer rating, @Nullable ColorLabel label, @Nullable String notes, @Nullable AssetId parentId, boolean missing,
            boolean undecodable, @Nullable GeneratorMetadata generator) {
        this(id, path, filename, hash, sizeBytes, createdAt, fileModifiedAt, source, sourcePath, facts, theme, tags, status, rating, label,
                notes, parentId, missing, undecodable, generator, OwnPrompt.NONE);
    }

    /** The prompt that counts: the user's, else the file's; null where there is none. */
    public @Nullable String prompt() {
        return counting(ownPrompt.prompt(), generator == null ? null : generator.prompt());
    }

    /** As {@link #prompt}: what was not wanted. */
    public @Nullable String negativePrompt() {
        return counting(ownPrompt.negative(), generator == null ? null : generator.negativePrompt());
    }

    /** As {@link #prompt}, of every pass; the user's stands for all of them. */
    public List<String> prompts() {
        return counting(ownPrompt.prompt(), generator == null ? List.of() : generator.prompts());
    }

    /** As {@link #prompts}: what was not wanted. */
    public List<String> negativePrompts() {
        return counting(ownPrompt.negative(), generator == null ? List.of() : generator.negativePrompts());
    }

    /** The same asset of which the user says this. */
    public Asset saying(OwnPrompt own) {
        return new Asset(id, path, filename, hash, sizeBytes, createdAt, fileModifiedAt, source, sourcePath, facts, theme, tags, status, rating,
                label, notes, parentId, missing, undecodable, generator, own);
    }

    private static @Nullable String counting(@Nullable String own, @Nullable String file) {
        String text = own == null ? file : own;
        return text == null || text.isBlank() ? null : text;
    }

    private static List<String> counting(@Nullable String own, List<String> file) {
        return own == null ? file : own.isEmpty() ? List.of() : List.of(own);
    }

    /** The name in a stored path: what follows its last {@code /}, or in an absolute path of Windows its last {@code \}. */
    public static String filenameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
