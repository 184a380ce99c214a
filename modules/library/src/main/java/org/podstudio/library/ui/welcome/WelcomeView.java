package org.podstudio.library.ui.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.watch.GeneratorFolders;

/** What the welcome's presenter may ask of its window. Every method runs on the event dispatch thread. */
interface WelcomeView {
    void showStep(WelcomeStep step);

    /** @param mistake what is wrong with the folder; empty when a project can be there */
    void showProject(Path folder, Optional<String> mistake);

    /** Folders that can be watched, and which of them are chosen. @param searching while more may come */
    void showFolders(List<GeneratorFolders.Found> folders, List<Path> chosen, boolean searching);

    /** The word of the theme that holds. */
    void showTheme(String theme);

    /** @param machine a sentence about what this machine is */
    void showMachine(String machine);

    void close();
}
