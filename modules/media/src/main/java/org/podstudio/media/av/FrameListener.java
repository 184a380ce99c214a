package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.podstudio.core.api.problem.StudioException;

/** Gets decoded, filtered frames, one after another, on the transfer's worker. */
@FunctionalInterface
public interface FrameListener {
    /**
     * @param graph where the frame comes from, for its ticks
     * @param frame valid until this returns
     */
    void frame(FilterGraph graph, AVFrame frame) throws StudioException;

    /** All frames of a graph came. Called again where a stream changes its shape, for each has a graph of its own. */
    default void end(FilterGraph graph) throws StudioException {}
}
