package org.podstudio.ui.start;

import java.awt.EventQueue;
import java.awt.Frame;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Env;
import org.netbeans.spi.sendopts.Option;
import org.netbeans.spi.sendopts.OptionProcessor;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Projects;
import org.podstudio.ui.problem.Problems;

/** Reads {@code --project DIR}, {@code --log-level LEVEL} and files; called again in this process by every further start. */
@ServiceProvider(service = OptionProcessor.class)
public final class StartArguments extends OptionProcessor {
    private static final RequestProcessor RUNNER = new RequestProcessor("start-arguments", 1);

    private final Option project = Option.requiredArgument(Option.NO_SHORT_NAME, "project");
    private final Option logLevel = Option.requiredArgument(Option.NO_SHORT_NAME, "log-level");
    private final Option files = Option.defaultArguments();

    @Override
    protected Set<Option> getOptions() {
        return Set.of(project, logLevel, files);
    }

    @Override
    protected void process(Env env, Map<Option, String[]> values) throws CommandException {
        Path from = Path.of(env.getCurrentDirectory().getPath());
        Optional<Path> folder = paths(from, values.get(project)).reduce((first, last) -> last);
        StartRequest request = new StartRequest(folder, paths(from, values.get(files)).toList());
        EventQueue.invokeLater(StartArguments::raise);
        if (folder.isPresent() || !request.files().isEmpty()) {
            // At once: the window that shows next must know that something is asked for, however long opening it takes.
            Optional.ofNullable(Lookup.getDefault().lookup(StartedWith.class)).ifPresent(started -> started.read(request));
            RUNNER.post(() -> answer(request));
        }
    }

    private static Stream<Path> paths(Path from, String[] names) {
        return names == null ? Stream.empty() : Arrays.stream(names).map(name -> from.resolve(name).normalize());
    }

    private static void answer(StartRequest request) {
        List<? extends StartRequests> answering = List.copyOf(Lookup.getDefault().lookupAll(StartRequests.class));
        if (answering.isEmpty()) {
            request.project().ifPresent(StartArguments::open);
        }
        answering.forEach(one -> one.answer(request));
    }

    /** Opens the project when no other part of the studio wants to. */
    private static void open(Path folder) {
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (projects == null) {
            return;
        }
        try {
            projects.setCurrent(Optional.of(projects.isProject(folder) ? projects.open(folder) : projects.create(folder)));
        } catch (StudioException e) {
            EventQueue.invokeLater(() -> Problems.show(e.problem()));
        }
    }

    /** A start without a window of its own brings the one there is to the front; before that one shows it does nothing. */
    private static void raise() {
        Frame window = WindowManager.getDefault().getMainWindow();
        if (window.isVisible()) {
            window.setExtendedState(window.getExtendedState() & ~Frame.ICONIFIED);
            window.toFront();
        }
    }
}
