package org.podstudio.media.ffmpeg;

import java.util.EnumSet;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.media.sniff.Format;

/**
 * Whether a container's headers tell the facts that decoding would find. Where they may not (implicit SBR, transparency, sizes that
 * disagree, codecs not listed here) the answer is no, and the file is looked at with decoders.
 */
final class HeaderWord {
    /** Containers that name all their streams in front; measured: the others gain nothing. */
    private static final Set<Format> FORMATS = EnumSet.of(Format.MP4, Format.MOV, Format.M4A, Format.THREEGP, Format.MKV, Format.MKA, Format.WEBM,
            Format.WAV, Format.AIFF, Format.OGG, Format.OPUS);

    /** PCM in all its forms: FFmpeg numbers them so. */
    private static final int FIRST_PCM = 0x10000;

    private static final int LAST_PCM = 0x10fff;

    private static final int OPUS_HZ = 48_000;

    private HeaderWord() {}

    static boolean expected(Format format) {
        return FORMATS.contains(format);
    }

    static boolean suffices(AvInput input) {
        for (int i = 0; i < input.streams(); i++) {
            AVStream stream = input.stream(i);
            boolean enough = switch (stream.codecpar().codec_type()) {
                case avutil.AVMEDIA_TYPE_VIDEO -> AvInput.attachedPicture(stream) || picture(stream);
                case avutil.AVMEDIA_TYPE_AUDIO -> sound(stream.codecpar());
                case avutil.AVMEDIA_TYPE_UNKNOWN -> false;
                default -> true;
            };
            if (!enough) {
                return false;
            }
        }
        return input.streams() > 0;
    }

    /** Whether the stream's pictures cannot be transparent, as far as its own header tells. */
    static boolean opaque(AVCodecParameters codec) {
        return switch (codec.codec_id()) {
            case avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_VP8, avcodec.AV_CODEC_ID_VP9, avcodec.AV_CODEC_ID_AV1 -> true;
            case avcodec.AV_CODEC_ID_HEVC -> CodedSize.hevc(extra(codec)).isPresent();
            default -> false;
        };
    }

    static boolean pcm(int codec) {
        return codec >= FIRST_PCM && codec <= LAST_PCM;
    }

    private static boolean picture(AVStream stream) {
        AVCodecParameters codec = stream.codecpar();
        boolean rate = stream.avg_frame_rate().num() > 0 && stream.avg_frame_rate().den() > 0;
        if (!rate || codec.width() <= 0 || codec.height() <= 0) {
            return false;
        }
        return switch (codec.codec_id()) {
            case avcodec.AV_CODEC_ID_H264 -> CodedSize.h264(extra(codec)).filter(size -> agrees(size, codec)).isPresent();
            case avcodec.AV_CODEC_ID_HEVC -> CodedSize.hevc(extra(codec)).filter(size -> agrees(size, codec)).isPresent();
            default -> opaque(codec);
        };
    }

    private static boolean agrees(CodedSize size, AVCodecParameters codec) {
        return size.width() == codec.width() && size.height() == codec.height();
    }

    private static boolean sound(AVCodecParameters codec) {
        int id = codec.codec_id();
        if (id == avcodec.AV_CODEC_ID_NONE || codec.sample_rate() <= 0 || codec.ch_layout().nb_channels() <= 0) {
            return false;
        }
        return switch (id) {
            case avcodec.AV_CODEC_ID_AAC -> plainAac(extra(codec));
            case avcodec.AV_CODEC_ID_OPUS -> codec.sample_rate() == OPUS_HZ;
            case avcodec.AV_CODEC_ID_VORBIS, avcodec.AV_CODEC_ID_FLAC, avcodec.AV_CODEC_ID_ALAC, avcodec.AV_CODEC_ID_AC3,
                    avcodec.AV_CODEC_ID_AMR_NB, avcodec.AV_CODEC_ID_ADPCM_IMA_WAV, avcodec.AV_CODEC_ID_ADPCM_MS -> true;
            default -> pcm(id) || StreamDecoder.find(id) == null;
        };
    }

    /**
     * AAC-LC whose rate is too high, and whose channels are given, for a decoder to find twice as many of either inside.
     * Source: ISO/IEC 14496-3, 1.6.2.1: five bits of kind, four of rate (0 to 5: above 24 kHz), four of channels.
     */
    private static boolean plainAac(byte[] config) {
        if (config.length < 2) {
            return false;
        }
        int bits = (config[0] & 0xff) << 8 | config[1] & 0xff;
        int channels = bits >> 3 & 15;
        return bits >> 11 == 2 && (bits >> 7 & 15) <= 5 && channels >= 1 && channels <= 7;
    }

    private static byte[] extra(AVCodecParameters codec) {
        byte[] bytes = new byte[codec.extradata() == null ? 0 : Math.clamp(codec.extradata_size(), 0, 1 << 16)];
        if (bytes.length > 0) {
            codec.extradata().get(bytes);
        }
        return bytes;
    }
}
