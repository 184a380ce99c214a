package org.podstudio.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.bytes.FileBytes;

/**
 * WAV files that hold PCM and nothing in PCM's clothes. FFmpeg searches 16-bit sound for DTS in every byte that it may look at: 3 ms
 * in 64 KB, 20 ms in 768 KB. Without a mark of DTS or of S/PDIF in front there is none to find, and the header tells all.
 */
final class PlainWave {
    /** A frame of DTS on a CD has 4 KB, of S/PDIF at most 24 KB; an encoder may write silence before. */
    private static final int LOOKED_AT = 64 << 10;

    /** DTS in 16 and 14 bits, S/PDIF; each in both orders of bytes. Source: ETSI TS 102 114, IEC 61937. */
    private static final int[] MARKS = {0x7ffe8001, 0xfe7f0180, 0x1fffe800, 0xff1f00e8, 0x72f81f4e, 0xf8724e1f};

    private PlainWave() {}

    static boolean pcm(AvInput input) {
        return input.streams() == 1 && HeaderWord.pcm(input.stream(0).codecpar().codec_id());
    }

    /** Whether the header of {@code input}, just opened, tells all. */
    static boolean tells(AvInput input, Path file) throws IOException {
        AVStream stream = input.stream(0);
        if (stream.duration() <= 0) {
            return false;
        }
        try (FileBytes bytes = FileBytes.open(file)) {
            return !marked(bytes.upTo(avformat.avio_tell(input.context().pb()), LOOKED_AT));
        }
    }

    private static boolean marked(byte[] sound) {
        for (int at = 0; at + 4 <= sound.length; at++) {
            int word = Bytes.s32be(sound, at);
            for (int mark : MARKS) {
                if (word == mark) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What else {@link AvInput#findStreams} would have found out: length, start and the format of samples. */
    static void complete(AvInput input) {
        AVStream stream = input.stream(0);
        AVCodecParameters is = stream.codecpar();
        int bits = avcodec.av_get_exact_bits_per_sample(is.codec_id());
        boolean floating = is.codec_id() == avcodec.AV_CODEC_ID_PCM_F32LE || is.codec_id() == avcodec.AV_CODEC_ID_PCM_F64LE;
        is.format(bits <= 8 ? avutil.AV_SAMPLE_FMT_U8 : bits <= 16 ? avutil.AV_SAMPLE_FMT_S16
                : bits <= 32 ? floating ? avutil.AV_SAMPLE_FMT_FLT : avutil.AV_SAMPLE_FMT_S32
                : floating ? avutil.AV_SAMPLE_FMT_DBL : avutil.AV_SAMPLE_FMT_S64);
        input.context().start_time(0);
        input.context().duration(avutil.av_rescale(stream.duration(), 1_000_000L * stream.time_base().num(), stream.time_base().den()));
        input.context().duration_estimation_method(avformat.AVFMT_DURATION_FROM_STREAM);
    }
}
