package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.library.themes.ThemeRules;

/**
 * One run of an import. What is named is walked twice: once to know how much it is and whether it fits, once to import it file
 * by file; so nothing grows with the number of files but the report.
 */
final class ImportRun {
    private final ImportSettings settings;
    private final ImportServices services;
    private final Project project;
    private final JobContext context;
    private final ImportReport report = new ImportReport();
    private final ImportBatch batch;
    private final FileImport files;
    private final List<Path> named;
    private long totalBytes;
    private long doneBytes;

    ImportRun(ImportSettings settings, Project project, JobContext context, ImportServices services) {
        this.settings = settings;
        this.services = services;
        this.project = project;
        this.context = context;
        ThemeRules rules = ThemeRules.of(project, services.userSettings());
        rules.problems().forEach(report::warning);
        batch = new ImportBatch(project, context.id(), report, this::hash);
        files = new FileImport(settings, project, context, services, rules, report, batch, this::meter);
        named = settings.paths().stream().map(NamedPath::of).distinct().toList();
    }

    List<AssetId> run() throws StudioException, CancelledException {
        try {
            demandSpace();
            walk(new Importing());
            batch.publish();
        } catch (IOException e) {
            throw new StudioException(FileProblems.of(e, project.root().toString()), e);
        } finally {
            batch.close();
            report.writeTo(context);
        }
        return report.imported();
    }

    /** What is committed, also when the run ended early. */
    List<AssetId> imported() {
        return report.imported();
    }

    private void demandSpace() throws StudioException, CancelledException, IOException {
        Counting all = new Counting(candidate -> true);
        walk(all);
        totalBytes = all.bytes();
        files.expect(totalBytes);
        if (!settings.dryRun() && settings.mode() != Mode.REFERENCE) {
            batch.expect(all.files(), context.workDir());
        }
        FreeSpace space = new FreeSpace(project.root());
        if (settings.dryRun() || settings.mode() == Mode.REFERENCE || space.fits(totalBytes)) {
            return;
        }
        // Tight: what an earlier run brought in, perhaps one that was killed, needs no room again.
        AlreadyHere here = AlreadyHere.of(project);
        Counting others = new Counting(candidate -> !here.has(candidate));
        walk(others);
        space.demand(others.bytes());
    }

    private void walk(Finds finds) throws StudioException, CancelledException, IOException {
        new FileWalk(settings, services.placeholders(), project.root(), new Unpacking(finds), context).named(named);
    }

    /** Looks into the archives that were named. */
    private final class Unpacking implements Finds {
        private final Finds next;

        Unpacking(Finds next) {
            this.next = next;
        }

        @Override
        public void candidate(Candidate candidate) throws StudioException, CancelledException, IOException, SourceGone {
            if (!(candidate instanceof Candidate.OnDisk file && file.named()) || !unpacked(file)) {
                next.candidate(candidate);
            }
        }

        private boolean unpacked(Candidate.OnDisk file) throws StudioException, CancelledException, SourceGone, IOException {
            Archive archive;
            try {
                if (!Archive.isArchive(file.path())) {
                    return false;
                }
                archive = new Archive(file.path());
            } catch (IOException e) {
                next.failed(file.shown(), FileProblems.of(e, file.shown()));
                return true;
            }
            try (archive) {
                archive.entries(next);
                return true;
            }
        }

        @Override
        public void skipped(String shown, String reason) {
            next.skipped(shown, reason);
        }

        @Override
        public void failed(String shown, Problem problem) {
            next.failed(shown, problem);
        }
    }

    private final class Importing implements Finds {
        @Override
        public void candidate(Candidate candidate) throws StudioException, CancelledException, IOException, SourceGone {
            long before = doneBytes;
            try {
                one(candidate);
            } catch (StudioException e) {
                if (ImportBatch.endsTheRun(e.problem())) {
                    throw e;
                }
                failed(candidate.shown(), e.problem());
            } catch (ClosedByInterruptException e) {
                throw new CancelledException();
            } catch (IOException e) {
                if (FileProblems.full(e)) {
                    throw e; // the others would fail alike; what is committed stays
                }
                if (!Files.exists(candidate.origin()) && !candidate.named()) {
                    throw new SourceGone();
                }
                failed(candidate.shown(), FileProblems.of(e, candidate));
            }
            doneBytes = before + candidate.sizeBytes();
            batch.publishIfDue();
        }

        private void one(Candidate candidate) throws StudioException, CancelledException, IOException {
            switch (candidate) {
                case Candidate.OnDisk file -> files.fromDisk(file);
                case Candidate.InArchive entry -> files.fromArchive(entry);
            }
        }

        @Override
        public void skipped(String shown, String reason) {
            report.skipped(shown, reason);
        }

        @Override
        public void failed(String shown, Problem problem) {
            context.log("failed: " + problem.code() + " " + shown);
            report.failed(shown, problem);
        }
    }

    private String hash(Path kept) throws StudioException, CancelledException, IOException {
        return new Staging(context.workDir()).take(kept, null, ShownNames.path(kept), bytes -> meter(0)).hash();
    }

    private void meter(long bytes) throws CancelledException {
        doneBytes += bytes;
        context.step(Math.min(doneBytes, totalBytes), totalBytes, Progress.Unit.BYTES, "Importing");
    }
}
