package org.podstudio.core.api.media;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * A film whose pictures are made anew, in parts that can be kept; sound, subtitles, chapters and texts go over as they are. No
 * picture ever lies on the disk. Used by one thread.
 */
public interface FilmRemake extends AutoCloseable {
    /** Of the pictures that {@link #next} gives, upright. */
    PixelSize size();

    /** As the container counts its pictures; a damaged one is counted too. */
    long frames();

    /** Of the new file, without the dot. */
    String extension();

    /** FFmpeg's name of what encodes the new pictures. */
    String encoder(PixelSize size);

    /** What the new film will not have, as words; after {@link #join} complete. */
    List<String> lost();

    /** What was changed though nobody asked, as words. */
    List<String> notes();

    /**
     * The next picture, from the first. The same at every reading of the same file.
     *
     * @return null after the last
     * @throws StudioException {@code file-damaged} also where the pictures stop before the film does
     */
    @Nullable FilmFrame next() throws StudioException, CancelledException;

    /**
     * Begins a part. It gets its name when it is finished; until then, and for ever if it is not, it lies beside it as {@code
     * NAME.part}.
     *
     * @param size of the new pictures; the encoder may cut off a last odd row or column
     */
    FilmPart part(Path file, PixelSize size) throws StudioException;

    /** How many pictures a part holds; empty where it is missing, broken, or was made in another way. */
    OptionalLong framesIn(Path part, PixelSize size) throws StudioException;

    /** Puts the parts together with everything else of the film, without encoding anything. @param target must not exist */
    void join(List<Path> parts, PixelSize size, Path target) throws StudioException, CancelledException;

    @Override
    void close() throws StudioException;
}
