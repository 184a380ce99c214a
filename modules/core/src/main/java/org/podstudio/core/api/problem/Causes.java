package org.podstudio.core.api.problem;

import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an exception means, in words for a {@link Problem}. The names of classes stay in the log: they tell a user nothing. */
public final class Causes {
    private static final String UNKNOWN = "the program met something it was not made for";
    /** What no person wrote for another: names of classes and members, and what the virtual machine says of a null. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile("\\w(Exception|Error)\\b"
            + "|\\b(java|javax|jdk|sun|com|org)[./][a-z]\\w*[./]\\w|\\w\\(\\)|<local|\\bnull\\b|\\bclass \\S+ cannot be cast");

    private Causes() {}

    /** Part of a sentence without its end: what the file system reports, or the message where a person can read it. */
    public static String of(Throwable thrown) {
        return switch (thrown) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException _ -> "a file of that name is there already";
            case DirectoryNotEmptyException _ -> "the folder is not empty";
            case NotDirectoryException _ -> "it is no folder";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case ClosedChannelException _ -> "it was closed meanwhile";
            case EOFException _ -> "it ends too early";
            case OutOfMemoryError _ -> "the memory was not enough";
            case StackOverflowError _ -> "it is nested too deeply";
            default -> readable(thrown.getMessage());
        };
    }

    private static String readable(@Nullable String message) {
        return message == null || message.isBlank() || FOR_PROGRAMMERS.matcher(message).find() ? UNKNOWN
                : message.lines().findFirst().orElse(UNKNOWN);
    }
}
