package org.podstudio.media.transcode;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.media.convert.MetadataPolicy;

/**
 * Settings of {@link Transcode}. What is left out is taken from the preset, then chosen.
 *
 * @param crf constant quality, smaller is better: 0 to 51 (H.264, H.265) or 63 (VP9, AV1)
 * @param bitrate of the picture, or of the sound where there is no picture: {@code 5M}, {@code 800k}, or kilobits a second
 * @param audioBitrate of each sound stream
 * @param width in pixels; with one of width and height the shape is kept, with both it is exactly that size
 * @param within a box, {@code 1920x1080}, that the picture is made to fit into; never enlarged, turned for upright films
 * @param fps frames per second; left out, each frame keeps its time
 * @param preset one of {@link TranscodePresets}, or the speed's name as ffmpeg's encoders have it, e.g. {@code slow}
 * @param speed how much time is spent on making the file small
 * @param alpha what becomes of transparency
 * @param hardware {@code auto}, {@code off}, or the name of an encoder, e.g. {@code h264_nvenc}
 * @param metadata what of tags, chapters and cover art is kept
 */
public record TranscodeSettings(Container container, VideoCodec video, AudioCodec audio, @Nullable Double crf, @Nullable String bitrate,
        @Nullable String audioBitrate, @Nullable Integer width, @Nullable Integer height, @Nullable String within, @Nullable Double fps,
        @Nullable String preset, Speed speed, Alpha alpha, String hardware, MetadataPolicy metadata) implements JobSettings {
    public static final TranscodeSettings DEFAULTS = new TranscodeSettings(Container.AUTO, VideoCodec.AUTO, AudioCodec.AUTO, null, null, null,
            null, null, null, null, null, Speed.AUTO, Alpha.AUTO, "auto");

    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kKmM]?)(?:bit/s|bps)?");
    private static final Pattern BOX = Pattern.compile("(\\d{1,5})\\s*[xX×]\\s*(\\d{1,5})");

    /** The largest width and height that any codec here can write. */
    private static final int MAX_SIDE = 16_384;

    /** With all metadata. */
    public TranscodeSettings(Container container, VideoCodec video, AudioCodec audio, @Nullable Double crf, @Nullable String bitrate,
            @Nullable String audioBitrate, @Nullable Integer width, @Nullable Integer height, @Nullable String within, @Nullable Double fps,
            @Nullable String preset, Speed speed, Alpha alpha, String hardware) {
        this(container, video, audio, crf, bitrate, audioBitrate, width, height, within, fps, preset, speed, alpha, hardware, MetadataPolicy.KEEP);
    }

    public TranscodeSettings {
        metadata = metadata == null ? MetadataPolicy.KEEP : metadata;
        bitrate = blankToNull(bitrate);
        audioBitrate = blankToNull(audioBitrate);
        within = blankToNull(within);
        preset = blankToNull(preset);
        hardware = hardware == null || hardware.isBlank() ? "auto" : hardware.strip().toLowerCase(Locale.ROOT);
        bits(bitrate, "bitrate");
        bits(audioBitrate, "audio_bitrate");
        if (crf != null && bitrate != null) {
            throw new IllegalArgumentException("crf and bitrate exclude each other: one asks for a quality, the other for a size");
        }
        if (crf != null && !(crf >= 0 && crf <= 63)) {
            throw new IllegalArgumentException("crf lies between 0 and 63, was " + crf);
        }
        side(width, "width");
        side(height, "height");
        if (within != null && !BOX.matcher(within).matches()) {
            throw new IllegalArgumentException("within is a width and a height like 1920x1080, was \"" + within + "\"");
        }
        if (fps != null && !(fps > 0 && fps <= 240)) {
            throw new IllegalArgumentException("fps lies above 0 and is at most 240, was " + fps);
        }
    }

    /** How much time encoding may take. */
    public enum Speed {
        AUTO,
        FASTEST,
        FAST,
        MEDIUM,
        SLOW,
        SLOWEST
    }

    /** What becomes of transparency. */
    public enum Alpha {
        /** Kept; where codec or container cannot, the job is refused and says why. */
        AUTO,
        KEEP,
        /** The picture is laid on black. */
        BLACK,
        WHITE
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void side(@Nullable Integer px, String name) {
        if (px != null && (px < 16 || px > MAX_SIDE)) {
            throw new IllegalArgumentException(name + " lies between 16 and " + MAX_SIDE + " px, was " + px);
        }
    }

    private static @Nullable Long bits(@Nullable String text, String name) {
        if (text == null) {
            return null;
        }
        Matcher match = RATE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(name + " is a number like 5M, 800k or 800 (kilobits a second), was \"" + text + "\"");
        }
        double number = Double.parseDouble(match.group(1));
        double bits = switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "m" -> number * 1e6;
            case "k" -> number * 1e3;
            // Plain numbers are kilobits; what is too large for that can only be meant as bits.
            default -> number >= 100_000 ? number : number * 1e3;
        };
        if (bits < 1000 || bits > 2e9) {
            throw new IllegalArgumentException(name + " lies between 1k and 2000M, was \"" + text + "\"");
        }
        return Math.round(bits);
    }

    /** Bits a second, null when a quality is asked for. */
    @Nullable Long bits() {
        return bits(bitrate, "bitrate");
    }

    @Nullable Long audioBits() {
        return bits(audioBitrate, "audio_bitrate");
    }

    /** Width and height of the box, null without one. */
    int @Nullable [] box() {
        if (within == null) {
            return null;
        }
        Matcher match = BOX.matcher(within);
        return match.matches() ? new int[] {Math.max(16, Integer.parseInt(match.group(1))), Math.max(16, Integer.parseInt(match.group(2)))} : null;
    }

    /** The same film fitted into another box. */
    TranscodeSettings fitted(String box) {
        return new TranscodeSettings(container, video, audio, crf, bitrate, audioBitrate, null, null, box, fps, preset, speed, alpha, hardware,
                metadata);
    }

    /** These settings, and where they leave something open, the others'. */
    TranscodeSettings over(TranscodeSettings base) {
        boolean sized = width != null || height != null || within != null;
        return new TranscodeSettings(container == Container.AUTO ? base.container : container, video == VideoCodec.AUTO ? base.video : video,
                audio == AudioCodec.AUTO ? base.audio : audio, crf == null && bitrate == null ? base.crf : crf,
                crf == null && bitrate == null ? base.bitrate : bitrate, audioBitrate == null ? base.audioBitrate : audioBitrate,
                sized ? width : base.width, sized ? height : base.height, sized ? within : base.within, fps == null ? base.fps : fps,
                null, speed == Speed.AUTO ? base.speed : speed, alpha == Alpha.AUTO ? base.alpha : alpha,
                hardware.equals("auto") ? base.hardware : hardware, metadata);
    }
}
