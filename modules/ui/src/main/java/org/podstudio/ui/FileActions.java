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
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.problem.Problems;

/** What can be done with any file from anywhere: show in folder, open a folder, copy path, save a copy. */
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
            throw StudioException.of("file-exists", "The copy was not saved.", "A file named " + to.getFileName() + " is there already.",
                    "Choose another name.");
        } catch (IOException e) {
            throw new StudioException(new org.podstudio.core.api.problem.Problem("copy-failed", "The copy was not saved.",
                    "Writing " + to + " failed: " + e.getMessage() + ".", "Choose a folder you may write to and that has room."), e);
        }
    }

    private static void reveal(Path file) throws StudioException {
        if (!Files.exists(file)) {
            throw StudioException.of("file-missing", "The file cannot be shown.", "There is no file at " + file + ".",
                    "Check whether its disk is connected, or locate it again.");
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
            throw StudioException.of("no-folder", "The folder cannot be opened.", "There is no folder at " + folder + ".",
                    "Check whether its disk is connected.");
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
            throw new StudioException(new org.podstudio.core.api.problem.Problem("no-file-manager", "The folder was not opened.",
                    "No file manager was found on this system (" + command.getFirst() + " did not start).",
                    "Open it by hand at " + command.getLast() + "."), e);
        }
    }
}
