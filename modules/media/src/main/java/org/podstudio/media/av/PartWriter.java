package org.podstudio.media.av;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.media.FilmFrame;
import org.podstudio.core.api.media.FilmPart;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;

/** Encodes one part of a film, by an encoder of its own. One picture is held beside those that the encoder holds. */
public final class PartWriter implements FilmPart {
    private final PartCoding coding;
    private final Path file;
    private final Path unfinished;
    private final JobContext context;
    private final PartPackets.Out out;
    private final AVFrame picture;
    private final AVFrame filtered = avutil.av_frame_alloc();
    private @Nullable FilterGraph graph;
    private @Nullable Encoder encoder;
    private int rows;
    private long pictures;

    private PartWriter(PartCoding coding, Path file, Path unfinished, PartPackets.Out out, JobContext context) {
        this.coding = coding;
        this.file = file;
        this.unfinished = unfinished;
        this.out = out;
        this.context = context;
        this.picture = coding.picture();
    }

    /** @param file gets its name when it is finished */
    public static PartWriter begin(PartCoding coding, Path file, JobContext context) throws StudioException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            return new PartWriter(coding, file, unfinished, new PartPackets.Out(unfinished, coding.line()), context);
        } catch (IOException e) {
            throw MediaProblem.unwritable(unfinished, e);
        }
    }

    @Override
    public void row(byte[] rgb) throws StudioException {
        if (rows == 0 && avutil.av_frame_make_writable(picture) < 0) {
            throw AvProblem.encoderFailed(coding.coding().encoder(), avutil.AVERROR_ENOMEM());
        }
        BytePointer plane = picture.data(0);
        plane.capacity((long) picture.linesize(0) * picture.height()).position((long) rows * picture.linesize(0)).put(rgb, 0, rgb.length);
        rows++;
    }

    @Override
    public void show(FilmFrame like) throws StudioException {
        if (rows != 0 && rows != picture.height() || rows == 0 && pictures == 0) {
            throw new IllegalStateException(rows + " rows of " + picture.height() + " came");
        }
        rows = 0;
        picture.pts(like.time()).duration(like.ticks());
        if (graph == null) {
            graph = coding.graph(picture);
        }
        AVFrame same = avutil.av_frame_clone(picture);
        try {
            graph.push(same);
        } finally {
            avutil.av_frame_free(same);
        }
        pictures++;
        drain();
    }

    private void drain() throws StudioException {
        while (graph.pull(filtered)) {
            try {
                if (encoder == null) {
                    encoder = coding.encoder(filtered);
                }
                coding.ticks().into(filtered.time_base());
                encoder.send(filtered, this::write);
            } finally {
                avutil.av_frame_unref(filtered);
            }
        }
    }

    private void write(AVPacket packet) throws StudioException {
        if (context.cancelled()) {
            // What the encoder still holds would take seconds. Whoever asked for the stop is told that it stopped.
            throw StudioException.of("canceled", "The film was not finished.", "It was stopped.", "Start it again.");
        }
        try {
            out.write(packet);
        } catch (IOException e) {
            throw MediaProblem.unwritable(unfinished, e);
        }
    }

    @Override
    public void finish() throws StudioException {
        graph.push(null);
        drain();
        encoder.send(null, this::write);
        try {
            out.finish(pictures);
            out.close();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(file.getParent());
        } catch (IOException e) {
            throw MediaProblem.unwritable(unfinished, e);
        }
    }

    @Override
    public void close() throws StudioException {
        avutil.av_frame_free(filtered);
        avutil.av_frame_free(picture);
        if (graph != null) {
            graph.close();
        }
        if (encoder != null) {
            encoder.close();
        }
        try {
            out.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw MediaProblem.unwritable(unfinished, e);
        }
    }
}
