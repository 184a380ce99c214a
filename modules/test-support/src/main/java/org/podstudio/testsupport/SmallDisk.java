package org.podstudio.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** A file system in memory that is soon full. Only root on Linux can mount one; elsewhere the test is skipped, loudly. */
public final class SmallDisk implements AutoCloseable {
    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /** @param size as mount takes it, e.g. {@code 128k} */
    public static SmallDisk mounted(Path at, String size) throws IOException, InterruptedException {
        Files.createDirectories(at);
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString())) {
            System.err.println("SKIPPED: no file system can be mounted here: the full disk is not tested");
            throw new TestAbortedException("no file system can be mounted");
        }
        return new SmallDisk(at);
    }

    public Path root() {
        return root;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", root.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }
}
