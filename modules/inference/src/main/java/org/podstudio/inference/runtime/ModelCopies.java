package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.models.Digests;
import org.podstudio.inference.models.FileStamp;
import org.podstudio.inference.models.VerifiedModel;
import org.podstudio.inference.onnx.LeanGraph;

/**
 * Copies of models in the words that the runtime is quickest with, made once and kept in the cache. A copy is compared with its
 * own checksum before it is loaded. Safe from any thread; blocks.
 */
final class ModelCopies {
    private static final Logger LOG = Logger.getLogger(ModelCopies.class.getName());

    private static final String ONNX = ".onnx";

    /** In the runtime's own format, from which it works in place. */
    private static final String READY = ".ort";

    private final Path folder;

    /** Copies whose content was compared with its checksum in this process. */
    private final Map<Path, FileStamp> intact = new ConcurrentHashMap<>();

    /** @param cache folder for what can be made again */
    ModelCopies(Path cache) {
        folder = cache.resolve("models");
    }

    /** Has the runtime write what it makes of a model while it loads it. */
    interface Optimizing {
        void write(Path model, Path target) throws OrtException;
    }

    /** The model itself, or its copy in 32-bit floats when it holds 16-bit ones. */
    Path wide(VerifiedModel model, String version, BooleanSupplier cancelled) throws CancelledException {
        return copy(model, "fp32", "ort" + version + ONNX, cancelled, steps -> steps.wide(model.file()));
    }

    /**
     * The model with what the first result needs and nothing else, as the runtime has it in memory: loading it is hardly more than
     * looking at it, and its weights stay in the file ({@link #isReady}). Where it is not known for sure on which processor this runs, without
     * the runtime's own part: that is made for one kind of processor, and gives wrong results on others.
     */
    Path lean(VerifiedModel model, String version, Optimizing optimizing, BooleanSupplier cancelled) throws CancelledException {
        String processor = Processor.key();
        String key = processor == null ? "any-ort" + version + ONNX : processor + "-ort" + version + READY;
        return copy(model, "mask", key, cancelled, steps -> {
            Path lean = steps.lean(steps.wide(model.file()));
            return processor == null ? lean : steps.optimized(lean, optimizing);
        });
    }

    /** Whether the runtime can work from the file's bytes as they are. */
    static boolean isReady(Path model) {
        return model.toString().endsWith(READY);
    }

    private interface Making {
        Path made(Steps steps) throws IOException, OrtException;
    }

    private Path copy(VerifiedModel model, String kind, String key, BooleanSupplier cancelled, Making making) throws CancelledException {
        String begin = model.entry().id() + "-" + model.sha256().substring(0, 16) + "-" + kind + "-";
        Path copy = folder.resolve(begin + key);
        try {
            if (isIntact(copy, cancelled)) {
                return copy;
            }
            try (Steps steps = new Steps(folder, cancelled)) {
                Path made = making.made(steps);
                if (made.equals(model.file())) {
                    return made;
                }
                install(made, copy, cancelled);
            }
            removeOthers(begin, copy);
            return copy;
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw new CancelledException();
        } catch (IOException | OrtException e) {
            LOG.log(Level.WARNING, "no quicker copy of " + model.file() + " could be kept; loading is slower without", e);
            return model.file();
        }
    }

    private boolean isIntact(Path copy, BooleanSupplier cancelled) throws IOException {
        Path record = record(copy);
        if (!Files.isRegularFile(copy) || !Files.isRegularFile(record)) {
            return false;
        }
        FileStamp stamp = FileStamp.of(copy);
        if (stamp.equals(intact.get(copy))) {
            return true;
        }
        if (!Digests.sha256(copy, cancelled).equals(Files.readString(record).strip())) {
            return false;
        }
        intact.put(copy, stamp);
        return true;
    }

    private static void install(Path made, Path copy, BooleanSupplier cancelled) throws IOException {
        String sha256 = Digests.sha256(made, cancelled);
        Files.deleteIfExists(record(copy));
        Files.move(made, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(record(copy), sha256 + "\n");
    }

    /** Copies of the same model for another processor or another version of the runtime. */
    private void removeOthers(String begin, Path copy) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(file -> file.getFileName().toString().startsWith(begin)
                    && !file.equals(copy) && !file.equals(record(copy))).toList();
        }
        for (Path other : others) {
            Files.deleteIfExists(other);
        }
    }

    private static Path record(Path copy) {
        return copy.resolveSibling(copy.getFileName() + ".sha256");
    }

    /** What is made on the way to a copy; closing removes what is left of it, once nothing writes any more. */
    private static final class Steps implements AutoCloseable {
        /** How often a wait for the runtime looks whether its job was canceled. */
        private static final long ASK_EVERY_MS = 20;

        private final Path folder;
        private final BooleanSupplier cancelled;
        private final List<Path> unfinished = new ArrayList<>();
        private CompletableFuture<?> writing = CompletableFuture.completedFuture(null);

        Steps(Path folder, BooleanSupplier cancelled) {
            this.folder = folder;
            this.cancelled = cancelled;
        }

        Path wide(Path from) throws IOException {
            if (!FullPrecision.needed(from)) {
                return from;
            }
            Path to = next(from);
            FullPrecision.expand(from, to, cancelled);
            return to;
        }

        Path lean(Path from) throws IOException {
            Path to = next(from);
            return LeanGraph.write(from, to, cancelled) ? to : from;
        }

        /** The runtime cannot be stopped in this (2 s of a processor for ISNet), so a canceled job leaves it to end alone. */
        Path optimized(Path from, Optimizing by) throws IOException, OrtException {
            Path to = next(from);
            FutureTask<Path> task = new FutureTask<>(() -> {
                by.write(from, to);
                return to;
            });
            writing = CompletableFuture.runAsync(task, work -> Thread.ofPlatform().daemon().name("ONNX Runtime copy").start(work));
            while (true) {
                try {
                    return task.get(ASK_EVERY_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (cancelled.getAsBoolean()) {
                        throw new InterruptedIOException("canceled while " + from.getFileName() + " was made quicker");
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while " + from.getFileName() + " was made quicker");
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof OrtException refused) {
                        throw refused;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        }

        private Path next(@Nullable Path before) throws IOException {
            if (unfinished.size() > 1) { // one that is read, one that is written: more would fill a small disk
                Path oldest = unfinished.getFirst();
                if (!oldest.equals(before)) {
                    Files.deleteIfExists(unfinished.removeFirst());
                }
            }
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "making-", ".tmp");
            file.toFile().deleteOnExit(); // the program may end before the runtime has
            unfinished.add(file);
            return file;
        }

        @Override
        public void close() {
            writing.whenComplete((_, _) -> {
                for (Path file : unfinished) {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException e) {
                        LOG.log(Level.WARNING, file + " could not be removed; it may be, by hand", e);
                    }
                }
            });
        }
    }
}
