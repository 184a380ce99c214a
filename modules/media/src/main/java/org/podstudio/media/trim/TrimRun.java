package org.podstudio.media.trim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.Coding;
import org.podstudio.media.av.Rational;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sound.LikeSource;
import org.podstudio.media.sound.Stages;
import org.podstudio.media.sound.Wrapping;
import org.podstudio.media.transcode.Transcode;

/** One file that is trimmed. */
final class TrimRun {
    /** Less than this is the rounding of times, and no earlier start. */
    private static final double SAME_MOMENT = 0.0005;

    private final TrimSettings settings;
    private final InputFile input;
    private final JobContext context;
    private final Stages stages;
    private final String name;

    /** @param name of the result without its extension */
    TrimRun(TrimSettings settings, InputFile input, JobContext context, String name) {
        this.name = name;
        this.settings = settings;
        this.input = input;
        this.context = context;
        double seconds = input.facts().duration() == null ? 0 : input.facts().duration();
        this.stages = new Stages(context, Math.round(seconds * (input.facts().sampleRate() == null ? 1000 : input.facts().sampleRate())));
    }

    Path run() throws StudioException, CancelledException {
        Cut cut = Cut.of(settings, length());
        if (settings.silence() != TrimSettings.Silence.KEEP) {
            try (AvSource source = AvSource.open(input.file(), context)) {
                if (source.audio().isEmpty()) {
                    throw source.nothingToRead(false);
                }
                cut = SilenceScan.shorten(cut, settings, source, stages.ofRest(0.3));
            }
        }
        if (settings.snaps()) {
            cut = ZeroCrossing.snap(cut, input.file(), stages.ofRest(0.1));
        }
        if (input.facts().format().equals("gif")) {
            return picture(cut);
        }
        return settings.mode() == TrimSettings.Mode.FAST && copyable() ? fast(cut) : exact(cut);
    }

    /** Files whose head counts their samples: copied packets would be told by the old count. They lose nothing by encoding. */
    private boolean copyable() {
        return !Set.of("flac", "tta", "wv").contains(input.facts().format());
    }

    /** Seconds. Measured where the file only lets one guess and it matters: a fade has to end with the sound. */
    private double length() throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(input.file(), context)) {
            AVStream leader = leader(source);
            boolean exactly = settings.fadeOut() > 0 || settings.countsFromEnd();
            long known = source.durationStated() || exactly ? source.statedMicros() : source.durationMicros();
            if (known > 0) {
                return known / 1e6;
            }
            JobContext stage = stages.ofRest(0.3);
            Transfer transfer = new Transfer(source, null, stage);
            transfer.saying("Measuring");
            transfer.listen(leader, "", (graph, frame) -> { });
            return transfer.run().seconds();
        }
    }

    private static AVStream leader(AvSource source) throws StudioException {
        boolean film = source.format().type() != MediaType.AUDIO;
        if (film && source.video() != null) {
            return source.video();
        }
        if (source.audio().isEmpty()) {
            throw source.nothingToRead(film);
        }
        return source.audio().getFirst();
    }

    /** Of a picture that moves. Its frames build on each other, so that none can be left out of a copy. */
    private Path picture(Cut cut) throws StudioException, CancelledException {
        Wrapping.like(Format.GIF).orElseThrow().named(context.wishedExtension());
        Path file = Transcode.part(input, cut.start(), cut.end(), settings.metadata(), context);
        context.fact("mode", "exact");
        context.fact("start", Math.round(cut.start() * 1e6) / 1e6);
        context.fact("end", Math.round(cut.end() * 1e6) / 1e6);
        return file;
    }

    private Path fast(Cut cut) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(input.file(), context)) {
            if (source.input().streams() == 0) {
                throw MediaProblem.damaged(input.file(), "It has no streams");
            }
            LikeSource like = LikeSource.copying(source, context.wishedExtension()).carrying(settings.metadata());
            Path file = like.file(context, name);
            double start;
            try (AvTarget target = like.wrapping().create(file)) {
                Transfer transfer = transfer(source, target, cut, "Copying");
                like.pictures(source, target, transfer);
                source.audio().forEach(transfer::copy);
                like.rest(source, target, transfer, cut.startMicros(), cut.endMicros());
                start = transfer.run().startMicros() / 1e6;
            }
            double early = cut.start() - start;
            if (early > SAME_MOMENT) {
                like.note(String.format(Locale.ROOT, "Begins at the key frame %.3f s before the start that was asked for", early));
            }
            tell(like, file, cut, Math.min(start, cut.start()));
            return file;
        }
    }

    private Path exact(Cut cut) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(input.file(), context)) {
            LikeSource like = LikeSource.of(source, context.wishedExtension()).carrying(settings.metadata());
            Path file = like.file(context, name);
            try (AvTarget target = like.wrapping().create(file)) {
                Transfer transfer = transfer(source, target, cut, "Encoding");
                AVStream video = source.format().type() == MediaType.VIDEO ? source.video() : null;
                if (video != null) {
                    LikeVideo coding = LikeVideo.of(video, target);
                    coding.lost().forEach(like::lose);
                    coding.notes().forEach(like::note);
                    transfer.encode(video, coding.coding());
                }
                if (source.format().type() == MediaType.VIDEO) {
                    source.otherVideo().forEach(like::leaveOut);
                }
                for (int i = 0; i < source.audio().size(); i++) {
                    AVStream sound = source.audio().get(i);
                    Coding coding = like.sounds().get(i).after(fades(cut, sound));
                    transfer.encode(sound, coding);
                }
                like.rest(source, target, transfer, cut.startMicros(), cut.endMicros());
                transfer.run();
            }
            tell(like, file, cut, cut.start());
            if (Trim.loops(settings, input)) {
                LoopPoint.of(cut, input.file(), stages.until(1)).ifPresent(point -> point.tell(context));
            }
            return file;
        }
    }

    private Transfer transfer(AvSource source, AvTarget target, Cut cut, String doing) {
        Transfer transfer = new Transfer(source, target, stages.until(1));
        transfer.saying(doing);
        if (cut.startMicros() > 0 || !cut.toEnd()) {
            transfer.span(cut.startMicros(), cut.endMicros());
        }
        return transfer;
    }

    /** Times count from the cut, not from the file's beginning. */
    private String fades(Cut cut, AVStream sound) {
        double end = cut.end();
        if (sound.duration() > 0) {
            // In a film the sound may end before the pictures do.
            end = Math.min(end, sound.duration() * Rational.of(sound.time_base()).value());
        }
        double seconds = Math.max(0, end - cut.start());
        List<String> chain = new ArrayList<>();
        if (settings.fadeIn() > 0) {
            chain.add(String.format(Locale.ROOT, "afade=t=in:st=0:d=%.6f", Math.min(settings.fadeIn(), seconds)));
        }
        if (settings.fadeOut() > 0) {
            double length = Math.min(settings.fadeOut(), seconds);
            chain.add(String.format(Locale.ROOT, "afade=t=out:st=%.6f:d=%.6f", seconds - length, length));
        }
        return String.join(",", chain);
    }

    private void tell(LikeSource like, Path file, Cut cut, double start) throws StudioException {
        MediaFacts made = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
        context.fact("mode", settings.mode() == TrimSettings.Mode.FAST && copyable() ? "fast" : "exact");
        context.fact("start", Math.round(start * 1e6) / 1e6);
        context.fact("end", Math.round(cut.end() * 1e6) / 1e6);
        context.fact("duration", made.duration());
        like.tell(context, input.file(), file);
    }
}
