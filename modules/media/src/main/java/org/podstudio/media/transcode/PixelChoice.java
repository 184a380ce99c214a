package org.podstudio.media.transcode;

import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.EncoderFormats;

/**
 * The pixel format that a film is encoded in: as deep as the source where the encoder can, with colours at half the samples,
 * because players of the web take nothing else.
 *
 * @param lost what the source has and this has not, as words
 */
record PixelChoice(String name, boolean even, List<String> lost) {
    static PixelChoice of(VideoCodec codec, String encoder, SourcePicture source, boolean alpha) throws StudioException {
        List<String> possible = EncoderFormats.pixels(encoder);
        List<String> lost = new ArrayList<>();
        String name = switch (codec) {
            case GIF -> "bgra";
            case WEBP -> alpha ? "yuva420p" : "yuv420p";
            case PRORES -> alpha ? "yuva444p10le" : source.subsampled() ? "yuv422p10le" : "yuv444p10le";
            default -> video(possible, source, alpha);
        };
        int bits = name.contains("12") ? 12 : name.contains("10") ? 10 : 8;
        if (bits < source.bits()) {
            lost.add("bit depth " + source.bits() + " (now " + bits + ")");
        }
        boolean half = name.contains("420") || name.equals("nv12") || name.equals("p010le");
        if (half && !source.subsampled() && codec != VideoCodec.WEBP) {
            lost.add("full colour resolution (now 4:2:0)");
        }
        // The encoders of VP9 and WebP take odd sides themselves.
        boolean even = half && codec != VideoCodec.VP9 && codec != VideoCodec.WEBP || codec == VideoCodec.PRORES;
        return new PixelChoice(name, even, lost);
    }

    private static String video(List<String> possible, SourcePicture source, boolean alpha) {
        if (alpha) {
            return "yuva420p";
        }
        if (source.bits() > 10 && possible.contains("yuv420p12le")) {
            return "yuv420p12le";
        }
        if (source.bits() > 8) {
            for (String deep : List.of("yuv420p10le", "p010le")) {
                if (possible.contains(deep)) {
                    return deep;
                }
            }
        }
        return possible.isEmpty() || possible.contains("yuv420p") ? "yuv420p" : "nv12";
    }
}
