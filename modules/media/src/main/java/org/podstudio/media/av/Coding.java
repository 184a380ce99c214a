package org.podstudio.media.av;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is made anew.
 *
 * @param chain filters as text, empty for none; sound is brought into what the encoder takes after it
 * @param encoder FFmpeg's name of the encoder, e.g. {@code libx264}
 * @param options of the encoder, as the ffmpeg program takes them without their dash
 * @param tag four letters that name the codec in the container, empty for the usual ones
 * @param still picture of the chain's second input {@code [still]}, kept by the caller; null without one
 */
public record Coding(String chain, String encoder, Map<String, String> options, String tag, @Nullable AVFrame still) {
    public Coding {
        options = Map.copyOf(options);
        if (!tag.isEmpty() && tag.length() != 4) {
            throw new IllegalArgumentException("a codec tag has four letters, was \"" + tag + "\"");
        }
    }

    public Coding(String chain, String encoder, Map<String, String> options) {
        this(chain, encoder, options, "", null);
    }

    /** The tag as containers store it, 0 for the usual one. */
    int tagNumber() {
        return tag.isEmpty() ? 0 : tag.charAt(0) | tag.charAt(1) << 8 | tag.charAt(2) << 16 | tag.charAt(3) << 24;
    }
}
