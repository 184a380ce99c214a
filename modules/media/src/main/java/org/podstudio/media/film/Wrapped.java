package org.podstudio.media.film;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.Tags;

/**
 * The file that a film goes into: like its own where that can be written, and always one that holds all its sounds as they are.
 *
 * @param extension without the dot
 * @param notes what is another kind of file than before, as words
 */
record Wrapped(Kind kind, String extension, List<String> notes) {
    enum Kind {
        MP4("mp4", List.of("mp4", "m4v")),
        MOV("mov", List.of("mov", "qt")),
        MKV("matroska", List.of("mkv")),
        WEBM("webm", List.of("webm"));

        private final String muxer;
        private final List<String> extensions;

        Kind(String muxer, List<String> extensions) {
            this.muxer = muxer;
            this.extensions = extensions;
        }

        /** Names of sounds that it cannot hold. */
        private List<String> cannotHold(AvSource source) {
            List<String> names = new ArrayList<>();
            for (AVStream sound : source.audio()) {
                if (!AvTarget.holds(muxer, sound.codecpar().codec_id())) {
                    names.add(avcodec.avcodec_get_name(sound.codecpar().codec_id()).getString());
                }
            }
            return names;
        }
    }

    static Wrapped of(AvSource source, @Nullable String wished) throws StudioException {
        if (wished == null) {
            return like(source);
        }
        String extension = wished.toLowerCase(Locale.ROOT);
        Kind kind = named(extension).orElseThrow(() -> StudioException.of("format-unsupported", "The result cannot be written as ." + extension + ".",
                "New films are written as MP4, MOV, MKV or WebM.", "Choose a name that ends in .mp4, .mov, .mkv or .webm."));
        List<String> homeless = kind.cannotHold(source);
        if (!homeless.isEmpty()) {
            throw StudioException.of("format-unsupported", "The result cannot be written as ." + extension + ".",
                    "The film's sound (" + String.join(", ", homeless) + ") goes over as it is, and such a file cannot hold it.",
                    "Choose a name that ends in .mkv.");
        }
        return new Wrapped(kind, extension, List.of());
    }

    private static Wrapped like(AvSource source) {
        Optional<Kind> own = switch (source.format()) {
            case MP4, M4A, THREEGP -> Optional.of(Kind.MP4);
            case MOV -> Optional.of(Kind.MOV);
            case MKV, MKA -> Optional.of(Kind.MKV);
            case WEBM -> Optional.of(Kind.WEBM);
            default -> Optional.empty();
        };
        Kind kind = own.orElse(Kind.MP4);
        if (kind.cannotHold(source).isEmpty()) {
            List<String> notes = own.isPresent() ? List.of() : List.of("written as MP4");
            return new Wrapped(kind, kind.extensions.getFirst(), notes);
        }
        return new Wrapped(Kind.MKV, "mkv", List.of("written as Matroska, which holds its sound as it is"));
    }

    private static Optional<Kind> named(String extension) {
        for (Kind kind : Kind.values()) {
            if (kind.extensions.contains(extension)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    AvTarget create(AvSource source, Path file) throws StudioException {
        AvTarget target = AvTarget.create(file, kind.muxer);
        if (target.isoFamily()) {
            // Front index, so that it plays while it loads; other keys than iTunes' where there are such.
            target.option("movflags", Tags.beyondItunes(source) ? "+faststart+use_metadata_tags" : "+faststart");
        }
        return target;
    }
}
