package org.podstudio.media.av;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.ffmpeg.FFmpeg;
import org.podstudio.media.stated.StatedSize;

/** What can go wrong with films and sounds, in the user's words. */
public final class AvProblem {
    private AvProblem() {}

    public static StudioException noVideo(Path file) {
        return StudioException.of("no-video", named(file) + " has no picture to work on.",
                "None of its streams is a video that can be decoded here.", "Choose a video file.");
    }

    public static StudioException noAudio(Path file) {
        return StudioException.of("no-audio", named(file) + " has no sound to work on.",
                "None of its streams is a sound that can be decoded here.", "Choose a file with sound.");
    }

    public static StudioException encrypted(Path file) {
        return StudioException.of("format-unsupported", named(file) + " cannot be read.",
                "Its streams are encrypted.", "Choose a copy without copy protection.");
    }

    public static StudioException noDecoder(Path file, String codec) {
        return StudioException.of("format-unsupported", named(file) + " cannot be read.",
                "There is no decoder here for its codec, " + codec + ".", "Convert it with the program that made it, then try again.");
    }

    public static StudioException encoderMissing(String encoder) {
        return StudioException.of("encoder-missing", "The result cannot be encoded.",
                "This FFmpeg was built without the encoder " + encoder + ".", "Choose another codec; podstudio doctor lists what is here.");
    }

    public static StudioException encoderFailed(String encoder, int error) {
        return StudioException.of("encoder-failed", "The result was not encoded.",
                "The encoder " + encoder + " gave up: " + FFmpeg.message(error) + ".", "Choose another codec or other settings.");
    }

    static StudioException cutOff(Path file, double seconds, double stated, @Nullable StatedSize size) {
        String bytes = size == null ? "" : String.format(Locale.ROOT, ", and has %,d of the %,d bytes", size.there(), size.stated());
        return StudioException.of("file-damaged", named(file) + " is cut off.",
                String.format(Locale.ROOT, "It ends after %.1f of the %.1f seconds that it says it has%s.", seconds, stated, bytes),
                "Fetch or export the file again, or trim it to the part that is there.");
    }

    static StudioException noRoom(String codec, String container) {
        return StudioException.of("format-unsupported", "The result cannot be written.",
                "A file of the format " + container + " cannot hold " + codec + ".", "Choose another container or codec.");
    }

    static StudioException filter(String why) {
        return StudioException.of("filter-failed", "The file was not processed.", "FFmpeg refused a step of the work: " + why + ".",
                "Choose other settings, or look into the job's log.");
    }

    private static String named(Path file) {
        Path name = file.getFileName();
        return "\"" + (name == null ? file : name) + "\"";
    }
}
