package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that a restore is still writing, under names that tell whose they are. A killed restore leaves its own; the next one there removes them. */
final class HalfRestored {
    private static final Pattern NAME = Pattern.compile("\\.restoring-(\\d{1,18})[.-].*");

    private HalfRestored() {}

    /** @param folder where the whole file will lie @param ending begins with a dot or a dash */
    static Path in(Path folder, String ending) {
        return folder.resolve(".restoring-" + ProcessHandle.current().pid() + ending);
    }

    /** Removes those of processes that are no more, wherever in the folder they are. */
    static void removeDead(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (attributes.isRegularFile() && name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
