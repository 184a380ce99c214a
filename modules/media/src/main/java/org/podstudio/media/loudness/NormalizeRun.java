package org.podstudio.media.loudness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.sound.Stages;

/** One file: measured, changed, measured again, and changed better where the result is not yet what was wished. */
final class NormalizeRun {
    /** A limiter needs two or three, a sparse sound under a hard limit some more. */
    private static final int MOST_TRIES = 7;

    private final NormalizeSettings wished;
    private final InputFile input;
    private final JobContext context;
    private final Stages stages;

    NormalizeRun(NormalizeSettings wished, InputFile input, JobContext context) {
        this.wished = wished;
        this.input = input;
        this.context = context;
        double seconds = input.facts().duration() == null ? 0 : input.facts().duration();
        int rate = input.facts().sampleRate() == null ? 48_000 : input.facts().sampleRate();
        this.stages = new Stages(context, Math.round(seconds * rate));
    }

    Path run() throws StudioException, CancelledException {
        List<Loudness> before = measured();
        List<@Nullable Gain> gains = gains(before);
        NormalizedFile file = new NormalizedFile(input.file(), wished.metadata(), context);
        Path best = null;
        List<Loudness> after = List.of();
        int tries = 0;
        while (true) {
            Path made = context.workDir().resolve("loud" + tries + "." + file.extension());
            file.write(made, gains, stages.ofRest(0.5));
            after = Meter.measure(made, stages.ofRest(tries == 0 ? 0.7 : 0.5));
            remove(best);
            best = made;
            tries++;
            double within = Gain.within(tries);
            if (reached(gains, after, within)) {
                break;
            }
            if (tries == MOST_TRIES) {
                throw unreachable(after.getFirst());
            }
            for (int i = 0; i < gains.size(); i++) {
                Gain gain = gains.get(i);
                gains.set(i, gain == null ? null : gain.corrected(after.get(i), wished));
            }
        }
        tell(before, after, gains, tries);
        file.tell(best);
        return best;
    }

    /** What this file's gain makes of a part of it, for a preview. */
    Path applyTo(InputFile part) throws StudioException, CancelledException {
        List<Loudness> before = measured();
        List<@Nullable Gain> gains = gains(before);
        NormalizedFile file = new NormalizedFile(part.file(), wished.metadata(), context);
        Path made = context.workDir().resolve("preview." + file.extension());
        file.write(made, gains, stages.until(1));
        context.fact("before", before.getFirst().facts());
        context.fact("gain_db", gains.getFirst() == null ? 0.0 : Loudness.rounded(gains.getFirst().db()));
        return made;
    }

    private List<Loudness> measured() throws StudioException, CancelledException {
        List<Loudness> before = Meter.measure(input.file(), stages.until(0.4));
        if (before.stream().noneMatch(NormalizeRun::workable)) {
            throw nothingToDo(before.getFirst());
        }
        return before;
    }

    /** A silent track beside others stays silent. */
    private List<@Nullable Gain> gains(List<Loudness> before) {
        return new ArrayList<>(before.stream().map(b -> workable(b) ? Gain.first(b, wished) : null).toList());
    }

    private static boolean workable(Loudness loudness) {
        return loudness.measurable() || !loudness.silent() && loudness.seconds() < Loudness.BLOCK_SECONDS;
    }

    private boolean reached(List<@Nullable Gain> gains, List<Loudness> after, double within) {
        return IntStream.range(0, gains.size()).allMatch(i -> {
            Gain gain = gains.get(i);
            return gain == null || gain.reached(after.get(i), wished, within);
        });
    }

    private void tell(List<Loudness> before, List<Loudness> after, List<@Nullable Gain> gains, int tries) {
        int first = IntStream.range(0, gains.size()).filter(i -> gains.get(i) != null).findFirst().orElseThrow();
        describe(before.get(first), after.get(first), java.util.Objects.requireNonNull(gains.get(first))).forEach(context::fact);
        if (gains.size() > 1) {
            List<Map<String, @Nullable Object>> all = new ArrayList<>();
            for (int i = 0; i < gains.size(); i++) {
                all.add(describe(before.get(i), after.get(i), gains.get(i)));
            }
            context.fact("sounds", all);
        }
        context.fact("tries", tries);
    }

    private static Map<String, @Nullable Object> describe(Loudness before, Loudness after, @Nullable Gain gain) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("before", before.facts());
        facts.put("after", after.facts());
        facts.put("method", gain == null ? "unchanged" : gain.byPeak() ? "peak" : gain.ceiling() == null ? "linear" : "limiter");
        facts.put("gain_db", gain == null ? 0.0 : Loudness.rounded(gain.db()));
        if (gain != null && gain.byPeak()) {
            facts.put("note", "Shorter than 0.4 s: it has no loudness, so its true peak was brought to the limit.");
        }
        return facts;
    }

    private StudioException nothingToDo(Loudness found) {
        String name = "\"" + input.file().getFileName() + "\"";
        if (found.silent()) {
            return StudioException.of("nothing-to-do", name + " was not normalized: it is silent.",
                    "None of its samples is above 0; silence has no loudness.", "Leave it out.");
        }
        return StudioException.of("nothing-to-do", name + " was not normalized: it is too quiet to be measured.",
                "All of it lies below " + Math.round(Loudness.QUIET) + " LUFS, which the standard takes for silence.",
                "Leave it out, or raise its volume with another program first.");
    }

    private StudioException unreachable(Loudness last) {
        return StudioException.of("target-not-reached", "\"" + input.file().getFileName() + "\" was not normalized.",
                String.format(java.util.Locale.ROOT, "With its peaks held at %.1f dBTP it comes to %.1f LUFS and not to %.1f.",
                        wished.truePeak(), last.lufs(), wished.lufs()),
                "Choose a lower loudness (lufs) or a higher true_peak.");
    }

    private static void remove(@Nullable Path file) throws StudioException {
        if (file != null) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw MediaProblem.unwritable(file, e);
            }
        }
    }
}
