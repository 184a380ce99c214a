package org.podstudio.inference.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Size and time of a file: the same stamp within one process means that its content was checked already. */
public record FileStamp(long bytes, FileTime modified) {
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(facts.size(), facts.lastModifiedTime());
    }
}
