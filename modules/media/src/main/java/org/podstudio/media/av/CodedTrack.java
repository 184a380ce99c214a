package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/** Frames of one stream, filtered and encoded into a slot of the target. */
final class CodedTrack implements Track {
    private final AVStream stream;
    private final Coding coding;
    private final AvTarget target;
    private final AvSlot slot;
    private final FrameClock clock;
    private final FilteredFrames frames;
    private final Rational rate;
    private final boolean steady;
    private final int threads;
    private @Nullable Encoder encoder;
    private @Nullable VideoTicks videoTicks;
    private long encoded;
    private long dropped;
    private volatile long reached;

    CodedTrack(AVStream stream, Coding coding, AvTarget target, Span span, Rational rate, boolean steady, int threads) throws StudioException {
        this.stream = stream;
        this.coding = coding;
        this.target = target;
        this.rate = rate;
        this.steady = steady;
        this.threads = threads;
        boolean audio = stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO;
        this.clock = new FrameClock(Rational.of(stream.time_base()), span, audio);
        String chain = audio ? joined(coding.chain(), EncoderFormats.sound(EncoderFormats.find(coding.encoder()))) : coding.chain();
        this.frames = new FilteredFrames(chain, span, clock, rate, coding.still(), threads);
        this.slot = target.slot();
        slot.describe(stream);
    }

    private static String joined(String chain, String format) {
        return chain.isEmpty() ? format : chain + "," + format;
    }

    @Override
    public AVStream stream() {
        return stream;
    }

    @Override
    public boolean copies() {
        return false;
    }

    @Override
    public void frame(AVFrame frame) throws StudioException {
        frames.push(frame, this::prepare, this::encode);
    }

    @Override
    public void end() throws StudioException {
        frames.end(this::encode);
        Encoder open = encoder;
        if (open == null) {
            slot.drop();
            target.startWhenSettled();
        } else {
            open.send(null, this::write);
        }
    }

    /** Sound's encoder is opened before its first frame comes out, for it says how large a frame is. */
    private void prepare(FilterGraph graph) throws StudioException {
        if (!graph.audio()) {
            return;
        }
        if (encoder == null) {
            open(Encoder.audio(coding, graph, target.globalHeader(), threads));
        }
        int size = encoder.frameSize();
        if (size > 0) {
            graph.frameSize(size);
        }
    }

    private void encode(FilterGraph graph, AVFrame frame) throws StudioException {
        if (!graph.audio()) {
            if (videoTicks == null) {
                Rational now = graph.rate().known() ? graph.rate() : rate;
                videoTicks = VideoTicks.choose(graph.ticks(), now, steady);
            }
            if (encoder == null) {
                open(Encoder.video(coding, frame, videoTicks.encoder(), videoTicks.rate(), target.globalHeader(), threads));
            }
            if (!videoTicks.set(frame)) {
                dropped++;
                return;
            }
            // The decoder's choice of key frames is not the encoder's.
            frame.pict_type(avutil.AV_PICTURE_TYPE_NONE);
            frame.flags(frame.flags() & ~AvDecoder.KEY);
        }
        encoded++;
        encoder.send(frame, this::write);
    }

    private void open(Encoder made) throws StudioException {
        encoder = made;
        slot.openAs(made);
        target.startWhenSettled();
    }

    private void write(AVPacket packet) throws StudioException {
        if (packet.pts() != avutil.AV_NOPTS_VALUE) {
            reached = Math.max(reached, slot.ticks().to(Rational.MICROS, packet.pts() + packet.duration()));
        }
        target.write(slot, packet);
    }

    /** Frames that went into the encoder. */
    long encoded() {
        return encoded;
    }

    /** Frames left out because another one had the same time. */
    long dropped() {
        return dropped;
    }

    @Nullable Encoder encoder() {
        return encoder;
    }

    @Override
    public boolean done() {
        return clock.done();
    }

    @Override
    public long readMicros() {
        return clock.readMicros();
    }

    @Override
    public long reachedMicros() {
        return reached;
    }

    @Override
    public void close() {
        frames.close();
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
