package org.podstudio.library.ui;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.ui.part.Choosers;

/** Asks for folders and files. On the event dispatch thread. */
@Messages({
    "ProjectChooser_newProjectChooseOr=New project: choose or name a folder", "ProjectChooser_create=Create",
    "ProjectChooser_openProject=Open project", "ProjectChooser_open=Open",
    "ProjectChooser_importFilesAndFolders=Import files and folders", "ProjectChooser_import=Import",
    "ProjectChooser_watchAFolder=Watch a folder", "ProjectChooser_watch=Watch",
    "ProjectChooser_searchFolder=Locate missing files: choose the folder to search", "ProjectChooser_search=Search"
})
final class ProjectChooser {
    /** Where the last dialog was left, for this session. */
    private static File last;

    private ProjectChooser() {}

    static Optional<Path> newProject() {
        return ask(Bundle.ProjectChooser_newProjectChooseOr(), Bundle.ProjectChooser_create(), JFileChooser.DIRECTORIES_ONLY, false).stream().findFirst();
    }

    static Optional<Path> open() {
        return ask(Bundle.ProjectChooser_openProject(), Bundle.ProjectChooser_open(), JFileChooser.DIRECTORIES_ONLY, false).stream().findFirst();
    }

    static List<Path> filesToImport() {
        return ask(Bundle.ProjectChooser_importFilesAndFolders(), Bundle.ProjectChooser_import(), JFileChooser.FILES_AND_DIRECTORIES, true);
    }

    static Optional<Path> folderToWatch() {
        return ask(Bundle.ProjectChooser_watchAFolder(), Bundle.ProjectChooser_watch(), JFileChooser.DIRECTORIES_ONLY, false).stream().findFirst();
    }

    static Optional<Path> folderToSearch() {
        return ask(Bundle.ProjectChooser_searchFolder(), Bundle.ProjectChooser_search(), JFileChooser.DIRECTORIES_ONLY, false).stream().findFirst();
    }

    private static List<Path> ask(String title, String button, int mode, boolean several) {
        JFileChooser chooser = mode == JFileChooser.DIRECTORIES_ONLY ? Choosers.folder(title, last) : Choosers.files(title, last);
        chooser.setFileSelectionMode(mode);
        chooser.setMultiSelectionEnabled(several);
        Component owner = WindowManager.getDefault().getMainWindow();
        if (chooser.showDialog(owner, button) != JFileChooser.APPROVE_OPTION) {
            return List.of();
        }
        last = chooser.getCurrentDirectory();
        File[] chosen = several ? chooser.getSelectedFiles() : new File[] {chooser.getSelectedFile()};
        return Arrays.stream(chosen).map(File::toPath).toList();
    }
}
