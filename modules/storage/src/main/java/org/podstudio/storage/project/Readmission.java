package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.project.SidecarSource;

/** Takes media files that lie in the project, but that the database does not know, into it again where they are. */
final class Readmission {
    private static final Logger LOG = Logger.getLogger(Readmission.class.getName());

    private final Project project;
    private final MediaProbe probe;
    private final Optional<SidecarSource> sidecars;

    Readmission(Project project, MediaProbe probe) {
        this(project, probe, Optional.ofNullable(Lookup.getDefault().lookup(SidecarSource.class)));
    }

    Readmission(Project project, MediaProbe probe, Optional<SidecarSource> sidecars) {
        this.project = project;
        this.probe = probe;
        this.sidecars = sidecars;
    }

    /** @return whether the file is an asset now; false for what is no media, or whose content another asset has */
    boolean add(Path file) throws StudioException {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || probe.sniff(file).isEmpty()) {
                return false;
            }
            MediaFacts facts = probe.probe(file, MediaProbe.Depth.HEADERS);
            String path = ProjectPaths.stored(project.root(), file);
            Optional<SidecarSource.Told> told = sidecars.flatMap(source -> source.beside(file));
            String theme = told.map(SidecarSource.Told::theme).orElseGet(() -> theme(path));
            Publisher.NewAsset asset = new Publisher.NewAsset(null, path, Sha256.of(file), Files.size(file),
                    Files.getLastModifiedTime(file).toInstant(),
                    path.startsWith("Work/") ? AssetSource.GENERATED : AssetSource.IMPORTED, null, facts, theme,
                    told.map(SidecarSource.Told::tags).orElse(List.of()), null, probe.generator(file).orElse(null),
                    told.map(SidecarSource.Told::start).orElse(Publisher.Start.PLAIN));
            return project.publisher().publish(JobId.random(), List.of(asset), Publisher.Duplicates.REPORT).getFirst()
                    instanceof Publisher.Published.Added;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A file that no asset has cannot be read: " + file, e);
            return false;
        } catch (StudioException e) {
            if (List.of("not-media", "file-empty", "format-unsupported", "file-damaged", "too-large", "file-unreadable")
                    .contains(e.problem().code())) {
                LOG.log(Level.FINE, "A file that no asset has is no media: " + file, e);
                return false;
            }
            throw e;
        }
    }

    /** All of them; how many were added. */
    int addAll(List<Path> files) throws StudioException {
        int added = 0;
        for (Path file : files) {
            added += add(file) ? 1 : 0;
        }
        return added;
    }

    /** {@code Library/{type}/{theme}/{date}/name}. */
    private static String theme(String path) {
        String[] parts = path.split("/");
        return Optional.of(parts).filter(p -> p.length >= 5 && p[0].equals("Library")).map(p -> p[2]).orElse(Asset.UNSORTED);
    }
}
