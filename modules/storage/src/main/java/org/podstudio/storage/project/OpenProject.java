package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.CollectionStore;
import org.podstudio.core.api.asset.SavedSearchStore;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobStore;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.pack.PackStore;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.project.SystemTrash;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.api.similar.LikenessStore;
import org.podstudio.core.api.similar.MeaningStore;
import org.podstudio.storage.asset.AssetEvents;
import org.podstudio.storage.asset.SqlAssetStore;
import org.podstudio.storage.asset.Surroundings;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.files.FileProblems;
import org.podstudio.storage.job.SqlJobStore;
import org.podstudio.storage.organise.SqlCollectionStore;
import org.podstudio.storage.organise.SqlSavedSearchStore;
import org.podstudio.storage.organise.SqlTagStore;
import org.podstudio.storage.pack.SqlPackStore;
import org.podstudio.storage.similar.SqlLikenessStore;
import org.podstudio.storage.similar.SqlMeaningStore;

/** An open project: a session on its folder, its database, and the stores over it. */
final class OpenProject implements Project {
    private final Path root;
    /** Null when it is open for reading only. */
    private final @Nullable Session session;
    private final Database database;
    private final Backups backups;
    private final AssetEvents events;
    private final SqlAssetStore assets;
    private final SqlJobStore jobs;
    private final SqlPackStore packs;
    private final SqlLikenessStore likeness;
    private final SqlMeaningStore meanings;
    private final SqlCollectionStore collections;
    private final SqlSavedSearchStore searches;
    private final SqlTagStore tags;
    private final ProjectSettings settings;
    private final SqlPublisher publisher;
    private final OpenCare care;
    private final Suspects suspects;
    /** Null when it is open for reading only. */
    private final @Nullable CrashJournal decoding;
    private final @Nullable Problem readOnly;
    private final Supplier<Optional<MediaProbe>> probe;
    private final List<Problem> notices = new CopyOnWriteArrayList<>();
    private final List<Runnable> afterwards = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param session null for reading only, with the reason in {@code readOnly} */
    OpenProject(Path root, @Nullable Session session, Database database, Supplier<Optional<MediaProbe>> probe,
            Supplier<List<SystemTrash>> trashes, @Nullable Problem readOnly) {
        this.probe = probe;
        this.root = root;
        this.session = session;
        this.database = database;
        this.readOnly = readOnly;
        String id = session == null ? "read-only" : session.id();
        this.backups = new Backups(root);
        this.events = new AssetEvents(database);
        this.settings = new ProjectSettings(database);
        this.assets = new SqlAssetStore(database, events, new Surroundings(root, id, other -> Session.alive(root, other), trashes,
                this::approvalThreshold));
        this.jobs = new SqlJobStore(database, id);
        this.packs = new SqlPackStore(database);
        this.likeness = new SqlLikenessStore(database);
        this.meanings = new SqlMeaningStore(database);
        this.collections = new SqlCollectionStore(database);
        this.searches = new SqlSavedSearchStore(database, () -> LabelNames.of(settings()));
        this.tags = new SqlTagStore(database, assets);
        this.publisher = new SqlPublisher(root, database, id, events);
        this.suspects = new Suspects(settings, process -> UserHome.current().crashReport(process));
        this.decoding = session == null ? null : new CrashJournal(session.folder(), suspects);
        this.care = new OpenCare(this, database, new Housekeeping(this, database, backups, session), probe,
                new RecordedMove(root, database, id));
    }

    /** Rating from which an asset is approved as well (G8); a text that is no number switches it off. */
    private Optional<Integer> approvalThreshold() {
        return settings.get(StudioSettingsTable.AUTO_APPROVE.key()).filter(text -> text.matches("[1-5]")).map(Integer::valueOf);
    }

    /** Ends what dead sessions left half done. */
    void recover(Set<String> dead) throws StudioException, IOException {
        suspects.judge(root, dead, assets).ifPresent(this::tell);
        assets.recoverMoves(); // first: a file may wait for its way back in what a dead session left
        new Recovery(root, database).run(dead);
        jobs.failInterrupted(id -> Session.alive(root, id));
        packs.closeInterrupted(jobs.interruptedAtOpen());
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public String engine() {
        return database.engine().wire();
    }

    @Override
    public AssetStore assets() {
        return assets;
    }

    @Override
    public JobStore jobs() {
        return jobs;
    }

    @Override
    public PackStore packs() {
        return packs;
    }

    @Override
    public LikenessStore likeness() {
        return likeness;
    }

    @Override
    public MeaningStore meanings() {
        return meanings;
    }

    @Override
    public CollectionStore collections() {
        return collections;
    }

    @Override
    public SavedSearchStore searches() {
        return searches;
    }

    @Override
    public TagStore tags() {
        return tags;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public DecodeJournal decoding() {
        return decoding == null ? DecodeJournal.NONE : decoding;
    }

    @Override
    public Publisher publisher() {
        return publisher;
    }

    @Override
    public Path stagingFolder(JobId job) throws StudioException {
        if (session == null) {
            throw new StudioException(Objects.requireNonNull(readOnly));
        }
        Path folder = session.folder().resolve(job.toString());
        try {
            PrivateFiles.createFolders(folder);
            return folder;
        } catch (IOException e) {
            throw FileProblems.of("The job cannot start.", folder, e);
        }
    }

    /** Takes media in the project's folders that the database does not know into it again; how many. */
    int readmitStrays() throws StudioException {
        Optional<MediaProbe> here = probe.get();
        try {
            return here.isEmpty() ? 0 : new Readmission(this, here.get()).addAll(Strays.find(root, database));
        } catch (IOException e) {
            throw FileProblems.of("The project's files were not looked through.", root, e);
        }
    }

    /** After a restore: a backup of the database alone brings no files. */
    void tellMissing() {
        try {
            ProjectCare.Presence presence = care.look(ProjectCare.SILENT);
            if (!presence.missing().isEmpty()) {
                tell(new Problem("files-missing", "The project is restored, but files of it are missing.",
                        presence.missing().size() + " of " + presence.looked() + " files are not there: the backup may hold only the "
                                + "database.", "Copy the files back to " + root + ", or find them with \"assets relink DIR\"."));
            }
        } catch (CancelledException e) {
            throw new IllegalStateException("nobody asked to stop", e);
        }
    }

    /** @param step what nobody needs any longer then is given up by it */
    void whenClosed(Runnable step) {
        afterwards.add(step);
    }

    void tell(Problem notice) {
        notices.add(notice);
    }

    @Override
    public List<Problem> notices() {
        return List.copyOf(notices);
    }

    @Override
    public ProjectCare care() {
        return care;
    }

    @Override
    public Optional<Problem> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    @Override
    public CheckReport check(Repair repair) throws StudioException {
        try {
            return care.check(repair == Repair.YES ? ProjectCare.Mend.CLEAR_CASES : ProjectCare.Mend.NOTHING, ProjectCare.SILENT);
        } catch (CancelledException e) {
            throw new IllegalStateException("interrupted while nobody could ask for it", e);
        }
    }

    @Override
    public void backup(Path target) throws StudioException {
        if (Files.exists(target)) {
            throw StudioException.of("already-exists", "The backup was not written.", target + " exists already.",
                    "Choose another name.");
        }
        try {
            Backups.copy(database, target.toAbsolutePath());
        } catch (IOException e) {
            throw FileProblems.of("The backup was not written.", target, e);
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        events.close();
        new Closing(root, database, backups).close(session, decoding, readOnly != null);
        afterwards.forEach(Runnable::run);
    }
}
