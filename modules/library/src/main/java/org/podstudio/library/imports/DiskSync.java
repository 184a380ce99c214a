package org.podstudio.library.imports;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Linux's {@code syncfs}: one wait for a whole batch of files, where syncing each makes the file system commit its journal for
 * each. It also writes what others have left to write on that disk, so it is not for a disk that is busy with that.
 *
 * <p>Open it before the files are written: the system tells an open file of the errors since then. For one thread.
 */
final class DiskSync implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DiskSync.class.getName());

    /** Where it is known to reach the disk's own cache. A file system in user space may promise less. */
    private static final Set<String> TRUSTED = Set.of("ext4", "xfs", "btrfs");

    /** Linux 5.8 was the first that reported what failed to be written. */
    private static final int MAJOR = 5;
    private static final int MINOR = 8;

    /** What others may have waiting: a fraction of a second for a slow disk. */
    private static final long MOST_OF_OTHERS_BYTES = 48L << 20;

    private static final int O_CLOEXEC = 0x80000;

    private final MethodHandle syncfs;
    private final MethodHandle close;
    private final int descriptor;

    private DiskSync(Path folder) throws IOException {
        Linker linker = Linker.nativeLinker();
        SymbolLookup symbols = linker.defaultLookup();
        FunctionDescriptor number = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        syncfs = linker.downcallHandle(symbols.findOrThrow("syncfs"), number);
        close = linker.downcallHandle(symbols.findOrThrow("close"), number);
        MethodHandle open = linker.downcallHandle(symbols.findOrThrow("open"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT), Linker.Option.firstVariadicArg(2));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(folder.toString());
            descriptor = call(() -> (int) open.invokeExact(name, O_CLOEXEC));
        }
        if (descriptor < 0) {
            throw new IOException("the folder cannot be opened by its name");
        }
    }

    /** Null where files are better synced one by one. */
    static @Nullable DiskSync of(Path folder) {
        try {
            return isRecentLinux(System.getProperty("os.name", ""), System.getProperty("os.version", ""))
                    && TRUSTED.contains(Files.getFileStore(folder).type()) ? new DiskSync(folder) : null;
        } catch (IOException | IllegalCallerException | UnsupportedOperationException | java.util.NoSuchElementException e) {
            LOG.log(Level.FINE, "Files are synced one by one", e);
            return null;
        }
    }

    static boolean isRecentLinux(String name, String version) {
        String[] parts = version.split("[^0-9]+", 3);
        return name.equals("Linux") && parts.length > 1 && !parts[0].isEmpty() && !parts[1].isEmpty()
                && (Integer.parseInt(parts[0]) > MAJOR || Integer.parseInt(parts[0]) == MAJOR && Integer.parseInt(parts[1]) >= MINOR);
    }

    /**
     * Makes everything written on the disk survive a power cut.
     *
     * @param own what the caller has written, in bytes
     * @return false when it was not done: the disk is busy with the data of others, or something could not be written
     */
    boolean sync(long own) {
        return dirtyBytes() <= own + MOST_OF_OTHERS_BYTES && call(() -> (int) syncfs.invokeExact(descriptor)) == 0;
    }

    /** What waits to be written, on all disks. */
    private static long dirtyBytes() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream().filter(line -> line.startsWith("Dirty:") || line.startsWith("Writeback:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10).sum();
        } catch (IOException | NumberFormatException e) {
            LOG.log(Level.FINE, "How busy the disk is cannot be seen", e);
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void close() {
        call(() -> (int) close.invokeExact(descriptor));
    }

    private interface Call {
        int go() throws Throwable;
    }

    private static int call(Call call) {
        try {
            return call.go();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call into the C library throws nothing else", e);
        }
    }
}
