package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/** Frames of one stream, filtered and encoded into a slot of the target. */
final class CodedTrack extends FrameTrack {
    private final Coding coding;
    private final AvTarget target;
    private final AvSlot slot;
    private final Rational rate;
    private final boolean steady;
    private final int threads;
    private @Nullable Encoder encoder;
    private @Nullable VideoTicks videoTicks;
    private long encoded;
    private long dropped;

    CodedTrack(AVStream stream, Coding coding, AvTarget target, Span span, Rational rate, boolean steady, int threads) throws StudioException {
        super(stream, chain(stream, coding), span, rate, coding.still(), threads);
        this.coding = coding;
        this.target = target;
        this.rate = rate;
        this.steady = steady;
        this.threads = threads;
        this.slot = target.slot();
        slot.describe(stream);
    }

    /** Sound ends as its encoder takes it. */
    private static String chain(AVStream stream, Coding coding) throws StudioException {
        if (!audio(stream)) {
            return coding.chain();
        }
        String format = EncoderFormats.sound(EncoderFormats.find(coding.encoder()));
        return coding.chain().isEmpty() ? format : coding.chain() + "," + format;
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
            reach(slot.ticks().to(Rational.MICROS, packet.pts() + packet.duration()));
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
    public void close() {
        super.close();
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
