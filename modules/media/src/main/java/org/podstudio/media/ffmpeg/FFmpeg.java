package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Loads FFmpeg when it is first needed: it costs half a CPU-second, so nothing may touch it before. */
public final class FFmpeg {
    private FFmpeg() {}

    private static final class Loaded {
        static {
            // First of all: a library of FFmpeg that is being loaded holds JavaCPP's lock and waits for this class, while a thread in which
            // the class begins waits for that lock. Both waited for each other for good: an import beside the look at the machine.
            Pointer.isNull(null);
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
