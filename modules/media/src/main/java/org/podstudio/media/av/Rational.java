package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/** A fraction: the length of a tick in seconds, frames per second, or the shape of a pixel. 0/1 where it is not known. */
public record Rational(int num, int den) {
    public static final Rational UNKNOWN = new Rational(0, 1);

    public static final Rational MICROS = new Rational(1, 1_000_000);

    /** A copy: the native one goes away with what holds it. */
    public static Rational of(AVRational native_) {
        return new Rational(native_.num(), native_.den());
    }

    public boolean known() {
        return num > 0 && den > 0;
    }

    public Rational inverse() {
        return new Rational(den, num);
    }

    public double value() {
        return den == 0 ? 0 : (double) num / den;
    }

    /** A number of these ticks in other ticks, to the nearest; "no time" stays so. */
    public long to(Rational other, long ticks) {
        if (ticks == avutil.AV_NOPTS_VALUE) {
            return ticks;
        }
        return avutil.av_rescale_rnd(ticks, (long) num * other.den, (long) den * other.num, avutil.AV_ROUND_NEAR_INF);
    }

    void into(AVRational native_) {
        native_.num(num);
        native_.den(den);
    }
}
