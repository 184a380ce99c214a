package org.podstudio.media.transcode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.media.MediaType;

/**
 * Which settings mean something for a form that stands as it does: no picture's for what is only sound, no sound's for a GIF.
 *
 * @param container as far as it is known before the file is
 */
record TranscodeFields(MediaType type, Container container, VideoCodec video, AudioCodec audio) {
    /** @param chosen by the settings' names, in lower case and unchecked, see {@link Transcode#concerns} */
    static TranscodeFields of(MediaType type, Map<String, String> chosen) {
        Optional<TranscodeSettings> preset = TranscodePresets.named(chosen.getOrDefault("preset", ""));
        Container container = one(Container.values(), chosen.get("container"), Container.AUTO);
        VideoCodec video = one(VideoCodec.values(), chosen.get("video"), VideoCodec.AUTO);
        AudioCodec audio = one(AudioCodec.values(), chosen.get("audio"), AudioCodec.AUTO);
        return new TranscodeFields(type, container == Container.AUTO ? preset.map(TranscodeSettings::container).orElse(container) : container,
                video == VideoCodec.AUTO ? preset.map(TranscodeSettings::video).orElse(video) : video,
                audio == AudioCodec.AUTO ? preset.map(TranscodeSettings::audio).orElse(audio) : audio);
    }

    private static <E extends Enum<E>> E one(E[] all, String word, E otherwise) {
        return Arrays.stream(all).filter(each -> wire(each).equals(word)).findFirst().orElse(otherwise);
    }

    /** As a form's lists have it. */
    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    boolean concern(String setting) {
        return switch (setting) {
            case "video" -> type != MediaType.AUDIO && !container.soundOnly() && !moving();
            case "width", "height", "within", "fps", "alpha" -> drawn();
            case "crf" -> drawn() && !is(VideoCodec.GIF, Container.GIF) && video != VideoCodec.PRORES;
            case "speed" -> drawn() && !is(VideoCodec.GIF, Container.GIF);
            case "bitrate", "hardware" -> drawn() && !moving() && video != VideoCodec.PRORES;
            case "audio" -> mayHold();
            case "audio_bitrate" -> mayHold() && audio != AudioCodec.NONE && audio != AudioCodec.COPY && audio != AudioCodec.FLAC
                    && container != Container.FLAC;
            default -> true;
        };
    }

    /** Whether pictures are coded anew. */
    private boolean drawn() {
        return type != MediaType.AUDIO && !container.soundOnly() && video != VideoCodec.NONE && video != VideoCodec.COPY;
    }

    private boolean moving() {
        return is(VideoCodec.GIF, Container.GIF) || is(VideoCodec.WEBP, Container.WEBP);
    }

    private boolean is(VideoCodec codec, Container of) {
        return container == of || container == Container.AUTO && video == codec;
    }

    private boolean mayHold() {
        return type != MediaType.IMAGE && !moving();
    }
}
