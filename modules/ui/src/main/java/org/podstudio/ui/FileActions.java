package org.podstudio.ui;

import java.awt.Desktop;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.problem.Problems;

/** What can be done with any file from anywhere: show in folder, open a folder, copy path, save a copy. */
@Messages({
    "FILE_not_saved=The copy was not saved.",
    "FILE_other_name=Choose another name.",
    "FILE_other_folder=Choose a folder you may write to and that has room.",
    "FILE_not_shown=The file cannot be shown.",
    "FILE_locate_it=Check whether its disk is connected, or locate it again.",
    "FILE_folder_closed=The folder cannot be opened.",
    "FILE_disk=Check whether its disk is connected.",
    "FILE_folder_not_opened=The folder was not opened.",
    "# {0} - file", "FILE_taken=A file named {0} is there already.", "# {0} - file", "# {1} - why", "FILE_write_failed=Writing {0} failed: {1}.",
    "# {0} - file", "FILE_none_at=There is no file at {0}.", "# {0} - folder", "FILE_no_folder_at=There is no folder at {0}.",
    "# {0} - program", "FILE_no_program=No file manager was found on this system ({0} did not start).",
    "# {0} - folder", "FILE_by_hand=Open it by hand at {0}."
})
public final class FileActions {
    private static final Work WORK = Work.threads("PODStudio files", 1);

    private FileActions() {}

    /** Opens the system's file manager with the file selected, where it can do that, else with its folder. */
    public static void showInFolder(Path file) {
        WORK.run(() -> {
            reveal(file);
            return true;
        }, done -> { }, Problems::show);
    }

    /** Opens a folder in the system's file manager. */
    public static void openFolder(Path folder) {
        WORK.run(() -> {
            browse(folder);
            return true;
        }, done -> { }, Problems::show);
    }

    public static void copyText(String text) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }

    /** Copies without replacing anything. Blocks. */
    public static void saveCopy(Path from, Path to) throws StudioException {
        try {
            Files.copy(from, to);
        } catch (FileAlreadyExistsException e) {
            throw StudioException.of("file-exists", Bundle.FILE_not_saved(), Bundle.FILE_taken(Texts.among(to.getFileName().toString())),
                    Bundle.FILE_other_name());
        } catch (IOException e) {
            throw new StudioException(new org.podstudio.core.api.problem.Problem("copy-failed", Bundle.FILE_not_saved(),
                    Bundle.FILE_write_failed(Texts.among(to.toString()), e.getMessage()), Bundle.FILE_other_folder()), e);
        }
    }

    private static void reveal(Path file) throws StudioException {
        if (!Files.exists(file)) {
            throw StudioException.of("file-missing", Bundle.FILE_not_shown(), Bundle.FILE_none_at(Texts.among(file.toString())),
                    Bundle.FILE_locate_it());
        }
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            start(List.of("explorer.exe", "/select," + file));
        } else if (os.contains("mac")) {
            start(List.of("open", "-R", file.toString()));
        } else if (!revealByBus(file)) {
            browse(Files.isDirectory(file) ? file : file.getParent());
        }
    }

    /** The file managers of Linux select a file when asked over D-Bus. @return false when none answered */
    private static boolean revealByBus(Path file) {
        try {
            Process asked = new ProcessBuilder("dbus-send", "--session", "--print-reply", "--reply-timeout=1500",
                    "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                    "org.freedesktop.FileManager1.ShowItems", "array:string:" + file.toUri(), "string:")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return asked.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void browse(Path folder) throws StudioException {
        if (!Files.isDirectory(folder)) {
            throw StudioException.of("no-folder", Bundle.FILE_folder_closed(), Bundle.FILE_no_folder_at(Texts.among(folder.toString())),
                    Bundle.FILE_disk());
        }
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
                Desktop.getDesktop().open(folder.toFile());
                return;
            }
        } catch (IOException e) {
            // No file manager is registered with the desktop; xdg-open may still know one.
        }
        start(List.of("xdg-open", folder.toString()));
    }

    private static void start(List<String> command) throws StudioException {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new StudioException(new org.podstudio.core.api.problem.Problem("no-file-manager", Bundle.FILE_folder_not_opened(),
                    Bundle.FILE_no_program(command.getFirst()),
                    Bundle.FILE_by_hand(Texts.among(command.getLast()))), e);
        }
    }
}
