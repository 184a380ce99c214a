package org.podstudio.media.play;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.FFmpeg;
import org.podstudio.media.ffmpeg.Peaks;
import org.podstudio.media.loudness.Meter;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** Players on FFmpeg's decoders and Java Sound. */
@ServiceProvider(service = Players.class)
public final class StudioPlayers implements Players {
    @Override
    public Player open(Playable what, PlayerListener listener) {
        return new PlayThread(what, listener, JavaSoundLine::open, System::nanoTime).start();
    }

    @Override
    public OptionalDouble loudness(Path file) throws StudioException {
        return Meter.integrated(file);
    }

    @Override
    public float[] peaks(Path file, int count) throws StudioException {
        try {
            Format format = Sniffer.sniff(file).orElseThrow(() -> MediaProblem.notMedia(file));
            if (format.demuxer().isEmpty()) {
                throw MediaProblem.unsupported(file, format.sniffed().mimeType(), "Choose an audio or video file.");
            }
            FFmpeg.load();
            return Peaks.of(file, format, count);
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(file, String.valueOf(e.getMessage()), e);
        }
    }
}
