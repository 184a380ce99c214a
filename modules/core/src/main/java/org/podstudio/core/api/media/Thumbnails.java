package org.podstudio.core.api.media;

import java.nio.file.Path;
import java.util.Optional;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/** Makes small previews. Safe from any thread; blocks, so never on the EDT. */
public interface Thumbnails {
    /** Longer side of the two sizes, in pixels. Source: ruling X6, the 200 px logical size on normal and HiDPI screens. */
    int SMALL_PX = 256;

    int LARGE_PX = 512;

    /**
     * Colours of a sound's thumbnail: the waveform and what is behind it. A window shows it in its own colours instead, by how
     * far a pixel's green is from the one to the other.
     */
    int WAVE_RGB = 0x2FC7B5;

    int WAVE_GROUND_RGB = 0x222222;

    /**
     * Writes both sizes as sRGB JPEG, upright, transparent parts on neutral grey, with {@link ThumbnailAlpha} behind the end of
     * the file; never larger than the source. For video a frame near the start that is not black, for audio the waveform. Writes
     * to temporary names and renames.
     *
     * @param small target of the 256 px file, {@code large} of the 512 px file
     * @return how the picture or the film's frame looks, made of the same pixels, of its colours those that are not transparent; empty for
     *     sounds
     * @throws StudioException with code {@code file-damaged} and the like when the pixels cannot be decoded
     */
    Optional<Appearance> write(Path source, MediaFacts facts, Path small, Path large) throws StudioException;

    /** Cells of a filmstrip, beside each other and of one size. */
    int STRIP_FRAMES = 10;

    /**
     * Writes {@link #STRIP_FRAMES} frames of a film, from its start to its end, beside each other as one JPEG, each at most
     * {@link #SMALL_PX} wide and high; a film of fewer frames has some of them twice. Written to a temporary name and renamed.
     *
     * @throws StudioException with code {@code file-damaged} and the like when no frame can be decoded
     */
    void filmstrip(Path film, Path strip, JobContext context) throws StudioException, CancelledException;

    /**
     * How the picture looks whose thumbnail, of either size, was written before: nearly what {@link #write} gave, some bits and
     * shades may differ. A thumbnail has grey where the picture is transparent.
     *
     * @throws StudioException when it cannot be read
     */
    Appearance appearance(Path thumbnail) throws StudioException;
}
