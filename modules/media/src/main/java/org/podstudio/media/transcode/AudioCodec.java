package org.podstudio.media.transcode;

import org.jspecify.annotations.Nullable;

/** How sound is coded. */
public enum AudioCodec {
    /** As it is where the container holds it, else what the container usually holds. */
    AUTO("", ""),
    AAC("aac", "aac"),
    OPUS("opus", "libopus"),
    MP3("mp3", "libmp3lame"),
    FLAC("flac", "flac"),
    /** The packets as they are. */
    COPY("", ""),
    NONE("", "");

    private final String name;
    private final String encoder;

    AudioCodec(String name, String encoder) {
        this.name = name;
        this.encoder = encoder;
    }

    String ffmpegName() {
        return name;
    }

    String encoder() {
        return encoder;
    }

    boolean coded() {
        return !encoder.isEmpty();
    }

    /** Bits a second that leave nothing to be heard, from listening tests of each codec; null where nothing is lost. */
    @Nullable Integer usualBitrate(int channels) {
        int perPair = switch (this) {
            case AAC, MP3 -> 192_000;
            case OPUS -> 128_000;
            default -> 0;
        };
        if (perPair == 0) {
            return null;
        }
        int wanted = channels <= 1 ? perPair * 5 / 8 : perPair * (channels + 1) / 2 / 1000 * 1000;
        return this == MP3 ? Math.min(wanted, 320_000) : wanted;
    }
}
