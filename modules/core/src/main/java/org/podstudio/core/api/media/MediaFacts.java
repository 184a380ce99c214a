package org.podstudio.core.api.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Technical facts of one media file. A fact the file does not state is {@code null}, never guessed.
 *
 * @param format the content's usual extension without the dot, e.g. {@code png}, {@code mp4}
 * @param width displayed width in pixels, after orientation and rotation
 * @param height displayed height in pixels, after orientation and rotation
 * @param orientation EXIF orientation 1 to 8
 * @param rotation rotation of the display matrix in degrees
 * @param duration seconds
 * @param fps frames per second
 * @param sampleRate Hz
 * @param codec codec of an image or of the main stream
 * @param alpha whether the picture can be transparent
 */
public record MediaFacts(
        MediaType type,
        String mimeType,
        String format,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer orientation,
        @Nullable Integer rotation,
        @Nullable Double duration,
        @Nullable Double fps,
        @Nullable Integer sampleRate,
        @Nullable Integer channels,
        @Nullable String codec,
        @Nullable String videoCodec,
        @Nullable String audioCodec,
        @Nullable Boolean alpha,
        List<StreamFacts> streams) {

    public MediaFacts {
        streams = List.copyOf(streams);
    }

    /** Facts of a still image of the given displayed size. */
    public static MediaFacts image(SniffedType type, PixelSize size, @Nullable Integer orientation, @Nullable Boolean alpha) {
        return new MediaFacts(type.type(), type.mimeType(), type.extension(), size.width(), size.height(), orientation,
                null, null, null, null, null, type.extension(), null, null, alpha, List.of());
    }

    /** The same with another displayed size, in pixels. */
    public MediaFacts sized(int newWidth, int newHeight) {
        return new MediaFacts(type, mimeType, format, newWidth, newHeight, orientation, rotation, duration, fps, sampleRate, channels,
                codec, videoCodec, audioCodec, alpha, streams);
    }

    /** The same with another length, in seconds. */
    public MediaFacts lasting(@Nullable Double seconds) {
        return new MediaFacts(type, mimeType, format, width, height, orientation, rotation, seconds, fps, sampleRate, channels,
                codec, videoCodec, audioCodec, alpha, streams);
    }

    /** The same as a file of another type: what a frame of a video or the sound of it will be. */
    public MediaFacts as(SniffedType other) {
        return new MediaFacts(other.type(), other.mimeType(), other.extension(), width, height, orientation, rotation, duration, fps,
                sampleRate, channels, codec, videoCodec, audioCodec, alpha, streams);
    }

    /** Displayed pixels, 0 when the size is not known. */
    public long pixels() {
        return width == null || height == null ? 0 : (long) width * height;
    }
}
