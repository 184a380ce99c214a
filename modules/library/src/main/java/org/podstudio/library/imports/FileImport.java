package org.podstudio.library.imports;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.LegalNames;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.OwnFolders;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.spi.JobContext;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.library.sidecar.Sidecar;
import org.podstudio.library.themes.Subject;
import org.podstudio.library.themes.Theme;
import org.podstudio.library.themes.ThemeRules;

/** One file's way into a batch: sniff, copy and hash in one read, probe what was read or the copy, decide the theme. */
final class FileImport {
    private static final Logger LOG = Logger.getLogger(FileImport.class.getName());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ImportSettings settings;
    private final Project project;
    private final ImportServices services;
    private final MediaProbe probe;
    private final ThemeRules rules;
    private final ImportReport report;
    private final ImportBatch batch;
    private final Staging.Meter meter;
    private final Staging staging;
    private final ArchiveEntries entries;
    private final CompanionReader companions;
    private final OwnFolders ownFolders;
    private final Set<String> plannedHashes = new HashSet<>();

    FileImport(ImportSettings settings, Project project, JobContext context, ImportServices services, ThemeRules rules, ImportReport report,
            ImportBatch batch, Staging.Meter meter) {
        this.settings = settings;
        this.project = project;
        this.services = services;
        this.probe = services.probe();
        this.rules = rules;
        this.report = report;
        this.batch = batch;
        this.meter = meter;
        staging = new Staging(context.workDir());
        entries = new ArchiveEntries(staging, probe);
        companions = new CompanionReader(services.readers(), problem -> {
            context.log(problem.what() + " " + problem.why());
            report.warning(problem);
        });
        ownFolders = new OwnFolders(project.root());
    }

    /** How much is to come in all. */
    void expect(long bytes) {
        staging.expect(bytes);
    }

    void fromDisk(Candidate.OnDisk file) throws StudioException, CancelledException, IOException {
        if (settings.mode() != Mode.COPY && ownFolders.hold(file.path())) {
            throw new StudioException(FileProblems.inProject(file.shown()));
        }
        String name;
        Staging.Staged staged;
        try (Staging.Source source = staging.open(file.path())) {
            Optional<String> extension = extension(file, source.content());
            if (extension.isEmpty()) {
                report.skipped(file.shown(), isArchive(file) ? "an archive: name it to import what is in it" : "not media");
                return;
            }
            boolean copies = settings.mode() != Mode.REFERENCE && !settings.dryRun();
            name = LegalNames.of(file.name(), extension.get());
            if (settings.mode() == Mode.REFERENCE && !ShownNames.isText(file.path())) {
                throw new StudioException(FileProblems.nameIsNotText(file.shown()));
            }
            staged = staging.take(source, copies ? staging.place(name) : null, file.shown(), meter);
        }
        record(file, staged, file.path(), name, settings.mode() == Mode.MOVE ? file.path() : null);
    }

    private static boolean isArchive(Candidate.OnDisk file) throws IOException {
        return LegalNames.extension(file.name()).equals("zip") && Archive.isArchive(file.path());
    }

    /** The extension of what the content is; empty for a file to skip. */
    private Optional<String> extension(Candidate.OnDisk file, byte @Nullable [] content) throws StudioException, IOException {
        Optional<SniffedType> type = content == null ? probe.sniff(file.path()) : probe.sniff(file.path(), content);
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

    void fromArchive(Candidate.InArchive entry) throws StudioException, CancelledException, IOException {
        Optional<Staging.Staged> staged = entries.take(entry, meter);
        if (staged.isEmpty()) {
            report.skipped(entry.shown(), "not media");
            return;
        }
        Path file = staged.get().file();
        record(entry, staged.get(), file, file.getFileName().toString(), null);
    }

    /** @param readable the staged copy, or the user's file where none was made */
    private void record(Candidate candidate, Staging.Staged staged, Path readable, String name, @Nullable Path deleteAfter)
            throws StudioException, CancelledException, IOException {
        String shown = candidate.shown();
        Asset existing = settings.dryRun() ? project.assets().findByHash(staged.hash()).orElse(null) : null;
        if (existing != null) {
            report.duplicate(shown, existing.id());
            Staging.discard(staged.file());
            return;
        }
        Path source = staged.file() == null ? readable : staged.file();
        Seen seen;
        try (DecodeJournal.Entry entry = project.decoding().enterUnlessSuspected(staged.hash(), shown)) {
            seen = look(source, staged, candidate);
        }
        MediaFacts facts = seen.facts();
        if (MediaNames.promisesAnother(candidate.name(), facts.format())) {
            report.warning(FileProblems.misnamed(shown, facts.format()));
        }
        GeneratorMetadata embedded = seen.embedded();
        Told told = candidate.companions().isEmpty() ? Told.NOTHING : companions.read(candidate.companions());
        if (told != Told.NOTHING) {
            FailurePoint.reached("import.told");
        }
        // A file's name is the weakest witness: what lies beside the file is sounder.
        boolean guessed = embedded == null || embedded.reader().equals("filename");
        GeneratorMetadata generator = guessed && told.generator() != null ? told.generator() : embedded;
        Theme theme = theme(candidate, facts, generator, told);
        if (settings.dryRun()) {
            plan(staged, facts, shown, theme);
            Staging.discard(staged.file());
            return;
        }
        String path = settings.mode() == Mode.REFERENCE && staged.file() == null
                ? readable.toAbsolutePath().normalize().toString()
                : "Library/" + facts.type().folder() + "/" + LegalNames.of(theme.name(), "") + "/" + DAY.format(services.clock().instant()) + "/" + name;
        batch.add(new Publisher.NewAsset(staged.file(), path, staged.hash(), staged.sizeBytes(), staged.modified(), settings.source(), shown,
                facts, theme.name(), tags(told), null, generator, start(told, generator, theme)), shown, deleteAfter);
    }

    private record Seen(MediaFacts facts, @Nullable GeneratorMetadata embedded) {}

    private Seen look(Path source, Staging.Staged staged, Candidate candidate) throws StudioException, IOException {
        try (MediaLook look = probe.look(source, staged.content())) {
            Seen seen = new Seen(look.facts(MediaProbe.Depth.HEADERS), look.generator(candidate.name()).orElse(null));
            if (!look.leftOut().isEmpty()) {
                report.warning(FileProblems.textsLeftOut(candidate.shown(), look.leftOut()));
            }
            look.cutOff().ifPresent(found -> report.warning(FileProblems.cutOff(candidate.shown(), found)));
            return seen;
        } catch (RuntimeException e) {
            // A reader's own mistake over one file must not cost the user the other thousands.
            LOG.log(Level.SEVERE, "reading " + candidate.shown(), e);
            throw new StudioException(FileProblems.readerFailed(candidate.shown(), e), e);
        }
    }

    private Theme theme(Candidate candidate, MediaFacts facts, @Nullable GeneratorMetadata generator, Told told) {
        if (settings.theme() != null) {
            return new Theme(settings.theme(), null);
        }
        List<String> folders = new ArrayList<>();
        for (String part : candidate.shown().split(File.separatorChar == '/' ? "/" : "[/\\\\]")) {
            if (!part.isEmpty()) {
                folders.add(part.endsWith("!") ? part.substring(0, part.length() - 1) : part);
            }
        }
        folders.removeLast();
        String made = generator == null ? null : generator.prompt();
        String prompt = made == null ? told.prompt() : told.prompt() == null ? made : made + "\n" + told.prompt();
        return rules.decide(new Subject(folders, candidate.name(), facts.type(), tags(told), prompt, generator));
    }

    private List<String> tags(Told told) {
        Set<String> tags = new LinkedHashSet<>(settings.tags());
        tags.addAll(told.decisions().tags());
        return List.copyOf(tags);
    }

    /** A prompt without a generator's name becomes the note, with its settings: kept and found, and nothing is claimed that nobody said. */
    private static Publisher.Start start(Told told, @Nullable GeneratorMetadata generator, Theme theme) {
        Sidecar decided = told.decisions();
        boolean known = told.prompt() != null && generator != null && generator.prompt() != null && generator.prompt().contains(told.prompt());
        String words = known ? null : told.note();
        String notes = decided.notes() == null ? words : words == null ? decided.notes() : decided.notes() + "\n\n" + words;
        Integer rating = decided.rating() == null || decided.rating() == 0 ? null : decided.rating();
        return new Publisher.Start(decided.status() == null ? Approval.PENDING : decided.status(), rating, decided.label(), notes, theme.reason(),
                decided.prompt());
    }

    private void plan(Staging.Staged staged, MediaFacts facts, String shown, Theme theme) {
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
        file.put("theme", theme.name());
        file.put("theme_reason", theme.reason() == null ? settings.theme() == null ? "nothing decided it" : "it was asked for" : theme.reason());
        report.planned(file);
    }
}
