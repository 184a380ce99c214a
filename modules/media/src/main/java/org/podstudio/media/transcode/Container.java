package org.podstudio.media.transcode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that transcoding writes, what they can hold, and what they hold unless something else is wished. */
public enum Container {
    /** By the file's name, the codecs and the transparency; MP4 where nothing speaks against it. */
    AUTO("", "", List.of(), List.of()),
    MP4("mp4", "mp4", List.of(VideoCodec.H264, VideoCodec.H265, VideoCodec.AV1, VideoCodec.VP9),
            List.of(AudioCodec.AAC, AudioCodec.MP3, AudioCodec.OPUS, AudioCodec.FLAC)),
    WEBM("webm", "webm", List.of(VideoCodec.VP9, VideoCodec.AV1), List.of(AudioCodec.OPUS)),
    MOV("mov", "mov", List.of(VideoCodec.H264, VideoCodec.H265, VideoCodec.PRORES), List.of(AudioCodec.AAC, AudioCodec.MP3)),
    MKV("matroska", "mkv", List.of(VideoCodec.H264, VideoCodec.H265, VideoCodec.VP9, VideoCodec.AV1, VideoCodec.PRORES),
            List.of(AudioCodec.AAC, AudioCodec.OPUS, AudioCodec.MP3, AudioCodec.FLAC)),
    GIF("gif", "gif", List.of(VideoCodec.GIF), List.of()),
    WEBP("webp", "webp", List.of(VideoCodec.WEBP), List.of()),
    M4A("ipod", "m4a", List.of(), List.of(AudioCodec.AAC)),
    MKA("matroska", "mka", List.of(), List.of(AudioCodec.AAC, AudioCodec.OPUS, AudioCodec.MP3, AudioCodec.FLAC)),
    MP3("mp3", "mp3", List.of(), List.of(AudioCodec.MP3)),
    FLAC("flac", "flac", List.of(), List.of(AudioCodec.FLAC)),
    OPUS("opus", "opus", List.of(), List.of(AudioCodec.OPUS)),
    OGG("ogg", "ogg", List.of(), List.of(AudioCodec.OPUS, AudioCodec.FLAC));

    private final String muxer;
    private final String extension;
    private final List<VideoCodec> video;
    private final List<AudioCodec> audio;

    Container(String muxer, String extension, List<VideoCodec> video, List<AudioCodec> audio) {
        this.muxer = muxer;
        this.extension = extension;
        this.video = video;
        this.audio = audio;
    }

    /** FFmpeg's name of what writes it. */
    String muxer() {
        return muxer;
    }

    public String extension() {
        return extension;
    }

    /** The usual one first; empty where no picture fits in. */
    List<VideoCodec> video() {
        return video;
    }

    List<AudioCodec> audio() {
        return audio;
    }

    /** Whether it only ever holds sound. */
    boolean soundOnly() {
        return video.isEmpty() && this != AUTO;
    }

    boolean isoFamily() {
        return this == MP4 || this == MOV || this == M4A;
    }

    /** The one for a file of this extension. */
    static Optional<Container> of(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        if (lower.equals("m4v")) {
            return Optional.of(MP4);
        }
        for (Container each : values()) {
            if (each != AUTO && each.extension.equals(lower)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The same without pictures, where sound has a file type of its own. */
    Container forSound() {
        return switch (this) {
            case MP4, MOV -> M4A;
            case MKV -> MKA;
            default -> this;
        };
    }
}
