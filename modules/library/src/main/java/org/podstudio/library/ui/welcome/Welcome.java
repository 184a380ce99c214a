package org.podstudio.library.ui.welcome;

import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.ui.Work;
import org.podstudio.ui.settings.SettingsListener;

/** Opens the welcome; there is one at a time. On the event dispatch thread. */
public final class Welcome {
    private @Nullable WelcomeDialog open;
    private Subscription opened = () -> { };

    /**
     * Shows it over the main window, and returns.
     *
     * @param project the folder that is offered for the first project
     * @param finish given the project's folder and those to watch
     * @param leave called when the user skips it
     */
    public void show(Path project, BiConsumer<Path, List<Path>> finish, Runnable leave) {
        if (open != null) {
            return;
        }
        Lookup services = Lookup.getDefault();
        WelcomePresenter.WelcomeServices given = new WelcomePresenter.WelcomeServices(
                SettingValues.of(Optional.ofNullable(services.lookup(UserSettings.class)), Optional.empty()),
                Optional.ofNullable(services.lookup(GeneratorFolders.class)), Optional.ofNullable(services.lookup(Hardware.class)),
                setting -> SettingsListener.tellAll(List.of(setting)), (folder, watched) -> {
                    forget();
                    finish.accept(folder, watched);
                }, () -> {
                    forget();
                    leave.run();
                });
        Window owner = WindowManager.getDefault().getMainWindow();
        WelcomeDialog dialog = new WelcomeDialog(owner,
                (view, window) -> new WelcomePresenter(view, Work.threads("PODStudio welcome", 1), given, project));
        open = dialog;
        Optional<Path> before = services.lookup(Projects.class).current().map(current -> current.root());
        opened = services.lookup(Projects.class).subscribe(current -> java.awt.EventQueue.invokeLater(() -> {
            if (current.isPresent() && !before.equals(current.map(now -> now.root())) && open == dialog) {
                dialog.presenter().overtaken();
                forget();
            }
        }));
        dialog.open(owner);
    }

    private void forget() {
        open = null;
        opened.close();
    }
}
