package org.podstudio.media.sound;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.convert.ConvertSettings;

/** The formats that sounds are converted into. */
enum SoundFormat {
    MP3(Wrapping.MP3, "audio/mpeg"),
    WAV(Wrapping.WAV, "audio/wav"),
    FLAC(Wrapping.FLAC, "audio/flac"),
    M4A(Wrapping.M4A, "audio/mp4"),
    /** Opus, for there is no encoder of Vorbis here; FLAC without loss. */
    OGG(Wrapping.OGG, "audio/ogg"),
    OPUS(Wrapping.OPUS, "audio/opus");

    /** What is taken where nothing is wished: what nobody hears, by listening tests of each codec. Bits a second of two channels. */
    private static final long AAC_BITS = 256_000;
    private static final long OPUS_BITS = 160_000;

    private final Wrapping wrapping;
    private final SniffedType type;

    SoundFormat(Wrapping wrapping, String mimeType) {
        this.wrapping = wrapping;
        this.type = new SniffedType(MediaType.AUDIO, mimeType, wrapping.extension());
    }

    Wrapping wrapping() {
        return wrapping;
    }

    SniffedType type() {
        return type;
    }

    /** @throws StudioException {@code format-unsupported} for names of other formats */
    static SoundFormat named(String name) throws StudioException {
        return known(name).orElseThrow(() -> StudioException.of("format-unsupported", "The sound cannot be written as ." + name + ".",
                "Sounds are converted to mp3, wav, flac, m4a, ogg and opus.", "Choose one of these."));
    }

    static Optional<SoundFormat> known(String name) {
        return Arrays.stream(values()).filter(format -> format.wrapping.extensions().contains(name.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** @param wished extension of the output's name, {@code input} what the input is */
    static SoundFormat of(ConvertSettings settings, @Nullable String wished, String input) throws StudioException {
        if (wished != null) {
            return named(wished);
        }
        if (!settings.format().equals(ConvertSettings.AUTO)) {
            return named(settings.format());
        }
        return input.equals("mp3") ? WAV : MP3;
    }

    boolean loses(ConvertSettings settings) {
        return loses(settings.lossless());
    }

    /** @param wished that nothing is lost */
    boolean loses(boolean wished) {
        return switch (this) {
            case WAV, FLAC -> false;
            case M4A, OGG -> !wished;
            case MP3, OPUS -> true;
        };
    }

    /** Whether it can be written with loss and without. */
    boolean leavesTheChoice() {
        return loses(false) && !loses(true);
    }

    /** Bits a second of a lossy result with these settings, about. */
    long bits(ConvertSettings settings, int channels) {
        if (settings.bitrate() != null) {
            return settings.bitrate() * 1000L;
        }
        long usual = this == OPUS || this == OGG ? OPUS_BITS : AAC_BITS;
        Integer quality = settings.quality();
        // 80 stands for the usual one; twice the bits for 20 more, as for pictures.
        double scaled = quality == null ? usual : usual * Math.pow(2, (quality - 80) / 25.0);
        return Math.round(channels <= 1 ? scaled * 0.6 : scaled * (channels + 1) / 3 * (channels == 2 ? 1 : 0.9));
    }

    /** @throws StudioException {@code bad-setting} where the format cannot do what is wished */
    SoundCoding coding(ConvertSettings settings, AVStream sound) throws StudioException {
        check(settings);
        int channels = sound.codecpar().ch_layout().nb_channels();
        int rate = sound.codecpar().sample_rate();
        if (!loses(settings)) {
            return exact(sound);
        }
        return switch (this) {
            case MP3 -> mp3(settings, rate);
            case M4A -> new SoundCoding("aac", Bitrates.options("aac", bits(settings, channels), channels, rate), "", null, false);
            default -> new SoundCoding("libopus", Bitrates.options("libopus", bits(settings, channels), channels, rate), "", null, false);
        };
    }

    void check(ConvertSettings settings) throws StudioException {
        if (settings.lossless() && (this == MP3 || this == OPUS)) {
            throw StudioException.of("bad-setting", "The sound was not converted.", "." + wrapping.extension() + " always loses something.",
                    "Choose flac, wav or m4a, or leave lossless out.");
        }
    }

    private static SoundCoding mp3(ConvertSettings settings, int rate) {
        if (settings.bitrate() != null) {
            return new SoundCoding("libmp3lame", Bitrates.options("libmp3lame", settings.bitrate() * 1000L, 2, rate), "", null, false);
        }
        // LAME's own scale: 0 is the best of its variable bitrates, 9 the smallest.
        Map<String, String> options = new LinkedHashMap<>();
        int quality = settings.quality() == null ? 100 : settings.quality();
        Bitrates.quality(options, Math.clamp((100 - quality) / 11.0, 0, 9));
        return new SoundCoding("libmp3lame", options, "", null, false);
    }

    /** As deep as the source where the format can be; sounds that come out of a codec with loss have no depth and get 16 bits. */
    private SoundCoding exact(AVStream sound) {
        SoundCoding.Depth is = SoundCoding.Depth.of(sound);
        int bits = is == null ? 16 : is.bits();
        boolean floating = is != null && is.floating();
        if (this == WAV) {
            String encoder = floating ? bits > 32 ? "pcm_f64le" : "pcm_f32le"
                    : bits > 24 ? "pcm_s32le" : bits > 16 ? "pcm_s24le" : bits > 8 ? "pcm_s16le" : "pcm_u8";
            SoundCoding.Depth kept = new SoundCoding.Depth(floating ? bits > 32 ? 64 : 32 : bits > 24 ? 32 : bits > 16 ? 24 : bits > 8 ? 16 : 8, floating);
            return new SoundCoding(encoder, Map.of(), kept.samples(encoder), kept.bits(), true);
        }
        String encoder = this == M4A ? "alac" : "flac";
        SoundCoding.Depth kept = new SoundCoding.Depth(bits > 16 || floating ? 24 : 16, false);
        return new SoundCoding(encoder, Map.of(), kept.samples(encoder), kept.bits(), true);
    }

    /** Whether the source's packets are what is wished already, so that they are taken over and nothing is lost. */
    boolean holdsAlready(ConvertSettings settings, AVStream sound) {
        if (settings.quality() != null || settings.bitrate() != null || settings.lossless()) {
            return false;
        }
        List<Integer> own = switch (this) {
            case MP3 -> List.of(avcodec.AV_CODEC_ID_MP3);
            case M4A -> List.of(avcodec.AV_CODEC_ID_AAC, avcodec.AV_CODEC_ID_ALAC);
            case OGG -> List.of(avcodec.AV_CODEC_ID_VORBIS, avcodec.AV_CODEC_ID_OPUS);
            case OPUS -> List.of(avcodec.AV_CODEC_ID_OPUS);
            case WAV, FLAC -> List.of();
        };
        return own.contains(sound.codecpar().codec_id());
    }

    /** Of a result, about. */
    long bytes(ConvertSettings settings, double seconds, int channels, int sampleRate, long inputBytes, boolean lossyInput) {
        if (loses(settings)) {
            return Math.round(seconds * (this == MP3 && settings.bitrate() == null ? 245_000 : bits(settings, channels)) / 8) + 4096;
        }
        long plain = Math.round(seconds * sampleRate * channels * 2) + 4096;
        return this == WAV ? lossyInput ? plain : Math.max(plain, inputBytes) : plain * 6 / 10;
    }
}
