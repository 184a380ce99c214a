package org.podstudio.media.trim;

import java.util.Locale;
import org.podstudio.core.api.media.Moment;
import org.podstudio.core.api.problem.StudioException;

/**
 * The part that is kept.
 *
 * @param start seconds from the beginning
 * @param end seconds from the beginning, behind the start
 * @param toEnd whether it goes to the end of the file, wherever that really is
 */
record Cut(double start, double end, boolean toEnd) {
    /** @param length seconds of the file. @throws StudioException {@code bad-setting} when nothing would be left */
    static Cut of(TrimSettings settings, double length) throws StudioException {
        Moment from = Moment.of(settings.start());
        Moment to = Moment.of(settings.end());
        double start = from == null ? 0 : from.in(length);
        double end = to == null ? length : to.in(length);
        if (start >= length) {
            throw Trim.badSetting(String.format(Locale.ROOT, "It starts at %.3f s, but the file lasts only %.3f s.", start, length),
                    "Choose an earlier start.");
        }
        if (end <= start) {
            throw Trim.badSetting(String.format(Locale.ROOT, "It would end at %.3f s, which is not after its start at %.3f s.", end, start),
                    "Choose a later end or an earlier start.");
        }
        return new Cut(start, Math.min(end, length), end >= length);
    }

    /** Seconds as settings take them. */
    static String text(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    double seconds() {
        return end - start;
    }

    long startMicros() {
        return Math.round(start * 1e6);
    }

    /** {@link Long#MAX_VALUE} up to the end. */
    long endMicros() {
        return toEnd ? Long.MAX_VALUE : Math.max(startMicros() + 1, Math.round(end * 1e6));
    }
}
