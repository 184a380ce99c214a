package org.podstudio.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.EncoderFormats;

/**
 * The pixel format that a film is encoded in: as deep as the source where the encoder can, with colours at half the samples,
 * because players of the web take nothing else.
 *
 * @param lost what the source has and this has not, as words
 * @param notes why, and what would keep it, as words
 */
record PixelChoice(String name, boolean even, List<String> lost, List<String> notes) {
    /** Files for every player. Their H.264 has 8 bits: browsers, phones and the decoders of graphics cards play no other (profile High 10). */
    private static final Set<Container> FOR_PLAYERS = Set.of(Container.MP4, Container.MOV);

    static PixelChoice of(Choice choice, String encoder, SourcePicture source, boolean alpha) throws StudioException {
        VideoCodec codec = choice.video();
        boolean eight = codec == VideoCodec.H264 && FOR_PLAYERS.contains(choice.container());
        List<String> possible = EncoderFormats.pixels(encoder);
        List<String> lost = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String name = switch (codec) {
            case GIF -> "bgra";
            case WEBP -> alpha ? "yuva420p" : "yuv420p";
            case PRORES -> alpha ? "yuva444p10le" : source.subsampled() ? "yuv422p10le" : "yuv444p10le";
            default -> video(possible, eight ? 8 : source.bits(), alpha);
        };
        int bits = name.contains("12") ? 12 : name.contains("10") ? 10 : 8;
        if (bits < source.bits()) {
            lost.add(source.bits() + " bits per channel (now " + bits + ")");
            if (eight) {
                notes.add("written with 8 bits per channel: most players cannot show H.264 with more; video=h265 or video=av1 keep 10 bits, and so does "
                        + "H.264 in an MKV file");
            }
        }
        boolean half = name.contains("420") || name.equals("nv12") || name.equals("p010le");
        if (half && !source.subsampled()) {
            lost.add("full colour resolution (now 4:2:0)");
        }
        // The encoders of VP9 and WebP take odd sides themselves.
        boolean even = half && codec != VideoCodec.VP9 && codec != VideoCodec.WEBP || codec == VideoCodec.PRORES;
        return new PixelChoice(name, even, lost, notes);
    }

    private static String video(List<String> possible, int bits, boolean alpha) {
        if (alpha) {
            return "yuva420p";
        }
        if (bits > 10 && possible.contains("yuv420p12le")) {
            return "yuv420p12le";
        }
        if (bits > 8) {
            for (String deep : List.of("yuv420p10le", "p010le")) {
                if (possible.contains(deep)) {
                    return deep;
                }
            }
        }
        return possible.isEmpty() || possible.contains("yuv420p") ? "yuv420p" : "nv12";
    }
}
