package org.podstudio.inference.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs the start of ONNX Runtime 1.29 where its stack suffices. On Linux it matches the process's command line with a regular
 * expression that calls itself once or more for every character: with a class path and some files named on the command line, a
 * stack of 1 or 2 MB overflows and the process dies without a message.
 */
final class RoomyThread {
    private static final long BASE_BYTES = 8L << 20;

    /** Measured: 2 MB end between 5,000 and 8,000 characters. Memory is only reserved, not used, until the stack grows. */
    private static final long BYTES_PER_CHARACTER = 2048;

    private RoomyThread() {}

    /** Waits for the result. An interrupt does not shorten the wait, as with any loading of a library. */
    static <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "ONNX Runtime start", BASE_BYTES + BYTES_PER_CHARACTER * commandLineLength()).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case Exception failure -> throw failure;
                        case Error failure -> throw failure;
                        default -> throw e;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long commandLineLength() {
        Path commandLine = Path.of("/proc/self/cmdline");
        if (!Files.isReadable(commandLine)) {
            return 0; // not Linux: the runtime does not look either
        }
        try {
            return Files.readAllBytes(commandLine).length;
        } catch (IOException e) {
            return 1 << 16;
        }
    }
}
