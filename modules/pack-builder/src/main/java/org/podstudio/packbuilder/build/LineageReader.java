package org.podstudio.packbuilder.build;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.project.Project;

/**
 * Follows assets back to their originals through the project's records, also past ones that were deleted for good: the jobs
 * still know what they worked on. Reads the jobs once, when first needed.
 */
public final class LineageReader {
    private final Project project;
    private final EditReader edits;
    private final GeneratorModels generators = new GeneratorModels();
    private @Nullable Map<AssetId, Job> makers;

    public LineageReader(Project project, Optional<Models> models) {
        this.project = project;
        this.edits = new EditReader(models);
    }

    public Lineage of(Asset asset) {
        LinkedList<Edit> made = new LinkedList<>();
        GeneratorMetadata generator = asset.generator();
        String prompt = prompt(asset);
        String negative = negative(asset);
        boolean told = asset.generator() != null;
        String parentHash = null;
        Set<AssetId> seen = new LinkedHashSet<>(List.of(asset.id()));
        AssetId child = asset.id();
        AssetId parentId = asset.parentId();
        while (parentId != null && seen.add(parentId)) {
            Job job = makers().get(child);
            Optional<Asset> parent = project.assets().find(parentId);
            made.addAll(0, job == null ? List.of(edits.unrecorded(input(parent))) : edits.of(job, child, earlier(job, parentId), input(job)));
            if (parent.isPresent()) {
                parentHash = parentHash == null ? parent.get().hash() : parentHash;
                generator = generator == null ? parent.get().generator() : generator;
                prompt = prompt == null && !told ? prompt(parent.get()) : prompt;
                negative = negative == null && !told ? negative(parent.get()) : negative;
                told |= parent.get().generator() != null;
            }
            child = parentId;
            parentId = parent.isPresent() ? parent.get().parentId() : inputOf(parentId);
        }
        return new Lineage(parentHash, generator, generator == null ? List.of() : generators.uses(generator), made,
                new Lineage.Words(blankToNull(prompt), blankToNull(negative)));
    }

    /** Empty where the user says that there is none; null where neither the user nor the file says anything: then the original's counts. */
    private static @Nullable String prompt(Asset asset) {
        return asset.ownPrompt().prompt() != null ? asset.ownPrompt().prompt() : asset.prompt();
    }

    private static @Nullable String negative(Asset asset) {
        return asset.ownPrompt().negative() != null ? asset.ownPrompt().negative() : asset.negativePrompt();
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    /** What a job that made several assets, each of the one before, had already done for the parent; null when it did not make it. */
    private @Nullable AssetId earlier(Job job, AssetId parent) {
        return makers().get(parent) == job ? parent : null;
    }

    private @Nullable AssetId inputOf(AssetId made) {
        Job job = makers().get(made);
        return job == null ? null : job.inputs().getFirst();
    }

    private @Nullable String input(Job job) {
        return input(project.assets().find(job.inputs().getFirst()));
    }

    private static @Nullable String input(Optional<Asset> asset) {
        return asset.map(Asset::path).orElse(null);
    }

    private Map<AssetId, Job> makers() {
        if (makers == null) {
            makers = new HashMap<>();
            for (Job job : project.jobs().list("success", Integer.MAX_VALUE)) {
                if (job.state() instanceof JobState.Success success && !job.inputs().isEmpty()) {
                    success.outputs().forEach(output -> makers.putIfAbsent(output, job));
                }
            }
        }
        return makers;
    }
}
