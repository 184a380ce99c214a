package org.podstudio.media.trim;

import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.Moment;
import org.podstudio.media.convert.MetadataPolicy;

/**
 * Settings of {@link Trim}.
 *
 * @param start first moment that is kept: seconds or {@code mm:ss.mmm}, negative counted from the end; empty for the beginning
 * @param end moment up to which it is kept, the same way; empty for the end
 * @param mode whether the cut is exact or fast
 * @param fadeIn seconds over which the sound comes up from silence
 * @param fadeOut seconds over which the sound goes down to silence
 * @param silence where silence at the ends is cut off as well
 * @param silenceThreshold what counts as silence, in dBFS of the highest sample of all channels
 * @param silenceLength seconds that silence must last to be cut off
 * @param metadata what of tags, chapters and cover art is kept
 * @param snap whether the ends of a sound are moved to where they make no click
 */
public record TrimSettings(String start, String end, Mode mode, double fadeIn, double fadeOut, Silence silence, double silenceThreshold,
        double silenceLength, MetadataPolicy metadata, Snap snap) implements JobSettings {
    public static final TrimSettings DEFAULTS = new TrimSettings("", "", Mode.EXACT, 0, 0, Silence.KEEP, -50, 0.1);

    /** How it is cut. */
    public enum Mode {
        /** To the sample and the frame; what lies between is encoded anew, in its own codec. */
        EXACT,
        /** Without encoding: begins at the key frame at or before the start, sounds at the packet. */
        FAST
    }

    /** Which silence goes. */
    public enum Silence { KEEP, START, END, BOTH }

    /** Where a cut may be moved to. */
    public enum Snap {
        /** It stays where it was asked for. */
        NONE,
        /** To where the sound rises through zero, at most {@link ZeroCrossing#REACH_SECONDS} away. */
        ZERO
    }

    /** With all metadata. */
    public TrimSettings(String start, String end, Mode mode, double fadeIn, double fadeOut, Silence silence, double silenceThreshold,
            double silenceLength) {
        this(start, end, mode, fadeIn, fadeOut, silence, silenceThreshold, silenceLength, MetadataPolicy.KEEP, Snap.NONE);
    }

    public TrimSettings {
        snap = snap == null ? Snap.NONE : snap;
        metadata = metadata == null ? MetadataPolicy.KEEP : metadata;
        start = start == null ? "" : start.strip();
        end = end == null ? "" : end.strip();
        Moment.of(start);
        Moment.of(end);
        if (!(fadeIn >= 0 && fadeOut >= 0 && fadeIn <= 3600 && fadeOut <= 3600)) {
            throw new IllegalArgumentException("a fade lasts 0 s or longer");
        }
        if (!(silenceThreshold >= -120 && silenceThreshold <= -6)) {
            throw new IllegalArgumentException("silence_threshold is between -120 and -6 dBFS, was " + silenceThreshold);
        }
        if (!(silenceLength >= 0 && silenceLength <= 3600)) {
            throw new IllegalArgumentException("silence_length is 0 s or longer, was " + silenceLength);
        }
    }

    boolean fades() {
        return fadeIn > 0 || fadeOut > 0;
    }

    boolean countsFromEnd() {
        return start.startsWith("-") || end.startsWith("-");
    }

    boolean cutsSilence(Silence at) {
        return silence == Silence.BOTH || silence == at;
    }

    boolean snaps() {
        return snap == Snap.ZERO;
    }

    /** The same, but for another part, without looking for its ends again. */
    TrimSettings of(Cut part, double out) {
        return new TrimSettings(Cut.text(part.start()), Cut.text(part.end()), mode, fadeIn, out, Silence.KEEP, silenceThreshold, silenceLength,
                metadata, Snap.NONE);
    }

    boolean doesNothing() {
        return start.isEmpty() && end.isEmpty() && !fades() && silence == Silence.KEEP;
    }
}
