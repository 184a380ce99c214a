package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Loads FFmpeg when it is first needed: it costs half a CPU-second, so nothing may touch it before. */
public final class FFmpeg {
    private FFmpeg() {}

    private static final class Loaded {
        static {
            FFmpegMessages.loaded();
        }

        static void now() {
            // running the initialiser is all that is wanted
        }
    }

    /** Call before anything of FFmpeg is touched; from any thread, free after the first time. */
    public static void load() {
        Loaded.now();
    }

    /** FFmpeg's own words for an error code. */
    public static String message(int error) {
        try (BytePointer text = new BytePointer(256)) {
            avutil.av_strerror(error, text, 256);
            String all = text.getString();
            int end = all.indexOf(0);
            return end < 0 ? all : all.substring(0, end);
        }
    }

    /** FFmpeg's version, for the doctor. */
    public static String version() {
        load();
        return avutil.av_version_info().getString();
    }
}
