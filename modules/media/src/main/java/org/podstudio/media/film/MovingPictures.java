package org.podstudio.media.film;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.AvProbe;
import org.podstudio.media.sniff.Format;

/** Pictures that move and can be worked on as films: GIFs. */
public final class MovingPictures {
    private MovingPictures() {}

    /** Whether it is a picture that films' operations take. */
    public static boolean is(MediaFacts facts) {
        return facts.type() == MediaType.IMAGE && facts.format().equals(Format.GIF.sniffed().extension());
    }

    /** Why another picture is not taken, a sentence; empty where it is none that moves. */
    public static String whyNot(MediaFacts facts) {
        return facts.type() == MediaType.IMAGE && facts.format().equals(Format.WEBP.sniffed().extension())
                ? "Animated WebP can be written here but not read as a film, for FFmpeg has no reader of its frames; GIFs and films can." : "";
    }

    /** A moving picture as the film that it is, with its length and rate; every other file as it is. */
    public static InputFile film(InputFile input) throws StudioException {
        if (!is(input.facts())) {
            return input;
        }
        try {
            MediaFacts told = AvProbe.probe(input.file(), Format.GIF, MediaProbe.Depth.HEADERS);
            // Each of its pictures may leave out what the one before shows: whether one can look through is only known from all of them.
            return new InputFile(input.file(), new MediaFacts(MediaType.VIDEO, told.mimeType(), told.format(), told.width(), told.height(), null,
                    told.rotation(), told.duration(), told.fps(), null, null, told.codec(), told.videoCodec(), null, false, told.streams()), input.asset());
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(input.file(), e);
        } catch (IOException e) {
            throw MediaProblem.damaged(input.file(), String.valueOf(e.getMessage()), e);
        }
    }
}
