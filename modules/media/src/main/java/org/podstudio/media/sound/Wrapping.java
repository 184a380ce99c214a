package org.podstudio.media.sound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.sniff.Format;

/**
 * The kind of file that a result is written as.
 *
 * @param muxer FFmpeg's name of its writer
 * @param extensions without the dot, the usual one first
 * @param options of the writer
 */
public record Wrapping(String muxer, List<String> extensions, Map<String, String> options) {
    private static final Map<String, String> INDEX_FIRST = Map.of("movflags", "+faststart");

    /** Sound without loss, where the source's own format cannot be written. */
    public static final Wrapping FLAC = new Wrapping("flac", List.of("flac"), Map.of());
    public static final Wrapping M4A = new Wrapping("ipod", List.of("m4a", "m4b"), INDEX_FIRST);
    public static final Wrapping WAV = new Wrapping("wav", List.of("wav", "wave"), Map.of("rf64", "auto"));
    /** 2.3 is the version of ID3 that every player reads. */
    public static final Wrapping MP3 = new Wrapping("mp3", List.of("mp3"), Map.of("id3v2_version", "3"));
    public static final Wrapping OGG = new Wrapping("ogg", List.of("ogg", "oga"), Map.of());
    public static final Wrapping OPUS = new Wrapping("opus", List.of("opus"), Map.of());

    public Wrapping {
        extensions = List.copyOf(extensions);
        options = Map.copyOf(options);
    }

    /** Written as files of this format are; empty when there is no writer for it. */
    public static Optional<Wrapping> like(Format format) {
        return Optional.ofNullable(switch (format) {
            case GIF -> plain("gif", "gif");
            case WAV -> WAV;
            case W64 -> plain("w64", "w64");
            case MP3 -> MP3;
            case FLAC -> FLAC;
            case OGG -> OGG;
            case OPUS -> OPUS;
            case AAC -> plain("adts", "aac");
            case M4A -> M4A;
            case AIFF -> new Wrapping("aiff", List.of("aiff", "aif", "aifc"), Map.of("write_id3v2", "1"));
            case WMA -> plain("asf", "wma");
            case MKA -> new Wrapping("matroska", List.of("mka", "mkv"), Map.of());
            case WAVPACK -> plain("wv", "wv");
            case TTA -> plain("tta", "tta");
            case CAF -> plain("caf", "caf");
            case AU -> plain("au", "au");
            case AC3 -> plain("ac3", "ac3");
            case MP4 -> new Wrapping("mp4", List.of("mp4", "m4v"), INDEX_FIRST);
            case MOV -> new Wrapping("mov", List.of("mov", "qt"), INDEX_FIRST);
            case THREEGP -> new Wrapping("3gp", List.of("3gp"), INDEX_FIRST);
            case MKV -> plain("matroska", "mkv");
            case WEBM -> plain("webm", "webm");
            case AVI -> plain("avi", "avi");
            case FLV -> plain("flv", "flv");
            case WMV -> plain("asf", "wmv");
            case OGV -> plain("ogv", "ogv");
            case MPEG_PS, MPEG_ES -> new Wrapping("vob", List.of("mpg", "mpeg", "vob"), Map.of());
            case MPEG_TS -> new Wrapping("mpegts", List.of("ts", "m2ts", "mts"), Map.of());
            default -> null;
        });
    }

    /** The same for a file that is open: Matroska without pictures is named as sound. */
    static Optional<Wrapping> like(AvSource source) {
        boolean pictures = source.video() != null || !source.otherVideo().isEmpty();
        return like(source.format() == Format.MKV && !pictures ? Format.MKA : source.format());
    }

    private static Wrapping plain(String muxer, String extension) {
        return new Wrapping(muxer, List.of(extension), Map.of());
    }

    public String extension() {
        return extensions.getFirst();
    }

    /** Refuses a name that promises another format. @param wished extension of the output's name, null when it is free */
    public Wrapping named(@Nullable String wished) throws StudioException {
        if (wished != null && !extensions.contains(wished.toLowerCase(Locale.ROOT))) {
            throw StudioException.of("format-unsupported", "The result cannot be written as ." + wished + ".",
                    "This operation keeps the file's format, which is ." + extension() + ".",
                    "Choose a name that ends in ." + extension() + ", and convert the result afterwards.");
        }
        return wished == null ? this : new Wrapping(muxer, List.of(wished.toLowerCase(Locale.ROOT)), options);
    }

    /** A new file of this kind. */
    public AvTarget create(java.nio.file.Path file) throws StudioException {
        AvTarget target = AvTarget.create(file, muxer);
        options.forEach(target::option);
        return target;
    }
}
