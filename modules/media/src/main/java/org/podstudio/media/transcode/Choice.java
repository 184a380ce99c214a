package org.podstudio.media.transcode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.film.MovingPictures;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;

/**
 * Container and codecs that settings come to for a file of which the main facts are known.
 *
 * @param settings with their preset's
 * @param video {@code NONE}, {@code COPY} or a codec
 * @param audio {@code NONE}, {@code COPY}, {@code AUTO} (each stream as it is where the container holds it) or a codec
 */
record Choice(TranscodeSettings settings, Container container, VideoCodec video, AudioCodec audio) {
    /** What the file is like, as far as it matters here. */
    record Input(boolean picture, boolean sound, boolean alpha, @Nullable String videoCodec, @Nullable String audioCodec) {
        static Input of(MediaFacts facts) {
            boolean film = facts.type() == MediaType.VIDEO && facts.videoCodec() != null;
            return new Input(film || MovingPictures.is(facts), facts.audioCodec() != null,
                    Boolean.TRUE.equals(facts.alpha()), facts.videoCodec(), facts.audioCodec());
        }
    }

    /** @param wished extension of the output's name, null without one */
    static Choice of(TranscodeSettings given, @Nullable String wished, Input input) throws StudioException {
        TranscodeSettings settings = TranscodePresets.resolve(given);
        boolean picture = input.picture() && settings.video() != VideoCodec.NONE;
        Container container = container(settings, wished, input, picture);
        VideoCodec video = video(settings, container, input, picture);
        if (video == VideoCodec.NONE && wished == null) {
            container = container.forSound();
        }
        AudioCodec audio = audio(settings, container, input);
        if (video == VideoCodec.NONE && audio == AudioCodec.NONE) {
            throw nothingLeft(settings, container, input);
        }
        quality(settings, video);
        return new Choice(settings, container, video, audio);
    }

    private static Container container(TranscodeSettings settings, @Nullable String wished, Input input, boolean picture) throws StudioException {
        if (wished != null) {
            return Container.of(wished).orElseThrow(() -> StudioException.of("format-unsupported",
                    "The result cannot be written as ." + wished + ".", "Transcoding writes other containers.",
                    "Choose a name that ends in .mp4, .webm, .mov, .mkv, .gif, .webp, .m4a, .mka, .mp3, .flac, .ogg or .opus."));
        }
        if (settings.container() != Container.AUTO) {
            return settings.container();
        }
        if (!picture) {
            return switch (settings.audio()) {
                case MP3 -> Container.MP3;
                case FLAC -> Container.FLAC;
                case OPUS -> Container.OPUS;
                case COPY -> Container.MKA;
                default -> Container.M4A;
            };
        }
        return switch (settings.video()) {
            case GIF -> Container.GIF;
            case WEBP -> Container.WEBP;
            case PRORES -> Container.MOV;
            case VP9 -> settings.audio() == AudioCodec.AUTO || settings.audio() == AudioCodec.OPUS || settings.audio() == AudioCodec.NONE
                    ? Container.WEBM : Container.MKV;
            case COPY -> Container.MKV;
            case AUTO -> input.alpha() && keepsAlpha(settings) ? Container.WEBM : Container.MP4;
            default -> Container.MP4;
        };
    }

    static boolean keepsAlpha(TranscodeSettings settings) {
        return settings.alpha() == Alpha.AUTO || settings.alpha() == Alpha.KEEP;
    }

    private static VideoCodec video(TranscodeSettings settings, Container container, Input input, boolean picture) throws StudioException {
        VideoCodec wanted = settings.video();
        if (!picture) {
            boolean pictures = container == Container.GIF || container == Container.WEBP;
            if (wanted.coded() || wanted == VideoCodec.COPY || pictures) {
                throw StudioException.of("no-video", "The file was not transcoded.", "It has no picture.",
                        pictures ? "Choose a video, or a container that holds sound, such as m4a." : "Choose a video, or video=none.");
            }
            return VideoCodec.NONE;
        }
        if (container.soundOnly()) {
            if (wanted == VideoCodec.AUTO) {
                return VideoCodec.NONE;
            }
            throw cannotHold(container, wanted.name(), "no picture at all");
        }
        boolean alpha = input.alpha() && keepsAlpha(settings);
        if (wanted == VideoCodec.COPY) {
            return wanted;
        }
        if (wanted == VideoCodec.AUTO) {
            wanted = !alpha ? container.video().getFirst() : switch (container) {
                case MOV -> VideoCodec.PRORES;
                case MKV -> VideoCodec.VP9;
                default -> container.video().getFirst();
            };
        } else if (!container.video().contains(wanted)) {
            throw cannotHold(container, wanted.name(), names(container.video()));
        }
        if (alpha && !canBeTransparent(container, wanted)) {
            throw StudioException.of("format-unsupported", "The film was not transcoded: its transparency would be lost.",
                    container + " with " + wanted + " knows no transparency.",
                    "Choose webm, mov with prores, gif or webp, or lay the film on a colour with alpha=black or alpha=white.");
        }
        return wanted;
    }

    private static boolean canBeTransparent(Container container, VideoCodec codec) {
        return switch (codec) {
            case PRORES, GIF, WEBP -> true;
            case VP9 -> container == Container.WEBM || container == Container.MKV;
            default -> false;
        };
    }

    private static AudioCodec audio(TranscodeSettings settings, Container container, Input input) throws StudioException {
        AudioCodec wanted = settings.audio();
        if (!input.sound() || wanted == AudioCodec.NONE) {
            return AudioCodec.NONE;
        }
        if (container.audio().isEmpty()) {
            if (wanted == AudioCodec.AUTO) {
                return AudioCodec.NONE;
            }
            throw cannotHold(container, wanted.name(), "no sound at all");
        }
        if (wanted.coded() && !container.audio().contains(wanted)) {
            throw cannotHold(container, wanted.name(), names(container.audio()));
        }
        return wanted;
    }

    private static StudioException cannotHold(Container container, String what, String instead) {
        return StudioException.of("format-unsupported", "The file was not transcoded.",
                "A file of the kind " + container + " cannot hold " + what + "; it holds " + instead + ".", "Choose another container or codec.");
    }

    private static StudioException nothingLeft(TranscodeSettings settings, Container container, Input input) {
        if (!input.sound() && (container.soundOnly() || !input.picture())) {
            return StudioException.of("no-audio", "The file was not transcoded.", "It has no sound, and no picture is wanted.",
                    "Choose a container for pictures, or a file with sound.");
        }
        return StudioException.of("bad-setting", "The file was not transcoded.", "Nothing of it would be left: neither picture nor sound.",
                settings.video() == VideoCodec.NONE ? "Leave out video=none." : "Leave out audio=none.");
    }

    private static void quality(TranscodeSettings settings, VideoCodec video) throws StudioException {
        Double crf = settings.crf();
        if (crf == null || !video.coded()) {
            return;
        }
        if (video.worstCrf() == 0) {
            return;
        }
        if (crf > video.worstCrf()) {
            throw StudioException.of("bad-setting", "The setting crf has an impossible value.",
                    "For " + video + " it lies between 0 and " + video.worstCrf() + ", was " + crf + ".", "Choose another value.");
        }
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    /** Whether a stream of that codec goes over as it is. */
    boolean copiesSound(String codec) {
        if (audio != AudioCodec.AUTO || settings.audioBitrate() != null) {
            return audio == AudioCodec.COPY;
        }
        boolean held = container.audio().stream().anyMatch(each -> each.ffmpegName().equals(codec));
        return held || codec.equals("vorbis") && (container == Container.WEBM || container == Container.MKV || container == Container.OGG);
    }

    /** The codec of streams that do not go over as they are. */
    AudioCodec soundCodec() {
        return audio.coded() ? audio : container.audio().getFirst();
    }
}
