package org.podstudio.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.ProjectJob;

/** Turns a wish into jobs that can run: settings, inputs and guard are checked before anything is stored. */
final class Submission<S extends JobSettings> {
    /** Name of the fact that holds the guard's warnings, one sentence each. */
    static final String WARNINGS = "warnings";

    private final EngineParts parts;
    private final JobKind<S> kind;
    private final S settings;
    private final Force force;

    Submission(EngineParts parts, JobKind<S> kind, Map<String, ?> settings, Force force) throws StudioException {
        this.parts = parts;
        this.kind = kind;
        this.settings = kind.settled(new SettingsRecord<>(kind.settingsType(), kind.defaults()).fromMap(settings));
        this.force = force;
    }

    S settings() {
        return settings;
    }

    /** A job that is not stored yet, and what it needs. */
    record Planned(Job job, Requirement requirement) {}

    List<Planned> plan(Project project, JobRequest request, @Nullable JobId retryOf) throws StudioException {
        List<Asset> assets = inputs(project, request.inputs());
        return switch (kind) {
            case FileOperation<S> operation -> {
                if (assets.isEmpty()) {
                    throw StudioException.of("no-input", "\"" + kind.title() + "\" was not started.", "No asset was chosen.",
                            "Choose at least one " + accepted() + ".");
                }
                UUID batch = assets.size() > 1 ? UUID.randomUUID() : null;
                List<Planned> planned = new ArrayList<>();
                for (Asset asset : assets) {
                    planned.add(planned(operation, project, asset, retryOf, batch));
                }
                yield planned;
            }
            case ProjectJob<S> job -> List.of(planned(job.requirement(settings, project, request.inputs()), project.root(),
                    request.inputs(), retryOf, null));
        };
    }

    private Planned planned(FileOperation<S> operation, Project project, Asset asset, @Nullable JobId retryOf, @Nullable UUID batch)
            throws StudioException {
        InputFile input = new InputFile(project.file(asset), asset.facts(), asset);
        Requirement needs = operation.requirement(settings, input);
        try {
            return planned(needs, project.root(), List.of(asset.id()), retryOf, batch);
        } catch (StudioException e) {
            throw withAlternatives(e, operation, input, project.root());
        }
    }

    /**
     * Plans those inputs that can be worked on, as one batch.
     *
     * @param refused gets the others, each with its reason
     * @throws StudioException the first reason when there is no input that can be worked on
     */
    List<Planned> planEach(FileOperation<S> operation, Project project, JobRequest request, Map<AssetId, Problem> refused)
            throws StudioException {
        UUID batch = request.inputs().size() > 1 ? UUID.randomUUID() : null;
        List<Planned> planned = new ArrayList<>();
        StudioException first = null;
        for (AssetId id : request.inputs()) {
            try {
                planned.add(planned(operation, project, inputs(project, List.of(id)).getFirst(), null, batch));
            } catch (StudioException e) {
                first = first == null ? e : first;
                refused.put(id, e.problem());
            }
        }
        if (planned.isEmpty() && first != null) {
            throw first;
        }
        return planned;
    }

    /** For one file with no project. */
    Planned plan(FileOperation<S> operation, InputFile input, Path targetFolder) throws StudioException {
        accept(input.facts(), input.file().getFileName().toString());
        Requirement needs = operation.requirement(settings, input);
        try {
            return planned(needs, targetFolder, List.of(), null, null);
        } catch (StudioException e) {
            throw withAlternatives(e, operation, input, targetFolder);
        }
    }

    private StudioException withAlternatives(StudioException e, FileOperation<S> operation, InputFile input, Path folder) {
        if (!e.problem().code().equals("blocked")) {
            return e;
        }
        Guard guard = parts.guard().get();
        List<Map<String, @Nullable Object>> offers =
                new Alternatives<>(operation, settings).of(input, needs -> guard.judge(kind.title(), needs, existing(folder)));
        List<String> ways = new ArrayList<>();
        Alternatives.said(offers).ifPresent(offer -> ways.add("Choose " + offer + "; these work here."));
        operation.besides(settings, input).forEach(way -> ways.add("Or: " + way + "."));
        if (offers.isEmpty()) {
            ways.add("No other settings are known that would fit here.");
        }
        ways.add(e.problem().next());
        return new StudioException(new Problem("blocked", e.problem().what(), e.problem().why(), sentences(ways)), e);
    }

    /** The first says what to do, the others what else. */
    private static String sentences(List<String> ways) {
        String all = String.join(" ", ways);
        return all.startsWith("Or: ") ? all.substring(4, 5).toUpperCase(Locale.ROOT) + all.substring(5) : all;
    }

    private Planned planned(Requirement needs, Path folder, List<AssetId> inputs, @Nullable JobId retryOf, @Nullable UUID batch)
            throws StudioException {
        JobId id = JobId.random();
        Map<String, Object> facts = new LinkedHashMap<>();
        warning(needs, folder).ifPresent(text -> facts.put(WARNINGS, List.of(text)));
        Job job = new Job(id, kind.id(), new JobState.Queued(), new SettingsRecord<>(kind.settingsType(), kind.defaults()).toMap(settings),
                inputs, parts.clock().instant(), "Logs/jobs/" + id + ".log", null,
                needs.cpuSeconds() == 0 ? null : needs.cpuSeconds() / parts.cores(), retryOf, batch, facts);
        return new Planned(job, needs);
    }

    private java.util.Optional<String> warning(Requirement needs, Path folder) throws StudioException {
        if (needs.equals(Requirement.NONE)) {
            return java.util.Optional.empty();
        }
        return switch (parts.guard().get().judge(kind.title(), needs, existing(folder))) {
            case Verdict.Ok ok -> java.util.Optional.empty();
            case Verdict.Warn warn -> java.util.Optional.of(sentences(warn.problem()));
            case Verdict.Block block when force == Force.YES -> java.util.Optional.of(sentences(block.problem()));
            case Verdict.Block block -> throw new StudioException(new Problem("blocked", block.problem().what(),
                    block.problem().why(), block.problem().next()));
        };
    }

    private List<Asset> inputs(Project project, List<AssetId> ids) throws StudioException {
        List<Asset> assets = project.assets().load(ids);
        if (assets.size() != ids.stream().distinct().count()) {
            List<AssetId> found = assets.stream().map(Asset::id).toList();
            AssetId gone = ids.stream().filter(id -> !found.contains(id)).findFirst().orElseThrow();
            throw StudioException.of("unknown-asset", "\"" + kind.title() + "\" was not started.",
                    "There is no asset " + gone + " in this project.", "List the assets, then choose one of them.");
        }
        for (Asset asset : assets) {
            accept(asset.facts(), asset.filename());
        }
        return assets;
    }

    private void accept(MediaFacts facts, String name) throws StudioException {
        if (!kind.accepts(facts)) {
            String more = kind.whyNot(facts);
            throw StudioException.of("wrong-type", "\"" + kind.title() + "\" was not started.",
                    name + " is of type " + facts.type().wire() + ", and this works on " + accepted() + " only." + (more.isEmpty() ? "" : " " + more),
                    "Choose an asset of that type.");
        }
    }

    private String accepted() {
        return kind.accepts().stream().sorted().map(MediaType::wire).collect(Collectors.joining(" or "));
    }

    private static String sentences(Problem problem) {
        return problem.what() + " " + problem.why() + " " + problem.next();
    }

    private static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at)) {
            at = at.getParent();
        }
        return at;
    }
}
