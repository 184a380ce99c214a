package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.pixels.Upright;

/** Turns a frame by its orientation in the colours it has. Where colour has half the resolution, no pixel's colour may move by half of one. */
final class TurnedPlanes {
    private TurnedPlanes() {}

    /** @param orientation 2 to 8. @return a new full-range frame; null when this layout or an odd side does not allow it */
    static @Nullable AVFrame of(AVFrame frame, int orientation) throws AvException {
        boolean full = frame.format() == avutil.AV_PIX_FMT_YUVJ444P;
        boolean even = (frame.width() & 1) == 0 && (frame.height() & 1) == 0;
        if (!full && (frame.format() != avutil.AV_PIX_FMT_YUVJ420P || !even)) {
            return null;
        }
        boolean swap = Upright.swapsSides(orientation);
        AVFrame target = SmallPicture.blank(swap ? new PixelSize(frame.height(), frame.width()) : new PixelSize(frame.width(), frame.height()),
                frame.format());
        boolean done = false;
        try {
            for (int plane = 0; plane < 3; plane++) {
                int part = plane == 0 || full ? 1 : 2;
                int width = frame.width() / part;
                int height = frame.height() / part;
                byte[] turned = Upright.turn(StillDecoder.plane(frame, plane, width, height), width, height, orientation);
                FlatPlanes.put(target, plane, turned, swap ? height : width);
            }
            done = true;
            return target;
        } finally {
            if (!done) {
                avutil.av_frame_free(target);
            }
        }
    }
}
