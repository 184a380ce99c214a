package org.podstudio.media.metadata.av;

import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.sniff.Format;

/** Chooses the walker for a container. Tags come out as {@code tag:title}, {@code tag:comment}…, whatever the container calls them. */
public final class AvWalk {
    private AvWalk() {}

    /** @return whether there is a walker for this format */
    public static boolean read(FileBytes file, Format format, TextSink sink) throws IOException {
        switch (format) {
            case MP4, MOV, M4A, THREEGP -> IsoWalk.read(file, sink);
            case MKV, MKA, WEBM -> new MatroskaWalk(file, sink).read();
            case MP3, AAC -> Id3Walk.file(file, sink);
            case FLAC -> FlacWalk.read(file, sink);
            case OGG, OPUS, OGV -> OggWalk.read(file, sink);
            case WAV, AVI -> RiffWalk.read(file, sink);
            case AIFF -> AiffWalk.read(file, sink);
            default -> {
                return false;
            }
        }
        return true;
    }
}
