package org.podstudio.media.av;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.StudioException;

/** Makes small films and sounds for tests. */
public final class Clips {
    private final Path file;
    private final String muxer;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private LongUnaryOperator times = LongUnaryOperator.identity();

    private record Part(boolean audio, String chain, Coding coding) {}

    private Clips(Path file, String muxer) {
        this.file = file;
        this.muxer = muxer;
    }

    public static Clips clip(Path file, String muxer) {
        return new Clips(file, muxer);
    }

    /** A film of two seconds, 160 × 90, 25 fps, H.264 and AAC. */
    public static Path film(Path file) throws StudioException {
        return clip(file, "mp4").picture("testsrc2=size=160x90:rate=25:duration=2,format=yuv420p", "libx264", Map.of("crf", "20", "preset", "veryfast"))
                .sound("sine=frequency=440:sample_rate=44100:duration=2", "aac", Map.of()).write();
    }

    public Clips picture(String chain, String encoder, Map<String, String> settings) {
        parts.add(new Part(false, chain, new Coding("", encoder, settings)));
        return this;
    }

    public Clips sound(String chain, String encoder, Map<String, String> settings) {
        parts.add(new Part(true, chain, new Coding("", encoder, settings)));
        return this;
    }

    public Clips tag(String key, String value) {
        tags.put(key, value);
        return this;
    }

    public Clips option(String key, String value) {
        options.put(key, value);
        return this;
    }

    /** Moves the pictures in time: from frame number to ticks of a thousandth of a second. */
    public Clips times(LongUnaryOperator millis) {
        times = millis;
        return this;
    }

    public Path write() throws StudioException {
        try (AvTarget target = AvTarget.create(file, muxer)) {
            options.forEach(target::option);
            tags.forEach((key, value) -> Tags.set(target, key, value));
            List<Source> sources = new ArrayList<>();
            for (Part part : parts) {
                sources.add(new Source(part, target.slot()));
            }
            for (Source source : sources) {
                source.open(target);
            }
            target.startWhenSettled();
            Source next;
            while ((next = sources.stream().filter(source -> !source.over).min((a, b) -> Double.compare(a.seconds, b.seconds)).orElse(null)) != null) {
                next.step(target);
            }
            target.finish();
            sources.forEach(Source::close);
        }
        return file;
    }

    private final class Source {
        final Part part;
        final AvSlot slot;
        final FilterGraph graph;
        final AVFrame frame = avutil.av_frame_alloc();
        Encoder encoder;
        double seconds;
        boolean over;
        boolean held;
        long number;

        Source(Part part, AvSlot slot) throws StudioException {
            this.part = part;
            this.slot = slot;
            String chain = part.audio ? part.chain + "," + EncoderFormats.sound(EncoderFormats.find(part.coding.encoder())) : part.chain;
            graph = part.audio ? FilterGraph.sounds(chain) : FilterGraph.pictures(chain);
        }

        void open(AvTarget target) throws StudioException {
            if (part.audio) {
                encoder = Encoder.audio(part.coding, graph, target.globalHeader(), 1);
                if (encoder.frameSize() > 0) {
                    graph.frameSize(encoder.frameSize());
                }
            } else {
                held = graph.pull(frame);
                boolean moved = times.applyAsLong(1) != 1;
                encoder = Encoder.video(part.coding, frame, moved ? new Rational(1, 1000) : graph.ticks(),
                        moved ? Rational.UNKNOWN : graph.rate(), target.globalHeader(), 1);
            }
            slot.openAs(encoder);
        }

        void step(AvTarget target) throws StudioException {
            if (!held && !graph.pull(frame)) {
                over = true;
                encoder.send(null, packet -> target.write(slot, packet));
                return;
            }
            held = false;
            seconds = graph.ticks().value() * frame.pts();
            if (!part.audio) {
                if (times.applyAsLong(1) != 1) {
                    frame.pts(times.applyAsLong(number)).duration(times.applyAsLong(number + 1) - times.applyAsLong(number));
                }
                number++;
                frame.pict_type(avutil.AV_PICTURE_TYPE_NONE);
            }
            encoder.send(frame, packet -> target.write(slot, packet));
            avutil.av_frame_unref(frame);
        }

        void close() {
            avutil.av_frame_free(frame);
            encoder.close();
            graph.close();
        }
    }

    /** Turns the picture of an MP4 by a quarter, clockwise, in its track's matrix. */
    public static void turnQuarter(Path mp4) throws IOException {
        byte[] bytes = Files.readAllBytes(mp4);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        // Version 0: 4 version and flags, 20 times and id, 8 reserved, 8 layer and volume.
        ByteBuffer matrix = ByteBuffer.wrap(bytes, at + 4 + 40, 36);
        matrix.putInt(0).putInt(0x10000).putInt(0).putInt(-0x10000).putInt(0).putInt(0).putInt(90 << 16).putInt(0).putInt(0x40000000);
        Files.write(mp4, bytes);
    }
}
