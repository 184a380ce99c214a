package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.project.SystemTrash;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.SqliteNative;
import org.podstudio.storage.files.FileProblems;

/** Projects on disk. Safe from any thread. */
@ServiceProvider(service = Projects.class)
public final class StoredProjects implements Projects {
    private static final List<String> FOLDERS = List.of("Library", "Work", "Packs", "Cache/thumbnails", "Logs/jobs");

    private final UserHome home;
    private final Supplier<Optional<MediaProbe>> probe;
    private final Supplier<List<SystemTrash>> trashes;
    private final List<Consumer<Optional<Project>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> waiting = new CopyOnWriteArrayList<>();
    private volatile Optional<Project> current = Optional.empty();

    public StoredProjects() {
        this(UserHome.current(), () -> Optional.ofNullable(Lookup.getDefault().lookup(MediaProbe.class)),
                () -> List.copyOf(Lookup.getDefault().lookupAll(SystemTrash.class)));
    }

    StoredProjects(UserHome home, Supplier<Optional<MediaProbe>> probe, Supplier<List<SystemTrash>> trashes) {
        this.trashes = trashes;
        this.home = home;
        this.probe = probe;
    }

    @Override
    public Project create(Path folder) throws StudioException {
        Path root = folder.toAbsolutePath().normalize();
        if (isProject(root)) {
            return open(root);
        }
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw StudioException.of("not-a-folder", "The project was not created.", root + " is a file.", "Choose a folder.");
        }
        Engine engine = EngineChoice.forNew(root, new FileUserSettings(home).get(StudioSettingsTable.ENGINE.key()), SqliteNative::loads);
        layOut(root, engine, "The project was not created.");
        return remember(new ProjectOpening(root, engine, probe, trashes, this::tell).open());
    }

    /** Makes the folders and {@code config.json} of PRODUCT.md section 2; what is there stays. */
    private static void layOut(Path root, Engine engine, String whatFailed) throws StudioException {
        try {
            PrivateFiles.createFolders(root);
            for (String name : FOLDERS) {
                PrivateFiles.createFolders(root.resolve(name));
            }
            JsonFile config = new JsonFile(root.resolve("config.json"));
            Map<String, Object> values = new LinkedHashMap<>(config.read());
            if (!engine.wire().equals(values.put("engine", engine.wire()))) {
                config.write(values);
            }
        } catch (IOException e) {
            throw FileProblems.of(whatFailed, root, e);
        }
    }

    @Override
    public Project open(Path folder) throws StudioException {
        Path root = folder.toAbsolutePath().normalize();
        Engine engine = EngineChoice.ofExisting(root).orElseThrow(() -> noProject(root));
        if (Rescue.unfinished(root).isPresent()) {
            return remember(new Rescue(root, engine, probe, trashes, this::tell).afterDamage(StudioException.of("database-corrupt",
                    "The project's database is damaged.", "Its restoring was cut short.", "Open the project again.")));
        }
        try {
            return remember(new ProjectOpening(root, engine, probe, trashes, this::tell).open());
        } catch (StudioException e) {
            if (e.problem().code().equals("database-corrupt")) {
                return remember(new Rescue(root, engine, probe, trashes, this::tell).afterDamage(e));
            }
            if (ReadOnlyOpening.fits(e.problem())) {
                return remember(new ReadOnlyOpening(root, engine, home, probe, this::tell).open(e));
            }
            throw e;
        }
    }

    private static StudioException noProject(Path root) {
        boolean closed = Files.isDirectory(root)
                ? !Files.isReadable(root) || !Files.isExecutable(root)
                : !Files.exists(root) && !Files.notExists(root); // the system does not even say whether it is there
        return closed
                ? StudioException.of("folder-unreadable", "The project was not opened.",
                        "The system does not let this user read " + root + ".",
                        "Give your user the right to read and write it, or choose another folder.")
                : StudioException.of("no-project", "The project was not opened.", "There is no PODStudio project in " + root + ".",
                        "Create one there, or choose another folder.");
    }

    @Override
    public Subscription whileOpening(Consumer<String> told) {
        waiting.add(told);
        return () -> waiting.remove(told);
    }

    private void tell(String sentence) {
        waiting.forEach(told -> told.accept(sentence));
    }

    private Project remember(Project project) {
        new RecentProjects(home.recentProjects()).opened(project.root());
        return project;
    }

    @Override
    public boolean isProject(Path folder) {
        return EngineChoice.ofExisting(folder.toAbsolutePath().normalize()).isPresent();
    }

    @Override
    public Project restore(Path backup, Path folder) throws StudioException {
        Path root = folder.toAbsolutePath().normalize();
        if (isProject(root)) {
            throw StudioException.of("already-exists", "The backup was not restored.", root + " holds a project already.",
                    "Choose an empty folder, or move the database in it away.");
        }
        Engine engine = Restoring.into(root, backup);
        layOut(root, engine, "The backup was not restored completely.");
        OpenProject project = new ProjectOpening(root, engine, probe, trashes, this::tell).open();
        project.tellMissing();
        return remember(project);
    }

    @Override
    public List<Path> recent() {
        return new RecentProjects(home.recentProjects()).list().stream().filter(this::isProject).toList();
    }

    @Override
    public Optional<Project> current() {
        return current;
    }

    @Override
    public void setCurrent(Optional<Project> project) {
        current = project;
        listeners.forEach(listener -> listener.accept(project));
    }

    @Override
    public Subscription subscribe(Consumer<Optional<Project>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
