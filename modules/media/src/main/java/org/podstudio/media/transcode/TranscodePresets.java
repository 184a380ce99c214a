package org.podstudio.media.transcode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;

/** The presets that come with transcoding. */
final class TranscodePresets {
    private static final Map<String, String> TITLES = new LinkedHashMap<>();
    private static final Map<String, TranscodeSettings> ALL = new LinkedHashMap<>();

    static {
        add("1080p", "1080p MP4", settings(Container.MP4, VideoCodec.H264, AudioCodec.AAC, 21.0, "160k", "1920x1080", null, Speed.AUTO));
        add("720p", "720p MP4", settings(Container.MP4, VideoCodec.H264, AudioCodec.AAC, 22.0, "128k", "1280x720", null, Speed.AUTO));
        add("web", "Web page (WebM, VP9)", settings(Container.WEBM, VideoCodec.VP9, AudioCodec.OPUS, 34.0, "96k", "1280x720", null, Speed.AUTO));
        add("social", "Social media (MP4, 30 fps)",
                settings(Container.MP4, VideoCodec.H264, AudioCodec.AAC, 23.0, "128k", "1920x1080", 30.0, Speed.AUTO));
        add("small", "Small file (AV1)", settings(Container.MP4, VideoCodec.AV1, AudioCodec.OPUS, 38.0, "64k", "1280x720", null, Speed.AUTO));
        add("archive", "Archive (H.265, high quality)",
                settings(Container.MKV, VideoCodec.H265, AudioCodec.FLAC, 18.0, null, null, null, Speed.SLOW));
        add("alpha", "Transparent (WebM)", settings(Container.WEBM, VideoCodec.VP9, AudioCodec.OPUS, 28.0, null, null, null, Speed.AUTO));
        add("edit", "For editing (ProRes)", settings(Container.MOV, VideoCodec.PRORES, AudioCodec.AUTO, null, null, null, null, Speed.AUTO));
        add("gif", "GIF, 480 px, 15 fps", settings(Container.GIF, VideoCodec.GIF, AudioCodec.NONE, null, null, "480x480", 15.0, Speed.AUTO));
        add("sticker", "Animated WebP, 512 px",
                settings(Container.WEBP, VideoCodec.WEBP, AudioCodec.NONE, null, null, "512x512", 20.0, Speed.AUTO));
        add("sound", "Sound only (M4A)", settings(Container.M4A, VideoCodec.NONE, AudioCodec.AAC, null, "192k", null, null, Speed.AUTO));
    }

    private TranscodePresets() {}

    private static TranscodeSettings settings(Container container, VideoCodec video, AudioCodec audio, Double crf, String audioBitrate, String within,
            Double fps, Speed speed) {
        return new TranscodeSettings(container, video, audio, crf, null, audioBitrate, null, null, within, fps, null, speed, Alpha.AUTO, "auto");
    }

    private static void add(String id, String title, TranscodeSettings settings) {
        TITLES.put(id, title);
        ALL.put(id, settings);
    }

    /** None, then all of them. */
    static List<String> names() {
        return Stream.concat(Stream.of(""), TITLES.keySet().stream()).toList();
    }

    /** None, then those that make something of files of this type. */
    static List<String> names(MediaType type) {
        return names().stream().filter(name -> named(name).map(preset -> type == MediaType.VIDEO
                || (preset.video() == VideoCodec.NONE) == (type == MediaType.AUDIO)).orElse(true)).toList();
    }

    static Optional<TranscodeSettings> named(String name) {
        return Optional.ofNullable(ALL.get(name.toLowerCase(Locale.ROOT)));
    }

    /** For the list that is shown: a preset is the setting that names it. */
    static List<Preset> list() {
        return TITLES.entrySet().stream().map(entry -> new Preset(entry.getKey(), entry.getValue(), Map.of("preset", entry.getKey()))).toList();
    }

    /** The settings with what their preset says where they say nothing. @throws StudioException {@code bad-setting}: no such preset */
    static TranscodeSettings resolve(TranscodeSettings settings) throws StudioException {
        String name = settings.preset();
        if (name == null) {
            return settings;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        TranscodeSettings preset = ALL.get(lower);
        if (preset == null) {
            preset = speed(lower).map(speed -> settings(Container.AUTO, VideoCodec.AUTO, AudioCodec.AUTO, null, null, null, null, speed))
                    .orElseThrow(() -> StudioException.of("bad-setting", "There is no preset \"" + name + "\".",
                            "The presets are: " + String.join(", ", ALL.keySet()) + ".", "Choose one of these."));
        }
        return settings.over(preset);
    }

    /** The names that x264 made usual. */
    private static Optional<Speed> speed(String name) {
        return Optional.ofNullable(switch (name) {
            case "ultrafast", "superfast" -> Speed.FASTEST;
            case "veryfast", "faster", "fast" -> Speed.FAST;
            case "medium" -> Speed.MEDIUM;
            case "slow", "slower" -> Speed.SLOW;
            case "veryslow", "placebo" -> Speed.SLOWEST;
            default -> null;
        });
    }
}
