package org.podstudio.media.image;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;

/**
 * JPEG XL through the program {@code djxl} where the user has it: our FFmpeg has no decoder for it. The program gets a file of its own and
 * a time limit, and whatever it started ends with it.
 */
public final class JxlProgram {
    private static final int TIMEOUT_SECONDS = 120;

    private static final int VERSION_SECONDS = 5;

    private JxlProgram() {}

    /** Looked for each time: it may be installed while we run. */
    public static Optional<Path> find() {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            for (String name : List.of("djxl", "djxl.exe")) {
                Path program = folder.isEmpty() ? null : Path.of(folder, name);
                // Only absolute places: what lies in the folder somebody happens to be in is not a program to run.
                if (program != null && program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    /** What it says of itself; empty when it is not there. */
    public static Optional<String> version() throws IOException {
        Optional<Path> program = find();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("podstudio-djxl");
        try {
            Path said = folder.resolve("said");
            run(List.of(program.get().toString(), "--version"), said, VERSION_SECONDS);
            return Files.readString(said, java.nio.charset.StandardCharsets.ISO_8859_1).lines().findFirst();
        } finally {
            remove(folder);
        }
    }

    static StoredPicture decode(Path file, FileBytes bytes) throws IOException, StudioException {
        Path program = find().orElseThrow(() -> missing(file));
        JxlHeader header = JxlHeader.read(bytes);
        PixelBudget.checkMemory(file, header.width(), header.height(), 4, 8);
        Path folder = Files.createTempDirectory("podstudio-djxl");
        try {
            // A name that every program can open; the content is not copied where the system knows links.
            Path source = link(file, folder.resolve("in.jxl"));
            Path target = folder.resolve("out.png");
            Path said = folder.resolve("said");
            int exit = run(List.of(program.toString(), source.toString(), target.toString(), "--num_threads=1"), said, TIMEOUT_SECONDS);
            if (exit != 0 || Files.notExists(target)) {
                throw new IOException("djxl refuses it" + reason(said));
            }
            try (FileBytes decoded = FileBytes.open(target)) {
                PngFile png = PngFile.open(decoded);
                PixelBudget.checkMemory(file, png.layout().width(), png.layout().height(), png.layout().bands(), png.layout().bits());
                return new StoredPicture(PngPictures.decode(png), PngPictures.embedded(png), 1);
            }
        } finally {
            remove(folder);
        }
    }

    static StudioException missing(Path file) {
        return MediaProblem.unsupported(file, "JPEG XL", "Install djxl (Debian: libjxl-tools), then try again, or convert it to PNG first.");
    }

    private static Path link(Path file, Path name) throws IOException {
        try {
            return Files.createSymbolicLink(name, file.toAbsolutePath());
        } catch (UnsupportedOperationException | FileSystemException e) {
            return Files.copy(file, name); // Windows lets few users make links
        }
    }

    private static int run(List<String> words, Path output, int seconds) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IOException("djxl needed more than " + seconds + " s for it");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("It was stopped").initCause(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String reason(Path said) throws IOException {
        String text = new String(Files.readAllBytes(said), java.nio.charset.StandardCharsets.ISO_8859_1).strip();
        String last = text.lines().reduce("", (first, second) -> second).strip();
        return last.isEmpty() ? "" : " (" + last.substring(0, Math.min(120, last.length())) + ")";
    }

    private static void remove(Path folder) throws IOException {
        for (String name : List.of("in.jxl", "out.png", "said")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
