package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.models.VerifiedModel;
import org.podstudio.inference.onnx.FastGraph;

/**
 * Opens models. The native runtime is loaded at the first call (0.3 CPU-seconds) and stays until the process ends. Safe from
 * any thread; blocks.
 */
public final class ModelRuntime {
    private static final Logger LOG = Logger.getLogger(ModelRuntime.class.getName());

    private final Path cache;
    private final ModelCopies copies;
    private final LongSupplier freeBytes;
    private final Supplier<AddOns> findAddOns;
    private @Nullable AddOns addOns; // guarded by this

    /** @param cache folder for what can be made again: unpacked libraries, widened models */
    public ModelRuntime(Path cache) {
        this(cache, () -> Long.MAX_VALUE);
    }

    /** @param freeBytes memory that is free for new work, now; a run that needs more is refused before it begins */
    public ModelRuntime(Path cache, LongSupplier freeBytes) {
        this(cache, freeBytes, () -> AddOns.among(EngineLookup.runtimeLibraries()));
    }

    /** @param addOns other builds of the runtime's libraries; the first runtime that is loaded decides for the process */
    ModelRuntime(Path cache, LongSupplier freeBytes, Supplier<AddOns> addOns) {
        this.cache = cache;
        copies = new ModelCopies(cache);
        this.freeBytes = freeBytes;
        findAddOns = addOns;
    }

    private synchronized AddOns addOns() {
        if (addOns == null) {
            addOns = findAddOns.get();
        }
        return addOns;
    }

    /**
     * Loads a model. Whoever opens a session closes it.
     *
     * @param threads native threads of a run, at least 1
     * @param cancelled asked between and during the steps before the loading itself
     * @throws StudioException {@code model-unusable}, or {@code runtime-missing} when the native library cannot be loaded
     */
    public ModelSession open(VerifiedModel model, int threads, BooleanSupplier cancelled)
            throws StudioException, CancelledException {
        return open(model, threads, null, cancelled);
    }

    ModelSession open(VerifiedModel model, int threads, @Nullable Accelerator on, BooleanSupplier cancelled)
            throws StudioException, CancelledException {
        OrtEnvironment environment = environment();
        int size = model.entry().inputSize();
        String version = environment.getVersion();
        Path file = on != null ? copies.wide(model, version, cancelled)
                : copies.lean(model, version, (from, to) -> optimize(environment, from, to), cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancelledException();
        }
        try (OrtSession.SessionOptions options = SessionSettings.ofMasks(threads)) {
            add(on, options);
            return ModelSession.open(environment, file, model.entry().id(), size, options);
        } catch (OrtException e) {
            throw refused(model, e);
        }
    }

    /**
     * Loads a model that enlarges pictures. Whoever opens a session closes it.
     *
     * @param threads native threads of a run, at least 1
     * @param cancelled asked before the loading itself
     * @throws StudioException {@code model-unusable}, or {@code runtime-missing} when the native library cannot be loaded
     * @throws IllegalArgumentException when the model is of another task
     */
    public TileSession openTiles(VerifiedModel model, int threads, BooleanSupplier cancelled)
            throws StudioException, CancelledException {
        return openTiles(model, threads, null, cancelled);
    }

    TileSession openTiles(VerifiedModel model, int threads, @Nullable Accelerator on, BooleanSupplier cancelled)
            throws StudioException, CancelledException {
        Upscaling how = model.entry().upscaling();
        if (how == null) {
            throw new IllegalArgumentException(model.entry().id() + " does not upscale pictures");
        }
        OrtEnvironment environment = environment();
        Path file = copies.wide(model, environment.getVersion(), cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancelledException();
        }
        try (OrtSession.SessionOptions options = SessionSettings.ofTiles(threads)) {
            add(on, options);
            return on == null ? TileSession.open(environment, file, faster(file), model.entry().id(), how, freeBytes, options)
                    : TileSession.open(environment, file, null, model.entry().id(), how, () -> Long.MAX_VALUE, options);
        } catch (OrtException e) {
            throw refused(model, e);
        }
    }

    private static void optimize(OrtEnvironment environment, Path from, Path to) throws OrtException {
        try (OrtSession.SessionOptions options = SessionSettings.ofMasks(1)) {
            options.setOptimizedModelFilePath(to.toString());
            options.addConfigEntry("session.save_model_format", "ORT");
            environment.createSession(from.toString(), options).close();
        }
    }

    /** The network in other words; null where nothing is to gain, or where the runtime shall say what is wrong with the file. */
    private static byte @Nullable [] faster(Path file) {
        try {
            return FastGraph.helps() ? FastGraph.of(file) : null;
        } catch (IOException e) {
            LOG.log(Level.FINE, file + " was not read", e);
            return null;
        }
    }

    /** The device's own words, e.g. that a driver is too old: only they help to set it right. */
    private static StudioException refused(VerifiedModel model, OrtException e) {
        String words = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getCode().toString());
        return RunGuard.unusable(model.entry().id(), "ONNX Runtime refused its settings: " + words, e);
    }

    private static void add(@Nullable Accelerator on, OrtSession.SessionOptions options) throws OrtException {
        if (on != null) {
            on.addTo(options);
        }
    }

    /** Loads the native runtime. @return why add-ons for graphics cards are not used @throws StudioException {@code runtime-missing} */
    List<String> load() throws StudioException {
        environment();
        return addOns().refusals();
    }

    /**
     * Loads a model that reads texts. Whoever opens a session closes it.
     *
     * @param model content of the file, compared with its checksum just before
     * @throws StudioException {@code model-unusable} or {@code runtime-missing}
     */
    public TextSession openText(byte[] model, String id, int threads) throws StudioException {
        return TextSession.open(environment(), model, id, threads);
    }

    /**
     * What the runtime can run models on, e.g. {@code CPU}.
     *
     * @throws StudioException {@code runtime-missing}
     */
    List<String> providers() throws StudioException {
        environment();
        return OrtEnvironment.getAvailableProviders().stream().map(Enum::name).sorted().toList();
    }

    private OrtEnvironment environment() throws StudioException {
        try {
            OnnxLibraries.prepare(cache, addOns().folder());
            // Only fatal messages: the runtime writes straight to standard error, also that a run was canceled.
            return RoomyThread.call(() -> {
                OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "podstudio");
                environment.setTelemetry(false);
                return environment;
            });
        } catch (LinkageError | Exception e) {
            throw new StudioException(new Problem("runtime-missing", "Models cannot be run on this computer.",
                    "The native library of ONNX Runtime could not be loaded.",
                    "Check that this is a 64-bit system of a kind that PODStudio supports."), e);
        }
    }
}
