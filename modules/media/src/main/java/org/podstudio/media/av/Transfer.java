package org.podstudio.media.av;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.AvInput;
import org.podstudio.media.ffmpeg.FrameRate;

/**
 * Carries streams of a source into a target, or to listeners. Say what happens to which stream, then {@link #run} once. A
 * stream that nothing is said about is left out. For one thread.
 */
public final class Transfer {
    /** Decoded before a cut, so that codecs which build on earlier sound or pictures are in full swing. */
    private static final long PREROLL_MICROS = 500_000;

    private final AvSource source;
    private final @Nullable AvTarget target;
    private final JobContext context;
    private final List<Plan> plans = new ArrayList<>();
    private long startMicros;
    private long endMicros = Long.MAX_VALUE;
    private String what = "Encoding";
    private double shareFrom;
    private double shareTo = 1;

    private record Plan(AVStream stream, @Nullable Coding coding, @Nullable FrameListener listener, String chain,
            @Nullable String subtitles, @Nullable FilmParts parts) {
        boolean decodes() {
            return coding != null || listener != null;
        }
    }

    /**
     * How a run went.
     *
     * @param frames frames and sound blocks that were encoded
     * @param damaged packets and frames that could not be decoded
     * @param dropped pictures left out, because another one had the same time
     * @param startMicros where in the source the output really begins; earlier than wished where streams were copied
     * @param seconds of the longest stream that was written or heard
     */
    public record Outcome(long frames, long damaged, long dropped, long startMicros, double seconds) {}

    public Transfer(AvSource source, @Nullable AvTarget target, JobContext context) {
        this.source = source;
        this.target = target;
        this.context = context;
    }

    /** Decodes, filters and encodes. */
    public void encode(AVStream stream, Coding coding) {
        plans.add(new Plan(stream, coding, null, "", null, null));
    }

    /** Carries packets over as they are. @throws StudioException from {@link #run}, where the container cannot hold the codec */
    public void copy(AVStream stream) {
        plans.add(new Plan(stream, null, null, "", null, null));
    }

    /** Puts pictures that were encoded before in the place of a stream's own, which is not decoded. */
    public void exchange(AVStream stream, FilmParts parts) {
        plans.add(new Plan(stream, null, null, "", null, parts));
    }

    /** Carries subtitles over: as they are where the container holds them, else rewritten. @return whether that can be done */
    public boolean subtitles(AVStream stream) {
        AvTarget into = java.util.Objects.requireNonNull(target, "nothing can be written without a target");
        if (into.holds(stream.codecpar().codec_id())) {
            copy(stream);
            return true;
        }
        String encoder = switch (into.context().oformat().name().getString()) {
            case "mp4", "mov", "ipod" -> "mov_text";
            case "matroska" -> "subrip";
            case "webm" -> "webvtt";
            default -> null;
        };
        if (encoder == null || !SubtitleTrack.isText(stream)) {
            return false;
        }
        plans.add(new Plan(stream, null, null, "", encoder, null));
        return true;
    }

    /** Decodes, filters and shows frames, in the order in which they are shown. */
    public void listen(AVStream stream, String chain, FrameListener listener) {
        plans.add(new Plan(stream, null, listener, chain, null, null));
    }

    /**
     * Only a part of the time, in microseconds from the source's start. What is encoded or heard is cut exactly; what is
     * copied begins at the last key frame at or before the start, and then so does all else.
     */
    public void span(long start, long end) {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span has a start and a later end, was " + start + " to " + end);
        }
        startMicros = start;
        endMicros = end;
    }

    /** What the progress says is done, a present participle. */
    public void saying(String doing) {
        what = doing;
    }

    /** Which part of the job's progress this run is, from 0 to 1, where a job has several. */
    public void share(double from, double to) {
        shareFrom = from;
        shareTo = to;
    }

    /** Does it all; the target is a complete file when it returns. */
    public Outcome run() throws StudioException, CancelledException {
        if (plans.isEmpty()) {
            throw new IllegalStateException("nothing to do was said");
        }
        List<AVPacket> early = new ArrayList<>();
        Map<Integer, AvDecoder> decoders = new HashMap<>();
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            plans.forEach(plan -> plan.stream().discard(avcodec.AVDISCARD_DEFAULT));
            long origin = goToStart(early, packet);
            List<Track> tracks = tracks(origin);
            for (Plan plan : plans) {
                if (plan.decodes()) {
                    decoders.put(plan.stream().index(), new AvDecoder(source, plan.stream(), context.threads()));
                }
            }
            return new Pump(source, target, context, tracks, decoders, gauge(), stated())
                    .run(early, packet, origin - source.startMicros());
        } finally {
            early.forEach(avcodec::av_packet_free);
            avcodec.av_packet_free(packet);
            decoders.values().forEach(AvDecoder::close);
        }
    }

    /** Microseconds that there must be to read; 0 where the source does not say. */
    private long stated() {
        return source.durationStated() ? length(source.statedMicros()) : 0;
    }

    private Gauge gauge() {
        return new Gauge(context, what, shareFrom, shareTo, length(source.durationMicros()));
    }

    /** Seeks. @return the container's time that is 0 in the output */
    private long goToStart(List<AVPacket> early, AVPacket packet) {
        long wished = source.startMicros() + startMicros;
        if (startMicros == 0) {
            return wished;
        }
        AVStream leader = pictures(false);
        boolean there = source.seek(leader != null ? wished : Math.max(source.startMicros(), wished - PREROLL_MICROS),
                leader != null ? leader : pictures(true));
        if (!there || leader == null) {
            return wished;
        }
        while (early.size() < 5000 && source.read(packet) >= 0) {
            AVPacket kept = avcodec.av_packet_alloc();
            avcodec.av_packet_move_ref(kept, packet);
            early.add(kept);
            boolean first = kept.stream_index() == leader.index() && (kept.flags() & avcodec.AV_PKT_FLAG_KEY) != 0
                    && kept.pts() != avutil.AV_NOPTS_VALUE;
            if (first) {
                return Rational.of(leader.time_base()).to(Rational.MICROS, kept.pts());
            }
        }
        return wished;
    }

    private @Nullable AVStream pictures(boolean decoded) {
        return plans.stream().filter(plan -> plan.decodes() == decoded).map(Plan::stream)
                .filter(stream -> stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO && !AvInput.attachedPicture(stream))
                .findFirst().orElse(null);
    }

    private List<Track> tracks(long origin) throws StudioException {
        boolean cut = startMicros > 0 || endMicros != Long.MAX_VALUE;
        long length = endMicros == Long.MAX_VALUE ? Long.MAX_VALUE : endMicros - (origin - source.startMicros());
        Span span = new Span(origin, length, cut);
        List<Track> tracks = new ArrayList<>();
        boolean made = false;
        try {
            for (Plan plan : plans) {
                tracks.add(track(plan, span));
            }
            made = true;
            return tracks;
        } finally {
            if (!made) {
                tracks.forEach(Track::close);
            }
        }
    }

    private Track track(Plan plan, Span span) throws StudioException {
        AVStream stream = plan.stream();
        Rational rate = FrameRate.believable(stream) ? Rational.of(avformat.av_guess_frame_rate(source.input().context(), stream, (AVFrame) null))
                : Rational.UNKNOWN;
        if (plan.listener() != null) {
            return new HeardTrack(stream, plan.chain(), span, rate, context.threads(), plan.listener());
        }
        AvTarget into = java.util.Objects.requireNonNull(target, "nothing can be written without a target");
        if (plan.coding() != null) {
            return new CodedTrack(stream, plan.coding(), into, span, rate, steady(stream), context.threads());
        }
        if (plan.parts() != null) {
            return new PartsTrack(stream, plan.parts(), into, span);
        }
        return plan.subtitles() != null ? new SubtitleTrack(stream, plan.subtitles(), into, span) : new CopiedTrack(stream, into, span);
    }

    /** Whether the container says that all frames last equally long. */
    public static boolean steady(AVStream stream) {
        double average = Rational.of(stream.avg_frame_rate()).value();
        double real = Rational.of(stream.r_frame_rate()).value();
        return average > 0 && Math.abs(average - real) <= average / 1000;
    }

    /** Microseconds that will be written, of a source of {@code whole}; 0 when that is not known. */
    private long length(long whole) {
        long end = whole == 0 ? endMicros : Math.min(whole, endMicros);
        return end == Long.MAX_VALUE ? 0 : Math.max(0, end - startMicros);
    }
}
