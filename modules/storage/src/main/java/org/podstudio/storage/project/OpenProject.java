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
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.CollectionStore;
import org.podstudio.core.api.asset.SavedSearchStore;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobStore;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.pack.PackStore;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.project.SystemTrash;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.similar.LikenessStore;
import org.podstudio.core.api.similar.MeaningStore;
import org.podstudio.storage.asset.AssetEvents;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.asset.SqlAssetStore;
import org.podstudio.storage.asset.Surroundings;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Migrations;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.db.SqliteNative;
import org.podstudio.storage.files.FileProblems;
import org.podstudio.storage.files.PrivateFiles;
import org.podstudio.storage.job.SqlJobStore;
import org.podstudio.storage.organise.SqlCollectionStore;
import org.podstudio.storage.organise.SqlSavedSearchStore;
import org.podstudio.storage.organise.SqlTagStore;
import org.podstudio.storage.pack.SqlPackStore;
import org.podstudio.storage.similar.SqlLikenessStore;
import org.podstudio.storage.similar.SqlMeaningStore;

/** An open project: a session on its folder, its database, and the stores over it. */
final class OpenProject implements Project {
    /** Up to this size the structure is checked at every open; a larger database after a crash, and with its backups. */
    private static final long ALWAYS_CHECKED_BYTES = 8L << 20;
    private static final String AUTO_APPROVE = "auto_approve_threshold";
    private static final String WORDS_VERSION = "words_version";
    private static final String DERIVED_VERSION = "derived_version";
    private static final Logger LOG = Logger.getLogger(OpenProject.class.getName());

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
    private final @Nullable Problem readOnly;
    private final Supplier<Optional<MediaProbe>> probe;
    private final List<Problem> notices = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private OpenProject(Path root, @Nullable Session session, Database database, Supplier<Optional<MediaProbe>> probe,
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
        this.care = new OpenCare(this, database, new Housekeeping(this, database, backups, session), probe);
    }

    /**
     * Opens for reading only: nothing is migrated, mended or written beside the database.
     *
     * @param refusal why it cannot be opened for writing
     */
    static OpenProject openReadOnly(Path root, Engine engine, Supplier<Optional<MediaProbe>> probe, StudioException refusal)
            throws StudioException {
        Problem why = ReadOnlyOpening.why(refusal.problem());
        Database.Frozen frozen = ReadOnlyOpening.frozen(root, engine, refusal.problem());
        Database database = Database.openReadOnly(engine, engine.file(root), frozen, why);
        OpenProject project = new OpenProject(root, null, database, probe, List::of, why);
        try {
            project.assets.list(Query.ALL, AssetSort.NEWEST, 1, 0);
            project.jobs.list(null, 1);
            project.packs.list();
            project.settings.all();
            project.tell(why);
            return project;
        } catch (RuntimeException e) {
            database.close();
            LOG.log(Level.WARNING, "The project cannot even be read", e);
            throw refusal; // a newer program changed what we would read
        }
    }

    /**
     * @param root absolute and normalised; the database is made if it is not there
     * @param probe tells what a file is, where there is somebody to ask
     * @param trashes the system's own, none for deleting what is given up
     */
    static OpenProject open(Path root, Engine engine, Supplier<Optional<MediaProbe>> probe, Supplier<List<SystemTrash>> trashes)
            throws StudioException {
        if (engine == Engine.SQLITE && !SqliteNative.loads()) {
            throw StudioException.of("engine-missing", "The project was not opened.",
                    "Its database is SQLite's, whose native library does not load on this machine.",
                    "Open the project on another machine, or make a new one: it will use H2.");
        }
        Session session = startSession(root);
        try {
            Set<String> dead = Session.dead(root);
            refuseSecondH2(root, engine, session);
            Path file = engine.file(root);
            FileSigns signs = new FileSigns(root, engine);
            boolean alone = !session.others();
            if (alone) {
                refuseDamage(signs.damage(), file);
            }
            if (alone && engine == Engine.H2 && Session.metDamage(root)) {
                refuseDamage(Optional.of("a damaged page was met when it was last open"), file);
            }
            Optional<Path> lostLog = alone && signs.logDamaged() ? Optional.of(moveAside(root, signs.log())) : Optional.empty();
            Optional<Long> suspicion = new Seal(root, engine).suspicion();
            boolean fresh = !Files.exists(file);
            if (fresh && engine == Engine.SQLITE) {
                PrivateFiles.createFile(file); // its -wal and -shm get the same rights
            }
            Database database = Database.open(engine, file);
            OpenProject project = new OpenProject(root, session, database, probe, trashes, null);
            try {
                if (suspicion.isPresent()) {
                    refuseDamage(Seal.damage(database, suspicion.get()), file);
                }
                new Seal(root, engine).remove();
                project.prepare(dead);
                if (lostLog.isPresent()) {
                    project.mendAfterLostLog(lostLog.get());
                }
                if (fresh) {
                    PrivateFiles.restrict(file);
                }
                return project;
            } catch (StudioException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (StudioException | IOException | RuntimeException e) {
            closeAfter(session, e);
            if (e instanceof IOException io) {
                throw FileProblems.of("The project was not opened.", root, io);
            }
            throw e instanceof UncheckedStudioException unchecked ? unchecked.studioException() : rethrow(e);
        }
    }

    private static void refuseDamage(Optional<String> damage, Path file) throws StudioException {
        if (damage.isPresent()) {
            throw StudioException.of("database-corrupt", "The project's database is damaged.", file + ": " + damage.get() + ".",
                    "Restore a backup from the project's Backups folder.");
        }
    }

    private static Path moveAside(Path root, Path log) throws IOException {
        Path aside = new Backups(root).damaged(log);
        Files.move(log, aside);
        return aside;
    }

    private void mendAfterLostLog(Path aside) throws StudioException {
        int added = readmitStrays();
        tell(new Problem("database-log-damaged", "The latest changes to the project may be lost.",
                "The database's log could not be read; " + added + " files that the database did not know were taken in again.",
                "Look through your latest ratings, tags and packs: the damaged log is kept as " + aside + "."));
    }

    /** Rating from which an asset is approved as well (G8); a text that is no number switches it off. */
    private Optional<Integer> approvalThreshold() {
        return settings.get(AUTO_APPROVE).filter(text -> text.matches("[1-5]")).map(Integer::valueOf);
    }

    private static StudioException rethrow(Exception e) {
        if (e instanceof RuntimeException runtime) {
            throw runtime;
        }
        return (StudioException) e;
    }

    private static void closeAfter(Session session, Exception failure) {
        try {
            session.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static Session startSession(Path root) throws StudioException {
        try {
            return Session.start(root);
        } catch (IOException e) {
            if (FileProblems.readOnly(e)) {
                throw new StudioException(new Problem("project-read-only", "The project was not opened.",
                        root + " cannot be written.", "Make the folder writable, or copy the project elsewhere."), e);
            }
            throw FileProblems.of("The project was not opened.", root, e);
        }
    }

    /** H2 itself refuses other processes; within one process it would share the database, which SQLite projects do not. */
    private static void refuseSecondH2(Path root, Engine engine, Session own) throws StudioException, IOException {
        if (engine != Engine.H2) {
            return;
        }
        try (var locks = Files.newDirectoryStream(Session.staging(root), "*.lock")) {
            for (Path lock : locks) {
                String id = lock.getFileName().toString().replace(".lock", "");
                if (!id.equals(own.id()) && Session.alive(root, id)) {
                    throw StudioException.of("project-in-use", "The project was not opened.",
                            "Another program has it open, and an H2 project is for one program at a time.",
                            "Close the other program, then try again.");
                }
            }
        }
    }

    private void prepare(Set<String> dead) throws StudioException, IOException {
        if (!dead.isEmpty() || Files.size(database.file()) <= ALWAYS_CHECKED_BYTES) {
            List<String> damage = database.integrity();
            if (!damage.isEmpty()) {
                throw StudioException.of("database-corrupt", "The project's database is damaged.",
                        database.file() + ": " + damage.getFirst() + ".", "Restore a backup from the project's Backups folder.");
            }
        }
        database.migrate(new Migrations(from -> backups.beforeMigration(database, from)));
        refresh(WORDS_VERSION, AssetInserts.wordsVersion(), AssetInserts::rebuildWords);
        refresh(DERIVED_VERSION, AssetInserts.derivedVersion(), AssetInserts::derive);
        assets.recoverMoves(); // first: a file may wait for its way back in what a dead session left
        new Recovery(root, database).run(dead);
        jobs.failInterrupted(id -> Session.alive(root, id));
        packs.closeInterrupted(jobs.interruptedAtOpen());
    }

    private void refresh(String name, int version, BiConsumer<AssetInserts, Sql> making) throws StudioException {
        String wanted = Integer.toString(version);
        Optional<String> here = database.read(sql -> Optional.ofNullable(sql.mapper(SettingMapper.class).state(name)));
        if (here.equals(Optional.of(wanted))) {
            return;
        }
        database.change(Durability.PROCESS_DEATH, sql -> {
            making.accept(new AssetInserts(database.engine()), sql);
            SettingMapper state = sql.mapper(SettingMapper.class);
            state.deleteState(name);
            state.insertState(name, wanted);
        });
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
        try {
            if (database.changed() && !database.damaged() && !backups.doneToday(database.engine())) {
                backups.daily(database);
            }
        } catch (StudioException | IOException e) {
            LOG.log(Level.WARNING, "The daily backup of " + root + " failed", e);
        }
        Optional<Long> rows = readOnly == null ? rows() : Optional.empty();
        database.close();
        try {
            if (session == null) {
                return;
            }
            if (database.damaged()) {
                session.abandon();
            } else {
                if (rows.isPresent()) {
                    new Seal(root, database.engine()).write(rows.get());
                }
                session.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Removing the session of " + root, e);
        }
    }

    private Optional<Long> rows() {
        try {
            return Optional.of(Seal.rows(database));
        } catch (StudioException e) {
            LOG.log(Level.WARNING, "The database of " + root + " is closed without a seal", e);
            return Optional.empty();
        }
    }
}
