package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The times of pictures in the encoder. At a steady rate a tick is a frame, as the ffmpeg program has it; at a varying one
 * the source's own ticks are kept. Where a coarse container only claims a steady rate, a frame has eight ticks: what is off
 * by the container's rounding is put right, a frame that really comes late stays late.
 */
final class VideoTicks {
    private static final int TICKS_PER_FRAME = 8;

    private final Rational from;
    private final Rational encoder;
    private final Rational rate;
    private final int grid;
    private long last = Long.MIN_VALUE;

    private VideoTicks(Rational from, Rational encoder, Rational rate, int grid) {
        this.from = from;
        this.encoder = encoder;
        this.rate = rate;
        this.grid = grid;
    }

    /** @param steady whether the source says that all its frames last equally long */
    static VideoTicks choose(Rational from, Rational rate, boolean steady) {
        if (!rate.known()) {
            return new VideoTicks(from, from, rate, 1);
        }
        Rational frame = rate.inverse();
        // The filter fps counts in frames; MP4 and the like count in parts of a frame.
        boolean exact = frame.equals(from) || (long) from.den() * frame.num() % ((long) from.num() * frame.den()) == 0;
        if (frame.equals(from) || steady && exact) {
            return new VideoTicks(from, frame, rate, 1);
        }
        if (steady && (long) frame.den() * TICKS_PER_FRAME < Integer.MAX_VALUE) {
            return new VideoTicks(from, new Rational(frame.num(), frame.den() * TICKS_PER_FRAME), rate, TICKS_PER_FRAME);
        }
        return new VideoTicks(from, from, rate, 1);
    }

    Rational encoder() {
        return encoder;
    }

    Rational rate() {
        return rate;
    }

    /** Sets time and length in the encoder's ticks. @return false when the frame comes no later than the one before */
    boolean set(AVFrame frame) {
        long time = from.to(encoder, frame.pts());
        if (grid > 1) {
            long near = Math.floorDiv(time + grid / 2, grid) * grid;
            if (Math.abs(encoder.value() * near - from.value() * frame.pts()) <= 1.01 * from.value()) {
                time = near;
            }
        }
        if (time <= last) {
            return false;
        }
        last = time;
        frame.pts(time);
        frame.duration(from.to(encoder, frame.duration()));
        encoder.into(frame.time_base());
        return true;
    }
}
