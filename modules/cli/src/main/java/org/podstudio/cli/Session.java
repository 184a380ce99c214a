package org.podstudio.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.progress.ProgressReport;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.UserHome;

/** One run of one command: what it was told, and the project it works on, opened when first asked for. One thread. */
public final class Session implements AutoCloseable {
    private final Globals globals;
    private final RawArguments raw;
    private final Map<String, String> environment;
    private final Services services;
    private final Console console;
    private final Interruption interruption;
    private final AppLog log;
    private final ProgressReport progress;
    private @Nullable Project project;
    private boolean ranJobs;

    Session(Globals globals, RawArguments raw, Map<String, String> environment, Services services, Console console,
            Interruption interruption, AppLog log) throws StudioException {
        this.globals = globals;
        this.raw = raw;
        this.environment = environment;
        this.services = services;
        this.console = console;
        this.interruption = interruption;
        this.log = log;
        this.progress = new ProgressReport(console, progressStyle());
        if (globals.logLevel != null) {
            log.show(level(globals.logLevel));
        }
        String home = globals.home != null ? globals.home : environment.get("PODSTUDIO_HOME");
        if (home != null && !home.isBlank()) {
            // Engines find the user folder through this property; they know nothing of our arguments.
            System.setProperty(UserHome.PROPERTY, path(home).toAbsolutePath().toString());
        }
        log.otherwiseTo(UserHome.current().root().resolve("logs").resolve("app.log"));
    }

    private ProgressReport.Style progressStyle() throws StudioException {
        if (globals.progress != null) {
            return switch (globals.progress) {
                case "json" -> ProgressReport.Style.JSON;
                case "bar" -> ProgressReport.Style.BAR;
                case "none" -> ProgressReport.Style.NONE;
                default -> throw Usage.wrong("", "Progress cannot be shown as \"" + globals.progress + "\".",
                        "--progress takes bar, json or none.");
            };
        }
        return console.terminal() && !globals.quiet ? ProgressReport.Style.BAR : ProgressReport.Style.NONE;
    }

    private static Level level(String name) throws StudioException {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "error", "severe" -> Level.SEVERE;
            case "warning", "warn" -> Level.WARNING;
            case "info" -> Level.INFO;
            case "debug", "fine" -> Level.FINE;
            case "trace", "finest" -> Level.FINEST;
            case "off", "none" -> Level.OFF;
            default -> throw Usage.wrong("", "There is no log level \"" + Visible.text(name) + "\".",
                    "--log-level takes error, warning, info or debug.");
        };
    }

    public Services services() {
        return services;
    }

    public <T> T service(Class<T> type) throws StudioException {
        return services.require(type);
    }

    public Interruption interruption() {
        return interruption;
    }

    public ProgressReport progress() {
        return progress;
    }

    public Console console() {
        return console;
    }

    public boolean json() {
        return globals.json;
    }

    /** A line for a person on standard error, unless quiet. */
    public void note(String line) {
        if (!globals.quiet) {
            progress.clear();
            console.note(Visible.text(line));
        }
    }

    /** The file that an argument names, as given: absolute or relative to the working directory. */
    public Path path(String argument) throws StudioException {
        try {
            return raw.path(argument);
        } catch (InvalidPathException e) {
            throw StudioException.of("usage", "\"" + Visible.text(argument) + "\" cannot be a file's name here.",
                    "The system says: " + Visible.text(e.getReason()) + ".",
                    "Check the name; with a locale that is not UTF-8, set LC_ALL=C.UTF-8 first.");
        }
    }

    /** The project of {@code --project}, PODSTUDIO_PROJECT, or the last one used. */
    public Project project() throws StudioException {
        if (project == null) {
            Projects projects = service(Projects.class);
            try (Subscription _ = projects.whileOpening(this::note)) {
                use(projects.open(projectFolder()));
            }
        }
        return project;
    }

    /** As {@link #project}, but empty where none was named and none has been used before. */
    public Optional<Project> projectIfAny() throws StudioException {
        String named = globals.project != null ? globals.project : environment.get("PODSTUDIO_PROJECT");
        boolean none = project == null && (named == null || named.isBlank()) && service(Projects.class).recent().isEmpty();
        return none ? Optional.empty() : Optional.of(project());
    }

    private Path projectFolder() throws StudioException {
        String named = globals.project != null ? globals.project : environment.get("PODSTUDIO_PROJECT");
        if (named != null && !named.isBlank()) {
            return path(named).toAbsolutePath().normalize();
        }
        List<Path> recent = service(Projects.class).recent();
        if (recent.isEmpty()) {
            throw StudioException.of("no-project", "There is no project to work on.",
                    "None was named, and none has been used before.",
                    "Name one with --project DIR, or make one with \"podstudio project create DIR\".");
        }
        return recent.getFirst();
    }

    /** Takes over a project that the command opened itself; it is closed with the session. */
    public Project use(Project opened) {
        project = opened;
        log.writeTo(opened.root().resolve("Logs").resolve("app.log"));
        // What opening had to mend concerns the user's work: told even when quiet.
        opened.notices().forEach(notice -> console.note(Visible.text(notice.what() + " " + notice.why() + " " + notice.next())));
        return opened;
    }

    /** To be called by commands that submit jobs, so that the engine lets go of the project before it is closed. */
    public JobQueue jobs() throws StudioException {
        ranJobs = true;
        return service(JobQueue.class);
    }

    public Optional<Project> openProject() {
        return Optional.ofNullable(project);
    }

    @Override
    public void close() {
        progress.clear();
        if (project == null) {
            return;
        }
        if (ranJobs) {
            // What the command waited for has ended; follow-up work such as thumbnails stays queued for the window.
            services.find(JobQueue.class).ifPresent(queue -> {
                queue.release(project, JobQueue.Leaving.RESUME_NEXT_TIME);
                WeeklyChores.doWhenDue(project, queue, interruption);
            });
        }
        project.close();
    }
}
