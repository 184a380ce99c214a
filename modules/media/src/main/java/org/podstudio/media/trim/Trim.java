package org.podstudio.media.trim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.media.av.AvProblem;
import org.podstudio.media.film.MovingPictures;
import org.podstudio.media.sound.SoundNeeds;
import org.podstudio.media.transcode.Transcode;

/** Keeps a part of a sound or film: exactly, or fast without encoding; fades sounds and cuts off silence. */
@ServiceProvider(service = JobKind.class)
public final class Trim implements FileOperation<TrimSettings> {
    private static final KindCard<TrimSettings> CARD =
            new KindCard<>("trim", "Trim", TrimSettings.DEFAULTS, Set.of(MediaType.AUDIO, MediaType.VIDEO), Lane.CPU);

    /** Measured: encoding H.264 takes about so long for a million pixels on one core; sounds for a second of them. */
    private static final double CPU_SECONDS_PER_MEGAPIXEL = 0.06;
    private static final double CPU_SECONDS_PER_SECOND = 0.01;
    private static final double USUAL_FPS = 25;

    @Override
    public KindCard<TrimSettings> card() {
        return CARD;
    }

    @Override
    public boolean accepts(MediaFacts facts) {
        return FileOperation.super.accepts(facts) || MovingPictures.is(facts);
    }

    @Override
    public String whyNot(MediaFacts facts) {
        return MovingPictures.whyNot(facts);
    }

    @Override
    public boolean concerns(String setting, MediaType type) {
        return switch (setting) {
            case "snap" -> type == MediaType.AUDIO;
            case "mode", "fade_in", "fade_out", "silence", "silence_threshold", "silence_length" -> type != MediaType.IMAGE;
            default -> true;
        };
    }

    @Override
    public boolean concerns(String setting, MediaType type, Map<String, String> chosen) {
        return concerns(setting, type) && switch (setting) {
            case "snap", "fade_in", "fade_out" -> !"fast".equals(chosen.get("mode"));
            case "silence_threshold", "silence_length" -> !"keep".equals(chosen.get("silence"));
            default -> true;
        };
    }

    @Override
    public Requirement requirement(TrimSettings settings, InputFile given) throws StudioException {
        InputFile input = MovingPictures.film(given);
        MediaFacts facts = input.facts();
        if (settings.doesNothing()) {
            throw badSetting("Neither a start nor an end nor anything else is set.", "Set start or end.");
        }
        if (settings.mode() == TrimSettings.Mode.FAST && settings.fades()) {
            throw badSetting("A fade changes the sound, which mode=fast takes over as it is.", "Set mode=exact, or leave the fades out.");
        }
        if (settings.snaps() && facts.type() != MediaType.AUDIO) {
            throw badSetting("Only the ends of sounds are moved to where they make no click; this is a film.", "Leave snap out.");
        }
        if (settings.snaps() && settings.mode() == TrimSettings.Mode.FAST) {
            throw badSetting("mode=fast takes whole packets, so that its ends cannot be moved by a sample.", "Set mode=exact, or leave snap out.");
        }
        if (facts.audioCodec() == null && (settings.fades() || settings.silence() != TrimSettings.Silence.KEEP)) {
            throw AvProblem.noAudio(input.file());
        }
        if (facts.duration() != null) {
            Cut.of(settings, facts.duration());
        }
        double seconds = CPU_SECONDS_PER_SECOND;
        if (settings.mode() == TrimSettings.Mode.EXACT && facts.type() == MediaType.VIDEO) {
            double fps = facts.fps() == null ? USUAL_FPS : facts.fps();
            seconds += CPU_SECONDS_PER_MEGAPIXEL * facts.pixels() / 1e6 * fps;
        }
        double share = facts.duration() == null || facts.duration() == 0 ? 1 : kept(settings, facts) / facts.duration();
        Requirement whole = SoundNeeds.ofLength(input, seconds * share, 1);
        return new Requirement(whole.ram() + 64 * facts.pixels(), 0, whole.disk(), whole.cpuSeconds());
    }

    static StudioException badSetting(String why, String next) {
        return StudioException.of("bad-setting", "The file was not trimmed.", why, next);
    }

    private static double kept(TrimSettings settings, MediaFacts facts) throws StudioException {
        return facts.duration() == null ? 0 : Cut.of(settings, facts.duration()).seconds();
    }

    @Override
    public MediaFacts foreseen(TrimSettings settings, MediaFacts input) throws StudioException {
        return input.duration() == null ? input : input.lasting(kept(settings, input));
    }

    @Override
    public Estimate estimate(TrimSettings settings, InputFile input) throws StudioException {
        InputFile film = MovingPictures.film(input);
        Double length = film.facts().duration();
        Long bytes = length == null || length == 0 ? null : Math.round(SoundNeeds.bytes(input) * kept(settings, film.facts()) / length);
        return new Estimate(bytes, requirement(settings, input).cpuSeconds());
    }

    @Override
    public MediaFacts tried(TrimSettings settings, MediaFacts whole, Excerpt excerpt) {
        return whole;
    }

    /** How the trimmed file begins: with its fade in, and cut after the length of the excerpt. */
    @Override
    public Preview preview(TrimSettings settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        if (MovingPictures.is(input.facts())) {
            return moving(settings, input, context);
        }
        Double length = input.facts().duration();
        if (!(excerpt instanceof Excerpt.Span span) || length == null || settings.cutsSilence(TrimSettings.Silence.START)) {
            return FileOperation.super.preview(settings, input, excerpt, excerpts, context);
        }
        Cut cut = Cut.of(settings, length);
        if (settings.snaps()) {
            cut = ZeroCrossing.snap(cut, input.file(), context);
        }
        double end = Math.min(cut.end(), cut.start() + span.seconds());
        TrimSettings beginning = settings.of(new Cut(cut.start(), end, false), end == cut.end() ? settings.fadeOut() : 0);
        InputFile before = excerpts.cut(input, new Excerpt.Span(cut.start(), span.seconds()), context);
        Preview preview = new Preview(before.file(), apply(beginning, input, context).getFirst().file());
        if (loops(settings, input)) {
            context.fact("end", cut.end()); // of all that is kept, not of these seconds
            LoopPoint.of(cut, input.file(), context).ifPresent(point -> point.tell(context));
        }
        return preview;
    }

    private Preview moving(TrimSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        Double length = MovingPictures.film(input).facts().duration();
        Cut cut = Cut.of(settings, length == null ? Double.MAX_VALUE : length);
        double end = Math.min(cut.end(), cut.start() + Excerpt.Span.USUAL_SECONDS);
        InputFile before = Transcode.seconds(input, cut.start(), Excerpt.Span.USUAL_SECONDS, context);
        return new Preview(before.file(), apply(settings.of(new Cut(cut.start(), end, false), 0), input, context).getFirst().file(), Preview.Scope.WHOLE);
    }

    /** Whether it is asked how its end goes into its beginning: nobody repeats a film, and what is faded begins and ends in silence. */
    static boolean loops(TrimSettings settings, InputFile input) {
        return input.facts().type() == MediaType.AUDIO && settings.mode() == TrimSettings.Mode.EXACT && !settings.fades();
    }

    @Override
    public List<OutputFile> apply(TrimSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        context.device("cpu");
        return List.of(new OutputFile(new TrimRun(settings, MovingPictures.film(input), context, "trimmed").run(), OutputFile.MAIN, "edits", "_trim",
                List.of("edited", "trimmed")));
    }
}
