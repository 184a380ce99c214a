package org.podstudio.media.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.av.Coding;

/**
 * How a sound is encoded.
 *
 * @param encoder FFmpeg's name of it
 * @param samples format of the samples that go into it, as FFmpeg calls it; empty for what suits the encoder best
 * @param bits of a sample in the file, null where the codec keeps none (all that lose something)
 * @param lossless whether what is decoded again is what was encoded
 */
public record SoundCoding(String encoder, Map<String, String> options, String samples, @Nullable Integer bits, boolean lossless) {
    /** Bits a second for each channel where the source does not say how many it has. */
    private static final long USUAL_BITS = 96_000;

    public SoundCoding {
        options = Map.copyOf(options);
    }

    /**
     * As the stream itself is: the same codec, rate and depth, at its bitrate or a little above.
     *
     * @param fileBits bits a second of the whole file when it holds nothing but this sound, else 0
     * @return empty when the codec has no encoder here
     */
    public static Optional<SoundCoding> like(AVStream stream, long fileBits) {
        AVCodecParameters is = stream.codecpar();
        return encoder(is.codec_id()).map(encoder -> {
            Depth depth = Depth.of(stream);
            if (depth != null) {
                return new SoundCoding(encoder, Map.of(), depth.samples(encoder), depth.bits(), true);
            }
            int channels = is.ch_layout().nb_channels();
            long bits = is.bit_rate() > 0 ? is.bit_rate() : fileBits > 0 ? fileBits : USUAL_BITS * channels;
            return new SoundCoding(encoder, Bitrates.options(encoder, bits, channels, is.sample_rate()), "", null, false);
        });
    }

    /**
     * Vorbis becomes Opus, its successor in the same files: the only encoder of Vorbis here is FFmpeg's own, which is experimental
     * and ends the whole process on some sounds (an assertion in its {@code floor_encode}).
     */
    private static Optional<String> encoder(int codec) {
        String name = switch (codec) {
            case avcodec.AV_CODEC_ID_MP3 -> "libmp3lame";
            case avcodec.AV_CODEC_ID_VORBIS -> "libopus";
            case avcodec.AV_CODEC_ID_OPUS -> "libopus";
            case avcodec.AV_CODEC_ID_AAC -> "aac";
            default -> {
                AVCodec found = avcodec.avcodec_find_encoder(codec);
                boolean trial = found != null && !found.isNull() && (found.capabilities() & avcodec.AV_CODEC_CAP_EXPERIMENTAL) != 0;
                yield found == null || found.isNull() || trial ? "" : found.name().getString();
            }
        };
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Whether samples of higher resolution lose some of it here, so that noise has to hide the steps. */
    public boolean coarse() {
        return bits != null && bits <= 16 && !samples.startsWith("flt") && !samples.startsWith("dbl");
    }

    /**
     * With filters before it, whose result is of higher resolution than the samples of the file.
     *
     * @param chain as the ffmpeg program takes it; empty when the samples stay what they are
     */
    public Coding after(String chain) {
        StringBuilder all = new StringBuilder(chain);
        if (!samples.isEmpty()) {
            all.append(all.isEmpty() ? "" : ",").append(!chain.isEmpty() && coarse()
                    ? "aresample=osf=" + samples + ":dither_method=triangular" : "aformat=sample_fmts=" + samples);
        }
        return new Coding(all.toString(), encoder, options);
    }

    /** With one more option. */
    public SoundCoding option(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(key, value);
        return new SoundCoding(encoder, more, samples, bits, lossless);
    }

    /** Resolution of what a codec without loss holds. */
    record Depth(int bits, boolean floating) {
        /** Null for codecs that lose something. */
        static @Nullable Depth of(AVStream stream) {
            AVCodecParameters is = stream.codecpar();
            var about = avcodec.avcodec_descriptor_get(is.codec_id());
            boolean lossless = about != null && !about.isNull() && (about.props() & avcodec.AV_CODEC_PROP_LOSSLESS) != 0
                    && (about.props() & avcodec.AV_CODEC_PROP_LOSSY) == 0;
            int exact = avcodec.av_get_exact_bits_per_sample(is.codec_id());
            if (!lossless && exact == 0 || is.codec_id() == avcodec.AV_CODEC_ID_PCM_ALAW || is.codec_id() == avcodec.AV_CODEC_ID_PCM_MULAW) {
                return null;
            }
            int packed = avutil.av_get_packed_sample_fmt(is.format());
            boolean floating = packed == avutil.AV_SAMPLE_FMT_FLT || packed == avutil.AV_SAMPLE_FMT_DBL;
            int bits = is.bits_per_raw_sample() > 0 ? is.bits_per_raw_sample() : exact > 0 ? exact
                    : 8 * avutil.av_get_bytes_per_sample(is.format());
            return bits < 8 || about == null ? null : new Depth(bits, floating);
        }

        String samples(String encoder) {
            boolean planes = encoder.equals("alac") || encoder.equals("wavpack") || encoder.endsWith("_planar");
            String plain = floating ? bits > 32 ? "dbl" : "flt" : bits > 32 ? "s64" : bits > 16 ? "s32" : bits > 8 ? "s16" : "u8";
            if (encoder.equals("pcm_s8")) {
                plain = "u8";
            } else if (plain.equals("u8") && (planes || encoder.equals("flac"))) {
                plain = "s16";
            }
            return planes ? plain + "p" : plain;
        }
    }
}
