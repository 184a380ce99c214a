package org.podstudio.jobs.recipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.OutputFile;

/** One run of a chain on one file, each step in a folder of its own. For one thread, used once. */
final class ChainRun {
    /** Units of progress of all steps together. */
    private static final long UNITS = 1000;

    /** Least share of a step that nobody knows the time of, in seconds. */
    private static final double LEAST_SECONDS = 0.2;

    private final Chain chain;
    private final RecipeSettings.Keep keep;
    private final MediaProbe probe;
    private final JobContext context;
    private final List<Map<String, Object>> told = new ArrayList<>();
    private final List<OutputFile> outputs = new ArrayList<>();
    /** Numbers of the steps that each output went through. */
    private final Map<OutputFile, List<Integer>> stepsOf = new LinkedHashMap<>();
    private final List<Integer> chained = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final StringBuilder suffixes = new StringBuilder();
    /** The last output of the chain as an asset of its own; null before the first step or when it is not kept. */
    private @Nullable OutputFile kept;

    ChainRun(Chain chain, RecipeSettings.Keep keep, MediaProbe probe, JobContext context) {
        this.chain = chain;
        this.keep = keep;
        this.probe = probe;
        this.context = context;
    }

    List<OutputFile> run(InputFile input) throws StudioException, CancelledException, IOException {
        List<StepContext.Share> shares = shares(chain.requirements(input));
        InputFile current = input;
        Path finished = null;
        for (int i = 0; i < chain.links().size(); i++) {
            Link<?> link = chain.links().get(i);
            Path folder = Files.createDirectory(context.workDir().resolve("step-" + link.number()));
            try {
                OutputFile made = step(link, current, folder, shares.get(i));
                if (link.inChain()) {
                    current = new InputFile(made.file(), probe.probe(made.file(), MediaProbe.Depth.HEADERS), input.asset());
                    if (finished != null && keep == RecipeSettings.Keep.LAST) {
                        PrivateFiles.deleteTree(finished); // large intermediates make room as soon as they are used up
                    }
                    finished = folder;
                }
            } catch (StudioException e) {
                context.fact("failed_step", link.number());
                throw chain.at(link, "stopped", e);
            }
        }
        context.step(UNITS, UNITS, org.podstudio.core.api.job.Progress.Unit.ITEMS, "Done");
        return mainFirst();
    }

    /** @return its main output */
    private <S extends JobSettings> OutputFile step(Link<S> link, InputFile input, Path folder, StepContext.Share share)
            throws StudioException, CancelledException {
        Chain.checkType(link, input.facts().type());
        boolean last = link == chain.last();
        StepContext own = new StepContext(context, folder, share, last ? context.wishedExtension() : null);
        own.step(0, 1, org.podstudio.core.api.job.Progress.Unit.ITEMS, link.operation().title());
        long began = System.nanoTime();
        List<OutputFile> made = link.operation().apply(link.settings(), input, own);
        if (made.isEmpty()) {
            throw new IllegalStateException(link.operation().id() + " made no main file");
        }
        FailurePoint.reached("recipe.step");
        tell(link, own, (System.nanoTime() - began) / 1e9);
        collect(link, made, last);
        return made.getFirst();
    }

    private void collect(Link<?> link, List<OutputFile> made, boolean last) {
        OutputFile main = made.getFirst();
        if (!link.inChain()) {
            List<Integer> steps = new ArrayList<>(chained);
            steps.add(link.number());
            add(new OutputFile(main.file(), OutputFile.STEP, main.folder(), free(suffixes + main.suffix()), main.tags(), kept), steps);
            return;
        }
        chained.add(link.number());
        OutputFile before = kept;
        suffixes.append(main.suffix());
        tags.addAll(main.tags());
        if (last) {
            add(new OutputFile(main.file(), OutputFile.MAIN, main.folder(), chain.recipe().suffix(), List.copyOf(tags), before), chained);
        } else if (keep == RecipeSettings.Keep.ALL) {
            kept = new OutputFile(main.file(), OutputFile.STEP, main.folder(), free(suffixes.toString()), List.copyOf(tags), before);
            add(kept, chained);
        }
        if (last || keep == RecipeSettings.Keep.ALL) {
            for (OutputFile other : made.subList(1, made.size())) {
                String role = other.role().equals(OutputFile.STEP) || last ? other.role() : other.role() + "_" + link.number();
                add(new OutputFile(other.file(), role, other.folder(), suffixes.substring(0, suffixes.length() - main.suffix().length())
                        + other.suffix(), other.tags(), kept), chained);
            }
        }
    }

    private void add(OutputFile output, List<Integer> steps) {
        outputs.add(output);
        stepsOf.put(output, List.copyOf(steps));
    }

    /** Two posters beside one film need two names, and so does a step that is called as the result. */
    private String free(String suffix) {
        String named = suffix;
        for (int n = 2; taken(named); n++) {
            named = suffix + "_" + n;
        }
        return named;
    }

    private boolean taken(String suffix) {
        return suffix.equals(chain.recipe().suffix()) || outputs.stream().anyMatch(output -> output.suffix().equals(suffix));
    }

    /** What ran, in the job's facts from the moment that it has: the lineage of the result names every step. */
    private void tell(Link<?> link, StepContext own, double seconds) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("kind", link.operation().id());
        fact.put("settings", link.allSettings());
        fact.put("facts", own.facts());
        fact.put("device", own.device());
        fact.put("seconds", Math.round(seconds * 1000) / 1000.0);
        told.add(fact);
        context.fact("steps", List.copyOf(told));
    }

    private List<OutputFile> mainFirst() {
        List<OutputFile> sorted = new ArrayList<>(outputs.stream().filter(output -> output.role().equals(OutputFile.MAIN)).toList());
        outputs.stream().filter(output -> !output.role().equals(OutputFile.MAIN)).forEach(sorted::add);
        // In the order of the assets: which steps had a part in which, so that a model's licence follows what it made and no other.
        context.fact("output_steps", sorted.stream().filter(OutputFile::isAsset).map(stepsOf::get).toList());
        return sorted;
    }

    private List<StepContext.Share> shares(List<Requirement> needs) {
        double all = needs.stream().mapToDouble(need -> Math.max(LEAST_SECONDS, need.cpuSeconds())).sum();
        List<StepContext.Share> shares = new ArrayList<>();
        double before = 0;
        for (Requirement need : needs) {
            double seconds = Math.max(LEAST_SECONDS, need.cpuSeconds());
            long from = Math.round(before / all * UNITS);
            shares.add(new StepContext.Share(from, Math.round((before + seconds) / all * UNITS) - from, UNITS,
                    "Step " + (shares.size() + 1) + " of " + needs.size() + ": "));
            before += seconds;
        }
        return shares;
    }
}
