package org.podstudio.core.api.media;

import org.podstudio.core.api.problem.StudioException;

/** A part of a film that is being encoded, see {@link FilmRemake#part}. Closed in any case; unfinished it is removed. For one thread. */
public interface FilmPart extends AutoCloseable {
    /** The next row of a picture, red, green and blue; stays the caller's. */
    void row(byte[] rgb) throws StudioException;

    /** All rows came: shown at the time of the picture it was made of. Called again without rows, the same is shown again. */
    void show(FilmFrame like) throws StudioException;

    /** Called once, after the last: the part is on the disk, whatever happens to the power. */
    void finish() throws StudioException;

    @Override
    void close() throws StudioException;
}
