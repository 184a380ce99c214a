package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.LegalNames;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.OwnFolders;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.spi.JobContext;
import org.podstudio.library.imports.ImportSettings.Mode;

/** One run of an import, file by file: sniff, copy and hash, probe, publish in batches. */
final class ImportRun {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

    private final ImportSettings settings;
    private final Project project;
    private final JobContext context;
    private final MediaProbe probe;
    private final Clock clock;
    private final ImportReport report = new ImportReport();
    private final ImportBatch batch;
    private final Staging staging;
    private final ArchiveEntries entries;
    private final OwnFolders ownFolders;
    private final Set<String> plannedHashes = new HashSet<>();
    private long totalBytes;
    private long doneBytes;

    ImportRun(ImportSettings settings, Project project, JobContext context, MediaProbe probe, Clock clock) {
        this.settings = settings;
        this.project = project;
        this.context = context;
        this.probe = probe;
        this.clock = clock;
        batch = new ImportBatch(project, context.id(), report);
        staging = new Staging(context.workDir());
        entries = new ArchiveEntries(staging, probe);
        ownFolders = new OwnFolders(project.root());
    }

    List<AssetId> run() throws StudioException, CancelledException {
        List<Archive> archives = new ArrayList<>();
        try {
            List<Candidate> candidates = candidates(archives);
            totalBytes = candidates.stream().mapToLong(Candidate::sizeBytes).sum();
            if (!settings.dryRun()) {
                new FreeSpace(project.root()).demand(settings.mode() == Mode.REFERENCE ? 0 : totalBytes);
            }
            for (Candidate candidate : candidates) {
                long before = doneBytes;
                importOne(candidate);
                doneBytes = before + candidate.sizeBytes();
            }
            batch.publish();
        } catch (IOException e) {
            throw new StudioException(FileProblems.of(e, project.root().toString()), e);
        } finally {
            close(archives);
            report.writeTo(context);
        }
        return report.imported();
    }

    /** What is committed, also when the run ended early. */
    List<AssetId> imported() {
        return report.imported();
    }

    private List<Candidate> candidates(List<Archive> archives) throws CancelledException {
        List<Candidate> found = new ArrayList<>();
        FileWalk walk = new FileWalk(settings, project.root(), report, context);
        for (String text : settings.paths()) {
            Path path = NamedPath.of(text);
            walk.named(path, file -> {
                if (!file.named() || !openArchive(file, archives, found)) {
                    found.add(file);
                }
            });
        }
        return found;
    }

    private boolean openArchive(Candidate.OnDisk file, List<Archive> archives, List<Candidate> found) {
        try {
            if (!Archive.isArchive(file.path())) {
                return false;
            }
            Archive archive = new Archive(file.path());
            archives.add(archive);
            archive.entries(report, found::add);
        } catch (IOException e) {
            report.failed(file.shown(), FileProblems.of(e, file.shown()));
        }
        return true;
    }

    private void importOne(Candidate candidate) throws StudioException, CancelledException, IOException {
        try {
            switch (candidate) {
                case Candidate.OnDisk file -> fromDisk(file);
                case Candidate.InArchive entry -> fromArchive(entry);
            }
        } catch (StudioException e) {
            if (ImportBatch.endsTheRun(e.problem())) {
                throw e;
            }
            context.log("failed: " + e.problem().code() + " " + candidate.shown());
            report.failed(candidate.shown(), e.problem());
        } catch (IOException e) {
            if (FileProblems.full(e)) {
                throw e; // the others would fail alike; what is committed stays
            }
            context.log("failed: " + e);
            report.failed(candidate.shown(), FileProblems.of(e, candidate.shown()));
        }
        batch.publishIfDue();
    }

    private void fromDisk(Candidate.OnDisk file) throws StudioException, CancelledException, IOException {
        if (settings.mode() != Mode.COPY && ownFolders.hold(file.path())) {
            throw new StudioException(FileProblems.inProject(file.shown()));
        }
        Optional<String> extension = extension(file);
        if (extension.isEmpty()) {
            report.skipped(file.shown(), "not media");
            return;
        }
        boolean copies = settings.mode() != Mode.REFERENCE && !settings.dryRun();
        String name = LegalNames.of(file.name(), extension.get());
        if (settings.mode() == Mode.REFERENCE && !ShownNames.isText(file.path())) {
            throw new StudioException(FileProblems.nameIsNotText(file.shown()));
        }
        Path target = copies ? staging.place(name) : null;
        Staging.Staged staged = staging.take(file.path(), target, file.shown(), this::meter);
        record(staged, file.path(), name, file.shown(), settings.mode() == Mode.MOVE ? file.path() : null);
    }

    /** The extension of what the content is; empty for a file to skip. */
    private Optional<String> extension(Candidate.OnDisk file) throws StudioException, IOException {
        Optional<SniffedType> type = probe.sniff(file.path());
        if (type.isPresent()) {
            return type.map(SniffedType::extension);
        }
        try {
            return Optional.of(probe.probe(file.path(), MediaProbe.Depth.HEADERS).format());
        } catch (StudioException e) {
            boolean uninteresting = e.problem().code().equals("not-media")
                    || e.problem().code().equals("file-empty") && !MediaNames.looksLikeMedia(file.name());
            if (!file.named() && uninteresting) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void fromArchive(Candidate.InArchive entry) throws StudioException, CancelledException, IOException {
        Optional<Staging.Staged> staged = entries.take(entry, this::meter);
        if (staged.isEmpty()) {
            report.skipped(entry.shown(), "not media");
            return;
        }
        Path file = staged.get().file();
        record(staged.get(), file, file.getFileName().toString(), entry.shown(), null);
    }

    /** @param readable the staged copy, or the user's file where none was made */
    private void record(Staging.Staged staged, Path readable, String name, String shown, @Nullable Path deleteAfter)
            throws StudioException, CancelledException, IOException {
        Asset existing = batch.existing(staged.hash());
        if (existing != null) {
            Staging.discard(staged.file());
            batch.reportDuplicate(shown, existing.id());
            if (deleteAfter != null && !settings.dryRun() && batch.isUnfinishedMove(existing, deleteAfter, shown, kept ->
                    staging.take(kept, null, shown, read -> meter(0)).hash())) {
                batch.delete(deleteAfter, shown, staged.sizeBytes(), staged.modified());
            }
            return;
        }
        Path source = staged.file() == null ? readable : staged.file();
        MediaFacts facts = probe.probe(source, MediaProbe.Depth.HEADERS);
        if (settings.dryRun()) {
            plan(staged, facts, shown);
            Staging.discard(staged.file());
            return;
        }
        String theme = settings.theme() == null ? Asset.UNSORTED : settings.theme();
        String path = settings.mode() == Mode.REFERENCE && staged.file() == null
                ? readable.toAbsolutePath().normalize().toString()
                : "Library/" + facts.type().folder() + "/" + LegalNames.of(theme, "") + "/" + DAY.format(clock.instant()) + "/" + name;
        batch.add(new Publisher.NewAsset(staged.file(), path, staged.hash(), staged.sizeBytes(), staged.modified(), settings.source(), shown,
                facts, theme, settings.tags(), null, probe.generator(source, originalName(shown)).orElse(null)), shown, deleteAfter);
    }

    /** The staged file is named otherwise; some generators say who they are in the name only. */
    private static String originalName(String shown) {
        return shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf(java.io.File.separatorChar)) + 1);
    }

    private void plan(Staging.Staged staged, MediaFacts facts, String shown) {
        if (!plannedHashes.add(staged.hash())) {
            report.plannedTwice(shown);
            return;
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("path", shown);
        file.put("type", facts.type().wire());
        file.put("mime_type", facts.mimeType());
        file.put("size_bytes", staged.sizeBytes());
        file.put("hash", staged.hash());
        report.planned(file);
    }

    private void meter(long bytes) throws CancelledException {
        doneBytes += bytes;
        context.step(Math.min(doneBytes, totalBytes), totalBytes, Progress.Unit.BYTES, "Importing");
    }

    private void close(List<Archive> archives) {
        for (Archive archive : archives) {
            try {
                archive.close();
            } catch (IOException e) {
                context.log("an archive was not closed: " + e);
            }
        }
    }
}
