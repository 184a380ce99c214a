package org.podstudio.media.stated;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.sniff.Format;

/**
 * How many bytes a sound or film says it has, and how many are there. FFmpeg shortens many a length to what is there, so that half a
 * file looks whole to it; here the headers are taken at their word. Sizes that writers to a pipe put in place of one they cannot know say
 * nothing, and are none.
 *
 * @param stated bytes that it says it has
 * @param there how many of them are there
 * @param seconds how long it says it is; 0 where this header does not tell, and FFmpeg reads it as it stands
 */
public record StatedSize(long stated, long there, double seconds) {
    /** Less than this is a matter of padding and of chunks behind the sound, which writers often count wrong. */
    private static final long SLACK_BYTES = 1024;
    private static final double SLACK_SHARE = 0.01;

    /** Formats whose first bytes state their size in bytes. */
    public static boolean expected(Format format) {
        return reader(format) != null;
    }

    /** @return empty when it does not say, or what it says makes no sense */
    public static Optional<StatedSize> of(FileBytes file, Format format) throws IOException {
        Reader reader = reader(format);
        try {
            return reader == null ? Optional.empty() : Optional.ofNullable(reader.read(file)).filter(size -> size.stated > 0);
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // it ends within its header: then FFmpeg has its say
        }
    }

    /** What is to be said of a file whose end is missing, or may be. */
    public static Optional<CutOff> cutOff(FileBytes file, Format format) throws IOException {
        if (OggEnd.expected(format)) {
            return OggEnd.missing(file);
        }
        return of(file, format).filter(StatedSize::cut).map(size -> new CutOff(size.there, size.stated, size.why()));
    }

    private interface Reader {
        @Nullable StatedSize read(FileBytes file) throws IOException;
    }

    private static @Nullable Reader reader(Format format) {
        return switch (format) {
            case WAV -> RiffSizes::wave;
            case AVI -> RiffSizes::film;
            case W64 -> ChunkSizes::wave64;
            case AIFF -> ChunkSizes::aiff;
            case CAF -> ChunkSizes::caf;
            case AU -> ChunkSizes::au;
            case DSF -> ChunkSizes::dsf;
            case MP3 -> Mp3Size::read;
            case WMA, WMV -> ContainerSizes::asf;
            case MKV, MKA, WEBM -> ContainerSizes::matroska;
            case MP4, MOV, M4A, THREEGP -> ContainerSizes::boxes;
            default -> null;
        };
    }

    /** Whether its end is missing. */
    public boolean cut() {
        return stated - there > SLACK_BYTES && stated - there > stated * SLACK_SHARE;
    }

    /** A sentence without its full stop. */
    public String why() {
        return String.format(Locale.ROOT, "Its end is missing: of the %,d bytes that it says it has, %,d are there", stated, there);
    }

    /** What of {@code stated} bytes from {@code at} is there. */
    static StatedSize from(FileBytes file, long at, long stated, double seconds) {
        return new StatedSize(stated, Math.clamp(file.size() - at, 0, stated), seconds);
    }
}
