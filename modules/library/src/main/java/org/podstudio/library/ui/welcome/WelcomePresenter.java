package org.podstudio.library.ui.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;

/**
 * Asks three things, each with an answer that will do, and says what this machine is. Leaving at any step is as good as going through:
 * a project is opened either way. On the event dispatch thread.
 */
@Messages({
    "Welcome_no_path=Type a full path, or choose a folder.",
    "Welcome_is_file=There is a file of this name.",
    "# {0} - processor", "# {1} - threads", "# {2} - memory", "# {3} - graphics card",
    "Welcome_machine=This computer: {0} with {1} threads, {2} memory, {3}. The bar at the top says what each operation can expect of it.",
    "Welcome_no_card=no graphics card that models can use"
})
final class WelcomePresenter {
    private static final Logger LOG = Logger.getLogger(WelcomePresenter.class.getName());

    private final WelcomeView view;
    private final Work work;
    private final WelcomeServices services;
    private final List<GeneratorFolders.Found> found = new ArrayList<>();
    private final Set<Path> chosen = new LinkedHashSet<>();
    private WelcomeStep step = WelcomeStep.PROJECT;
    private Path project;
    private boolean valid = true;
    private boolean over;

    /**
     * What the welcome asks and does.
     *
     * @param values everyone's settings
     * @param changed told behind about a setting that was stored
     * @param finish opens the project, which may not be there yet, and watches these folders
     * @param leave goes on as if nobody had asked
     */
    record WelcomeServices(SettingValues values, Optional<GeneratorFolders> generators, Optional<Hardware> hardware,
            java.util.function.Consumer<Setting> changed, BiConsumer<Path, List<Path>> finish, Runnable leave) {}

    /** @param project the folder that is offered */
    WelcomePresenter(WelcomeView view, Work work, WelcomeServices services, Path project) {
        this.view = view;
        this.work = work;
        this.services = services;
        this.project = project;
    }

    void open() {
        view.showStep(step);
        view.showProject(project, Optional.empty());
        view.showFolders(found, List.of(), services.generators().isPresent());
        work.run(() -> services.values().valid(StudioSettingsTable.THEME), view::showTheme, problem -> { });
        services.generators().ifPresent(generators -> work.run(generators::find, all -> {
            found.addAll(all);
            all.forEach(one -> chosen.add(one.folder()));
            showFolders();
        }, problem -> showFolders()));
        services.hardware().ifPresent(hardware -> work.run(() -> sentence(hardware.profile()), view::showMachine,
                problem -> LOG.log(Level.INFO, "The machine is not described: {0}", problem.why())));
    }

    private static String sentence(HardwareProfile machine) {
        return Bundle.Welcome_machine(machine.cpuModel(), Texts.count(machine.cpuThreads()), Texts.bytes(machine.ramTotal()),
                machine.gpus().isEmpty() ? Bundle.Welcome_no_card() : machine.gpus().getFirst().model());
    }

    private void showFolders() {
        view.showFolders(List.copyOf(found), List.copyOf(chosen), false);
    }

    /** The user typed or chose where the project shall be. */
    void projectNamed(String text) {
        Optional<String> mistake = Optional.empty();
        try {
            Path folder = Path.of(text.strip());
            if (!folder.isAbsolute()) {
                mistake = Optional.of(Bundle.Welcome_no_path());
            } else {
                project = folder.normalize();
            }
        } catch (java.nio.file.InvalidPathException e) {
            mistake = Optional.of(Bundle.Welcome_no_path());
        }
        valid = mistake.isEmpty();
        view.showProject(project, mistake);
        if (valid) {
            Path asked = project;
            work.run(() -> Files.isRegularFile(asked), isFile -> {
                if (isFile && asked.equals(project)) {
                    valid = false;
                    view.showProject(project, Optional.of(Bundle.Welcome_is_file()));
                }
            }, problem -> { });
        }
    }

    void watch(Path folder, boolean on) {
        if (on) {
            chosen.add(folder);
        } else {
            chosen.remove(folder);
        }
        showFolders();
    }

    /** A folder that was not found by itself. */
    void add(Path folder) {
        Path named = folder.toAbsolutePath().normalize();
        if (found.stream().noneMatch(one -> one.folder().equals(named))) {
            found.add(new GeneratorFolders.Found("", named, 0));
        }
        watch(named, true);
    }

    /** Holds at once, so that the user sees it. */
    void theme(String word) {
        view.showTheme(word);
        work.run(() -> {
            services.values().put(StudioSettingsTable.THEME, SettingScope.EVERYONE, word);
            services.changed().accept(StudioSettingsTable.THEME);
            return word;
        }, stored -> { }, problem -> { });
    }

    void back() {
        go(step.ordinal() - 1);
    }

    /** Goes on; after the last step, begins. */
    void next() {
        if (!valid) {
            go(WelcomeStep.PROJECT.ordinal());
        } else if (step == WelcomeStep.LOOK) {
            end(() -> services.finish().accept(project, List.copyOf(chosen)));
        } else {
            go(step.ordinal() + 1);
        }
    }

    private void go(int to) {
        step = WelcomeStep.values()[Math.clamp(to, 0, WelcomeStep.values().length - 1)];
        view.showStep(step);
    }

    /** The user has no patience for this, or it was closed. */
    void skip() {
        end(services.leave());
    }

    /** A start that named a project opened one meanwhile: there is nothing to ask any more. */
    void overtaken() {
        end(() -> { });
    }

    private void end(Runnable then) {
        if (!over) {
            over = true;
            view.close();
            then.run();
        }
    }
}
