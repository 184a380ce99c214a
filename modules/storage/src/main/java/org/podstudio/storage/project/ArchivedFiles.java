package org.podstudio.storage.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.storage.files.FinalMove;

/**
 * What an archive holds beside the database. Every name is judged before anything is written; a file that is there already stays as
 * it is; each one appears complete or not at all.
 */
final class ArchivedFiles {
    private static final Set<String> FOLDERS = Set.of("Library", "Work", "Packs", "Trash", "Logs");
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path root;
    private final Path archive;

    ArchivedFiles(Path root, Path archive) {
        this.root = root;
        this.archive = archive;
    }

    void unpack() throws IOException, StudioException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Map<ZipEntry, Path> targets = new LinkedHashMap<>();
            List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
            long bytes = 0;
            for (ZipEntry entry : entries) {
                if (!entry.getName().endsWith(".db")) {
                    targets.put(entry, target(entry.getName()));
                    bytes += Math.max(0, entry.getSize());
                }
            }
            if (bytes > Files.getFileStore(root).getUsableSpace()) {
                throw StudioException.of("disk-full", "The backup was not restored.", "It needs " + bytes + " bytes, and the disk of "
                        + root + " has only " + Files.getFileStore(root).getUsableSpace() + " free.",
                        "Free some space there, then try again.");
            }
            for (Map.Entry<ZipEntry, Path> one : targets.entrySet()) {
                unpack(zip, one.getKey(), one.getValue());
                FailurePoint.reached("restore.file");
            }
        }
    }

    /** Inside the project and in one of its folders, however the name is written. */
    private Path target(String name) throws StudioException {
        List<String> parts = new ArrayList<>(List.of(name.split("/", -1)));
        boolean legal = name.equals("config.json") || parts.size() > 1 && FOLDERS.contains(parts.getFirst());
        for (String part : parts) {
            legal &= !part.isEmpty() && !part.equals(".") && !part.equals("..") && part.indexOf('\\') < 0 && part.indexOf('\0') < 0;
        }
        try {
            Path target = root.resolve(name).normalize();
            if (legal && target.startsWith(root) && !target.equals(root)) {
                return target;
            }
        } catch (InvalidPathException e) {
            legal = false;
        }
        throw StudioException.of("backup-unsafe", "The backup was not restored.",
                "It holds a file that does not belong into a project: \"" + name + "\".", "Choose a backup that PODStudio made.");
    }

    private void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException, StudioException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        PrivateFiles.createFolders(target.getParent());
        if (!target.getParent().toRealPath().startsWith(root.toRealPath())) {
            throw StudioException.of("backup-unsafe", "The backup was not restored completely.",
                    target.getParent() + " is a link that leads out of the project.", "Remove the link, then try again.");
        }
        Path part = HalfRestored.in(target.getParent(), ".part");
        Files.deleteIfExists(part);
        try {
            PrivateFiles.createFile(part);
            copy(zip, entry, part);
            if (entry.getLastModifiedTime() != null) {
                Files.setLastModifiedTime(part, entry.getLastModifiedTime());
            }
            FinalMove.tryMove(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path part) throws IOException {
        CRC32 crc = new CRC32();
        long read = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc); OutputStream out = Files.newOutputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read += count;
                if (entry.getSize() >= 0 && read > entry.getSize()) {
                    throw new ZipException(entry.getName() + " is longer than it says");
                }
                out.write(buffer, 0, count);
            }
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
            throw new ZipException(entry.getName() + " does not match its checksum");
        }
    }
}
