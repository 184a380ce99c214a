package org.podstudio.storage.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Contents;
import org.podstudio.core.api.project.ProjectCare.Step;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FileProblems;

/**
 * Writes a project into one ZIP, streamed; above 4 GiB in the 64-bit form. The database is copied first: a file that comes in
 * meanwhile is in no row and taken in when the archive is checked, while a row without its file would be a loss.
 */
final class ProjectArchive {
    private static final Logger LOG = Logger.getLogger(ProjectArchive.class.getName());
    private static final List<String> MEDIA = List.of("Library", "Work", "Packs", "Trash");
    private static final int BUFFER_BYTES = 1 << 18;

    private final Project project;
    private final Database database;
    private long done;
    private long all;

    ProjectArchive(Project project, Database database) {
        this.project = project;
        this.database = database;
    }

    void write(Path target, Contents contents, Step step) throws StudioException, CancelledException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw StudioException.of("file-exists", "The backup was not written.", "There is a file already: " + target + ".",
                    "Choose another name, or remove that file.");
        }
        String hidden = "." + target.getFileName() + "." + ProcessHandle.current().pid();
        Path part = target.resolveSibling(hidden + ".part");
        Path copy = target.resolveSibling(hidden + ".db");
        try {
            PrivateFiles.createFolders(target.getParent());
            Files.deleteIfExists(part);
            Files.deleteIfExists(copy);
            try {
                step.at(0, 0, Progress.Unit.BYTES, "Copying the database");
                Backups.copy(database, copy);
                List<Path> files = files(contents);
                all = Files.size(copy) + sizes(files);
                PrivateFiles.createFile(part);
                int entries = zip(part, copy, files, step);
                verify(part, entries);
                PrivateFiles.syncFile(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.sync(target.getParent());
            } finally {
                Files.deleteIfExists(part);
                Files.deleteIfExists(copy);
            }
        } catch (ClosedByInterruptException e) {
            throw new CancelledException();
        } catch (IOException e) {
            throw FileProblems.of("The backup was not written.", target, e);
        }
    }

    private List<Path> files(Contents contents) throws IOException {
        List<Path> files = new ArrayList<>();
        Path root = project.root();
        if (Files.isRegularFile(root.resolve("config.json"))) {
            files.add(root.resolve("config.json"));
        }
        List<String> folders = new ArrayList<>(List.of("Logs"));
        if (contents == Contents.DATABASE_AND_FILES) {
            folders.addAll(MEDIA);
        }
        for (String folder : folders) {
            if (Files.isDirectory(root.resolve(folder))) {
                Files.walkFileTree(root.resolve(folder), new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                        String name = directory.getFileName().toString();
                        return directory.equals(Session.staging(root)) || name.equals(".kept") || name.startsWith(".building-")
                                ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (Files.isRegularFile(file)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        }
        return files;
    }

    private static long sizes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (NoSuchFileException e) {
                LOG.log(Level.FINE, "Gone while the project is backed up: {0}", file);
            }
        }
        return bytes;
    }

    private int zip(Path part, Path copy, List<Path> files, Step step) throws IOException, CancelledException {
        int entries = 1;
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES))) {
            if (database.engine() == Engine.SQLITE) {
                add(zip, Engine.SQLITE.file(Path.of("")).toString(), copy, step);
            } else {
                addFirstOf(zip, copy, step);
            }
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    String name = project.stored(file);
                    // Media hardly become smaller: not worth the processor.
                    zip.setLevel(name.startsWith("Logs/") ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
                    ZipEntry entry = new ZipEntry(name);
                    entry.setLastModifiedTime(Files.getLastModifiedTime(file));
                    zip.putNextEntry(entry);
                    copy(in, zip, step);
                    zip.closeEntry();
                    entries++;
                } catch (NoSuchFileException e) {
                    LOG.log(Level.INFO, "Gone while the project is backed up: {0}", file);
                }
                FailurePoint.reached("backup.zip");
            }
        }
        return entries;
    }

    private void add(ZipOutputStream zip, String name, Path file, Step step) throws IOException, CancelledException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(file)) {
            copy(in, zip, step);
        }
        zip.closeEntry();
    }

    /** H2 packs its copy itself. */
    private void addFirstOf(ZipOutputStream zip, Path packed, Step step) throws IOException, CancelledException {
        try (ZipFile inner = new ZipFile(packed.toFile())) {
            ZipEntry only = inner.stream().filter(entry -> entry.getName().endsWith(".mv.db")).findFirst()
                    .orElseThrow(() -> new IOException("the copy holds no database"));
            zip.putNextEntry(new ZipEntry(Engine.H2.file(Path.of("")).toString()));
            try (InputStream in = inner.getInputStream(only)) {
                copy(in, zip, step);
            }
            zip.closeEntry();
        }
    }

    private void copy(InputStream in, OutputStream out, Step step) throws IOException, CancelledException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            done += read;
            step.at(Math.min(done, all), all, Progress.Unit.BYTES, "Writing the backup");
        }
    }

    /** That its table of contents is whole; the database in it was verified before it was packed. */
    private static void verify(Path part, int entries) throws IOException {
        try (ZipFile zip = new ZipFile(part.toFile())) {
            if (zip.size() != entries) {
                throw new IOException("the ZIP holds " + zip.size() + " files instead of " + entries);
            }
        }
    }
}
