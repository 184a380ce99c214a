package org.podstudio.media.av;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;

/** One run of a {@link Transfer}: reads and decodes on the calling thread, and hands over to the worker. */
final class Pump {
    private static final long PATIENCE_MS = 500;
    private static final long BEAT_NANOS = 200_000_000;

    private final AvSource source;
    private final @Nullable AvTarget target;
    private final JobContext context;
    private final List<Track> tracks;
    private final Map<Integer, Track> byStream = new HashMap<>();
    private final Map<Integer, AvDecoder> decoders;
    private final Gauge gauge;
    private final long statedMicros;
    private final Handover handover;
    private final Worker worker;
    private long lastBeat;

    /** @param statedMicros that the source says there are to read; 0 where it does not say */
    Pump(AvSource source, @Nullable AvTarget target, JobContext context, List<Track> tracks, Map<Integer, AvDecoder> decoders,
            Gauge gauge, long statedMicros) {
        this.statedMicros = statedMicros;
        this.source = source;
        this.target = target;
        this.context = context;
        this.tracks = tracks;
        this.decoders = decoders;
        this.gauge = gauge;
        tracks.forEach(track -> byStream.put(track.stream().index(), track));
        gauge.count(tracks.stream().map(Track::stream).toList());
        handover = new Handover(context.threads() <= 1);
        worker = new Worker(handover, tracks, target, context::log);
    }

    Transfer.Outcome run(List<AVPacket> early, AVPacket packet, long startMicros) throws StudioException, CancelledException {
        worker.start();
        boolean ended = false;
        try {
            beat(true);
            for (AVPacket kept : early) {
                serve(kept);
            }
            read(packet);
            for (Track track : tracks) {
                AvDecoder decoder = decoders.get(track.stream().index());
                if (decoder != null) {
                    decoder.feed(null, frame -> hand(track, frame));
                }
                give(new Handover.Item(track, null, null));
            }
            handover.close();
            while (!worker.over(Handover.LOOK_MS)) {
                beat(false);
            }
            throwFailure();
            ended = true;
            return outcome(startMicros);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            if (!ended) {
                stop();
            }
        }
    }

    private void stop() {
        boolean interrupted = Thread.interrupted();
        try {
            worker.stop(PATIENCE_MS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(AVPacket packet) throws StudioException, CancelledException, InterruptedException {
        while (tracks.stream().anyMatch(track -> !track.done()) && source.read(packet) >= 0) {
            serve(packet);
        }
        if (context.cancelled()) {
            throw new CancelledException();
        }
    }

    private void serve(AVPacket packet) throws StudioException, CancelledException, InterruptedException {
        beat(false);
        Track track = byStream.get(packet.stream_index());
        if (track == null || track.done()) {
            avcodec.av_packet_unref(packet);
        } else if (track.copies()) {
            AVPacket moved = avcodec.av_packet_alloc();
            avcodec.av_packet_move_ref(moved, packet);
            give(new Handover.Item(track, null, moved));
        } else {
            decoders.get(packet.stream_index()).feed(packet, frame -> hand(track, frame));
            avcodec.av_packet_unref(packet);
        }
    }

    private void hand(Track track, AVFrame frame) throws StudioException, CancelledException {
        AVFrame moved = avutil.av_frame_alloc();
        avutil.av_frame_move_ref(moved, frame);
        try {
            give(new Handover.Item(track, moved, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void give(Handover.Item item) throws StudioException, CancelledException, InterruptedException {
        boolean given = false;
        try {
            while (!(given = handover.offer(item))) {
                beat(false);
            }
        } finally {
            if (!given) {
                item.free();
            }
        }
        while (!handover.quiet()) {
            beat(false);
        }
        beat(false);
    }

    /** Progress, and a look at whether to go on. */
    private void beat(boolean now) throws StudioException, CancelledException {
        throwFailure();
        if (context.cancelled()) {
            throw new CancelledException();
        }
        long time = System.nanoTime();
        if (!now && time - lastBeat < BEAT_NANOS) {
            return;
        }
        lastBeat = time;
        gauge.show(read());
    }

    private long read() {
        return tracks.stream().mapToLong(Track::readMicros).max().orElse(0);
    }

    private void throwFailure() throws StudioException {
        switch (worker.failure()) {
            case null -> { }
            case StudioException e -> throw e;
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IllegalStateException("encoding ended early", e);
        }
    }

    private Transfer.Outcome outcome(long startMicros) throws StudioException {
        long decoded = decoders.values().stream().mapToLong(AvDecoder::frames).sum();
        long damaged = decoders.values().stream().mapToLong(AvDecoder::damaged).sum();
        if (!decoders.isEmpty() && decoded == 0) {
            throw MediaProblem.damaged(source.file(), "None of its frames can be decoded");
        }
        if (target != null && !worker.wrote()) {
            throw MediaProblem.damaged(source.file(), "There is nothing in the part that is asked for");
        }
        long reached = tracks.stream().mapToLong(Track::reachedMicros).max().orElse(0);
        if (source.endsEarly(read(), statedMicros)) {
            throw source.cutOff((startMicros + read()) / 1e6);
        }
        long frames = tracks.stream().mapToLong(track -> track instanceof CodedTrack coded ? coded.encoded() : 0).sum();
        long dropped = tracks.stream().mapToLong(track -> track instanceof CodedTrack coded ? coded.dropped() : 0).sum();
        return new Transfer.Outcome(frames, damaged, dropped, startMicros, reached / 1e6);
    }
}
