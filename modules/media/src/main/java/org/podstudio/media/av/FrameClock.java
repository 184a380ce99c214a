package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Gives frames their time in the output: from 0 at the span's start, without holes that only the container's coarse ticks
 * made. For one thread.
 */
final class FrameClock {
    /** Sound that is off by less is only rounded badly; more is a hole or an overlap, and stays one. */
    private static final double SOUND_SLACK_SECONDS = 0.03;

    private final Rational ticks;
    private final Span span;
    private final boolean audio;
    private long next;
    private int sampleRate;
    private volatile boolean done;
    private volatile long readMicros;

    FrameClock(Rational ticks, Span span, boolean audio) {
        this.ticks = ticks;
        this.span = span;
        this.audio = audio;
    }

    /** Ticks of the times that {@link #set} gives. */
    Rational ticks() {
        return audio ? new Rational(1, sampleRate) : ticks;
    }

    boolean done() {
        return done;
    }

    /** Microseconds of the span that have gone by. From any thread. */
    long readMicros() {
        return readMicros;
    }

    /** Sets the frame's time. @return false when the frame lies outside of the span */
    boolean set(AVFrame frame) {
        boolean inside = audio ? setSound(frame) : setPicture(frame);
        readMicros = Math.max(readMicros, ticks().to(Rational.MICROS, next));
        return inside;
    }

    private boolean setPicture(AVFrame frame) {
        long length = Math.max(0, frame.duration());
        long time = frame.pts() == avutil.AV_NOPTS_VALUE ? next : frame.pts() - span.origin(ticks);
        next = time + Math.max(1, length);
        if (span.cut()) {
            if (time + length <= 0 && time < 0) {
                return false;
            }
            if (time >= span.length(ticks)) {
                done = true;
                return false;
            }
            time = Math.max(0, time);
        }
        frame.pts(time);
        return true;
    }

    private boolean setSound(AVFrame frame) {
        if (sampleRate != frame.sample_rate()) {
            next = sampleRate == 0 ? Long.MIN_VALUE : new Rational(1, sampleRate).to(new Rational(1, frame.sample_rate()), next);
            sampleRate = frame.sample_rate();
        }
        Rational samples = ticks();
        boolean timed = frame.pts() != avutil.AV_NOPTS_VALUE;
        long time = timed ? ticks.to(samples, frame.pts()) - span.origin(samples) : next == Long.MIN_VALUE ? 0 : next;
        if (next != Long.MIN_VALUE && Math.abs(time - next) <= SOUND_SLACK_SECONDS * sampleRate) {
            time = next;
        }
        next = time + frame.nb_samples();
        if (span.cut() && time >= span.length(samples)) {
            done = true;
            return false;
        }
        frame.pts(time);
        frame.duration(frame.nb_samples());
        return !span.cut() || next > 0;
    }
}
