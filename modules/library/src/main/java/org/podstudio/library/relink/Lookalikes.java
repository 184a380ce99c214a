package org.podstudio.library.relink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.Appearance;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;

/** The last resort: pictures that were saved anew under another name are known by how they look. Decodes, so it comes last. */
final class Lookalikes {
    private final Project project;
    private final JobContext context;
    private final Optional<MediaProbe> probe;
    private final Optional<Thumbnails> thumbnails;

    Lookalikes(Project project, JobContext context, Optional<MediaProbe> probe, Optional<Thumbnails> thumbnails) {
        this.project = project;
        this.context = context;
        this.probe = probe;
        this.thumbnails = thumbnails;
    }

    /** For each missing picture the files that look like it; those without any are left out. */
    Map<Asset, List<Path>> find(Collection<Asset> missing, Search search) throws CancelledException {
        Map<Asset, Fingerprint> wanted = new LinkedHashMap<>();
        for (Asset asset : missing) {
            if (asset.facts().type() == MediaType.IMAGE) {
                project.likeness().fingerprint(asset.id()).ifPresent(print -> wanted.put(asset, print));
            }
        }
        Map<Asset, List<Path>> found = new LinkedHashMap<>();
        if (wanted.isEmpty() || probe.isEmpty() || thumbnails.isEmpty()) {
            return found;
        }
        List<Path> files = search.all();
        for (int i = 0; i < files.size(); i++) {
            context.step(i, files.size(), Progress.Unit.ITEMS, "Comparing pictures");
            Optional<Fingerprint> print = print(files.get(i));
            for (Map.Entry<Asset, Fingerprint> one : wanted.entrySet()) {
                if (print.isPresent() && print.get().looksLike(one.getValue())) {
                    found.computeIfAbsent(one.getKey(), asset -> new ArrayList<>()).add(files.get(i));
                }
            }
        }
        return found;
    }

    private Optional<Fingerprint> print(Path file) {
        try {
            if (probe.orElseThrow().sniff(file).filter(type -> type.type() == MediaType.IMAGE).isEmpty()) {
                return Optional.empty();
            }
            MediaFacts facts = probe.orElseThrow().probe(file, MediaProbe.Depth.HEADERS);
            return thumbnails.orElseThrow().write(file, facts, context.workDir().resolve("small.jpg"), context.workDir().resolve("large.jpg"))
                    .map(Appearance::fingerprint);
        } catch (IOException | StudioException e) {
            context.log("not compared: " + file + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
