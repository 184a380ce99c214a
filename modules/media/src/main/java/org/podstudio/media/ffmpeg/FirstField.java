package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Every other line of a frame that holds two moments: one of them alone, for a picture without combs. */
final class FirstField {
    /** AV_FRAME_FLAG_INTERLACED, a macro in FFmpeg's frame.h. */
    private static final int INTERLACED = 1 << 3;

    private static final int LEAST_LINES = 4;
    private static final int PLANES = 4;

    private FirstField() {}

    /** A reference to the frame, or to half of its lines where they are of two moments. Whoever asks frees it. */
    static AVFrame of(AVFrame frame) throws AvException {
        AVFrame field = avutil.av_frame_clone(frame);
        if (field == null || field.isNull()) {
            throw new AvException("There is no memory left for a frame");
        }
        if ((frame.flags() & INTERLACED) != 0 && frame.height() >= LEAST_LINES) {
            field.height(frame.height() / 4 * 2);
            for (int i = 0; i < PLANES; i++) {
                field.linesize(i, 2 * frame.linesize(i));
            }
        }
        return field;
    }
}
