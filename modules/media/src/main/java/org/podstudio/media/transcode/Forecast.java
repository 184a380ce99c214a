package org.podstudio.media.transcode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;

/**
 * What a transcode will cost and how large it will be, from the input's facts and size alone. Source of the numbers: {@code ./dev bench media
 * forecast}, which compares them with what films of the corpus and made ones really take; docs/performance.md says how near they come. Measured
 * for H.264, H.265, VP9 and AV1 at medium speed; the numbers of ProRes, GIF, WebP and of the other speeds are rules of thumb.
 */
record Forecast(long bytes, double cpuSeconds, long memory) {
    /** Of a film that does not say how long it is. */
    private static final double UNKNOWN_SECONDS = 60;

    /** Frames in the queues of decoder, filters and encoder, with their look-ahead. */
    private static final int FRAMES_HELD = 90;

    private static final long FIXED_MEMORY = 120_000_000L;

    /** Decoding of one pixel, and of one second of sound with its encoding. */
    private static final double DECODE_SECONDS = 4e-9;
    private static final double SOUND_SECONDS = 0.012;

    /** Boxes that are offered where the film's own size is too much. */
    static final List<String> SMALLER = List.of("1920x1080", "1280x720", "640x360");

    /** False where nothing can be foreseen. */
    static boolean needsLess(TranscodeSettings settings, TranscodeSettings than, InputFile input) {
        try {
            return of(settings, input).memory() < of(than, input).memory();
        } catch (StudioException impossible) {
            return false; // the job itself will say why
        }
    }

    static Forecast of(TranscodeSettings given, InputFile input) throws StudioException {
        MediaFacts facts = input.facts();
        Choice choice = Choice.of(given, null, Choice.Input.of(facts));
        TranscodeSettings settings = choice.settings();
        double seconds = facts.duration() == null ? UNKNOWN_SECONDS : facts.duration();
        double sound = choice.audio() == AudioCodec.NONE ? 0 : soundBits(choice, facts) / 8.0 * seconds;
        if (choice.video() == VideoCodec.NONE || facts.pixels() == 0) {
            return new Forecast(Math.round(sound), seconds * SOUND_SECONDS, FIXED_MEMORY);
        }
        if (choice.video() == VideoCodec.COPY) {
            return new Forecast(input.file().toFile().length(), 0.2, FIXED_MEMORY);
        }
        int[] size = size(settings, facts);
        double pixels = size == null ? facts.pixels() : (double) size[0] * size[1];
        double sourceFps = Complexity.fps(facts);
        double complexity = Complexity.scaled(Complexity.of(facts, input.file().toFile().length(), seconds), pixels / facts.pixels());
        double fps = settings.fps() == null ? sourceFps : Math.min(settings.fps(), sourceFps);
        double picture = settings.bits() != null ? settings.bits() / 8.0 * seconds
                : bitsPerPixel(choice.video(), settings, complexity) * pixels * fps * seconds / 8;
        double cpu = seconds * (sourceFps * facts.pixels() * DECODE_SECONDS + fps * pixels * secondsPerPixel(choice.video(), settings.speed(), complexity)
                + SOUND_SECONDS);
        long memory = FIXED_MEMORY + Math.round(pixels * 1.5 * FRAMES_HELD + facts.pixels() * 1.5 * 20);
        return new Forecast(Math.round(picture + sound), cpu, memory);
    }

    /** Room for the result, which may turn out larger than foreseen. */
    long diskBytes() {
        return bytes * 3 + (1 << 20);
    }

    /** Displayed size of the result, null when it is the input's. */
    static int @Nullable [] size(TranscodeSettings settings, MediaFacts facts) {
        if (facts.pixels() == 0) {
            return null;
        }
        double width = facts.width();
        double height = facts.height();
        if (settings.width() != null || settings.height() != null) {
            double w = settings.width() != null ? settings.width() : settings.height() * width / height;
            double h = settings.height() != null ? settings.height() : settings.width() * height / width;
            return new int[] {even(w), even(h)};
        }
        int[] box = settings.box();
        if (box == null) {
            return null;
        }
        double factor = Math.min(Math.max(box[0], box[1]) / Math.max(width, height), Math.min(box[0], box[1]) / Math.min(width, height));
        return factor >= 1 ? null : new int[] {even(width * factor), even(height * factor)};
    }

    private static int even(double px) {
        return Math.max(2, (int) Math.round(px / 2) * 2);
    }

    private static double soundBits(Choice choice, MediaFacts facts) {
        if (choice.settings().audioBits() != null) {
            return choice.settings().audioBits();
        }
        if (facts.audioCodec() == null || choice.copiesSound(facts.audioCodec())) {
            return Complexity.soundBits(facts);
        }
        Integer usual = choice.soundCodec().usualBitrate(facts.channels() == null ? 2 : facts.channels());
        return usual != null ? usual : 800_000;
    }

    /** Six steps of the quality halve the size, nine where there are 63 of them. ProRes and GIF spend bits by rules of their own. */
    private static double bitsPerPixel(VideoCodec codec, TranscodeSettings settings, double complexity) {
        double usual = switch (codec) {
            case H265 -> 0.55 * complexity;
            case VP9 -> 0.6 * complexity;
            case AV1 -> 0.7 * complexity;
            case PRORES -> 3.5;
            case GIF -> 2.2;
            case WEBP -> 3.2 * complexity;
            default -> complexity;
        };
        if (settings.speed() == TranscodeSettings.Speed.FASTEST && codec == VideoCodec.H264) {
            usual *= 1.6;
        }
        Double crf = settings.crf();
        double halvings = codec.worstCrf() == 51 ? 6 : 9;
        return crf == null || codec.worstCrf() == 0 ? usual : usual * Math.pow(2, (codec.usualCrf() - crf) / halvings);
    }

    /** A pixel costs a little by itself and more the more there is to say about it. */
    private static double secondsPerPixel(VideoCodec codec, TranscodeSettings.Speed speed, double complexity) {
        double h264 = (10 + 25 * Math.sqrt(complexity) + 80 * complexity) * 1e-9;
        double medium = switch (codec) {
            case H265 -> 3 * h264;
            case VP9 -> 4 * h264;
            case AV1 -> 1.2 * h264;
            case PRORES -> 30e-9;
            case GIF -> 40e-9;
            case WEBP -> 180e-9;
            default -> h264;
        };
        return medium * switch (speed) {
            case FASTEST -> 0.2;
            case FAST -> 0.5;
            case AUTO, MEDIUM -> 1;
            case SLOW -> 2.2;
            case SLOWEST -> 6;
        };
    }
}
