package org.podstudio.inference.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.spi.Installed;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.models.VerifiedModel;

/**
 * Owns all loaded models. A job borrows a session and gives it back; the next job with the same model goes on with it, and
 * one that nobody borrows is let go after half a minute. At most one job at a time works on a graphics card. Safe from any
 * thread; borrowing blocks.
 */
@ServiceProvider(service = ModelService.class)
public final class ModelService implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ModelService.class.getName());

    private static final String CPU = "cpu";

    /** How long a session waits for the next job. */
    private static final long IDLE_S = 30;
    private static final long ASK_EVERY_MS = 100;

    private final Supplier<CachedModels> models;
    private final Supplier<ModelRuntime> runtime;
    private final MemoryGate memory;
    private final List<Accelerator> accelerators;
    private final Executor afterIdling;
    private final Installed<UserSettings> users = Installed.of(UserSettings.class);

    private final Semaphore gpu = new Semaphore(1, true);

    /** Why an accelerator is not used for a model, found out once; and which one ran it. */
    private final Supplier<DeviceMemory> devices;

    /** What gave the processor's results when it was tried. */
    private final Set<String> proven = ConcurrentHashMap.newKeySet();

    private final IdleSessions idle = new IdleSessions();

    /** For the Lookup. Touches nothing until a model is borrowed. */
    public ModelService() {
        this(EngineLookup::models, new OneRuntime(), new MemoryGate(EngineLookup::freeMemory), Accelerator.ofThisSystem(),
                DeviceMemory::installed, CompletableFuture.delayedExecutor(IDLE_S, TimeUnit.SECONDS));
    }

    /**
     * An owner of its own over the processor, for programs that do not use the Lookup.
     *
     * @param freeBytes memory that is free for new work, now
     */
    public ModelService(CachedModels models, ModelRuntime runtime, LongSupplier freeBytes) {
        this(models, runtime, freeBytes, DeviceMemory.ofThisProcess());
    }

    private ModelService(CachedModels models, ModelRuntime runtime, LongSupplier freeBytes, DeviceMemory devices) {
        this(() -> models, () -> runtime, new MemoryGate(freeBytes), List.of(), () -> devices,
                CompletableFuture.delayedExecutor(IDLE_S, TimeUnit.SECONDS));
    }

    /**
     * @param memory that all who run models share
     * @param devices what is remembered of the accelerators
     * @param afterIdling runs a task when idle sessions are due to be looked at
     */
    ModelService(Supplier<CachedModels> models, Supplier<ModelRuntime> runtime, MemoryGate memory, List<Accelerator> accelerators,
            Supplier<DeviceMemory> devices, Executor afterIdling) {
        this.models = models;
        this.runtime = runtime;
        this.memory = memory;
        this.accelerators = List.copyOf(accelerators);
        this.devices = devices;
        this.afterIdling = afterIdling;
    }

    /** A borrowed session; closing gives it back. Belongs to one job. */
    public final class Lease<S extends AutoCloseable> implements AutoCloseable {
        private final Loaded<S> loaded;
        private final VerifiedModel model;
        private boolean over;

        private Lease(Loaded<S> loaded, VerifiedModel model) {
            this.loaded = loaded;
            this.model = model;
        }

        public S session() {
            return loaded.session();
        }

        public VerifiedModel model() {
            return model;
        }

        /** What really runs the model, e.g. {@code cpu}. */
        public String device() {
            return loaded.key().device();
        }

        @Override
        public void close() {
            if (!over) {
                over = true;
                giveBack(loaded);
            }
        }
    }

    /** Whoever runs a model enters here before it borrows one, with what the run needs; one gate for all kinds of job. */
    public MemoryGate memory() {
        return memory;
    }

    /**
     * Borrows a model that enlarges pictures. The job's device and facts are set.
     *
     * @throws StudioException {@code unknown-model}, {@code model-missing}, {@code checksum-mismatch}, {@code model-unusable} or
     *     {@code runtime-missing}
     */
    public Lease<TileSession> tiles(String id, DeviceWish wish, JobContext context) throws StudioException, CancelledException {
        return borrow(ModelKind.TILES, verified(id, ModelEntry.UPSCALE, context), wish, context);
    }

    /** Borrows a model that finds the subject of a picture. As {@link #tiles}. */
    public Lease<ModelSession> masks(String id, DeviceWish wish, JobContext context) throws StudioException, CancelledException {
        return borrow(ModelKind.MASKS, verified(id, ModelEntry.BACKGROUND_REMOVAL, context), wish, context);
    }

    private VerifiedModel verified(String id, String task, JobContext context) throws StudioException, CancelledException {
        VerifiedModel model = models.get().verified(id, context::cancelled);
        if (!model.entry().task().equals(task)) {
            throw StudioException.of("bad-setting", "The model " + id + " cannot do this.",
                    "It is made for " + model.entry().task() + ", not for " + task + ".", "Choose one of the models for " + task + ".");
        }
        return model;
    }

    private <S extends AutoCloseable> Lease<S> borrow(ModelKind<S> kind, VerifiedModel model, DeviceWish asked, JobContext context)
            throws StudioException, CancelledException {
        DeviceWish wish = asked.settled(users.get());
        List<String> refusals = new ArrayList<>(wish == DeviceWish.CPU ? List.of() : runtime.get().load());
        Loaded<S> loaded = null;
        for (Accelerator on : wish == DeviceWish.CPU ? List.<Accelerator>of() : accelerators) {
            if (loaded == null) {
                loaded = accelerated(kind, model, on, context, refusals);
            }
        }
        if (loaded == null) {
            loaded = on(kind, model, null, context);
        }
        Lease<S> lease = new Lease<>(loaded, model);
        devices.get().used(model, lease.device());
        tell(lease, refusals, context);
        return lease;
    }

    private static void tell(Lease<?> lease, List<String> refusals, JobContext context) {
        ModelEntry entry = lease.model.entry();
        context.device(lease.device());
        context.fact("model", entry.id());
        context.fact("model_sha256", lease.model.sha256());
        context.fact("model_license", entry.license());
        context.fact("model_commercial", entry.commercial());
        context.log("Model " + entry.id() + ", SHA-256 " + lease.model.sha256() + ", on " + lease.device() + " with "
                + context.threads() + " threads.");
        if (!refusals.isEmpty() && lease.device().equals(CPU)) {
            context.fact("device_fallback", String.join(" ", refusals));
            context.log("The graphics card is not used: " + String.join(" ", refusals));
        }
    }

    /** @return null when it cannot be used; the reason is added to {@code refusals} unless it was never installed */
    private <S extends AutoCloseable> @Nullable Loaded<S> accelerated(
            ModelKind<S> kind, VerifiedModel model, Accelerator on, JobContext context, List<String> refusals)
            throws StudioException, CancelledException {
        if (!on.installed()) {
            return null; // the usual download has the processor only; that is no fallback
        }
        Optional<ModelDevices.Refusal> known = devices.get().refusal(model, on.device());
        if (known.isPresent()) {
            refusals.add(sentence(known.get().device(), known.get().why()));
            context.log(on.device() + " did not run " + model.entry().id() + " and is not tried again before its driver or the program"
                    + " changes. To try it now: podstudio models try-again " + model.entry().id());
            return null;
        }
        enterGpu(context);
        Loaded<S> loaded = null;
        boolean used = false;
        try {
            loaded = on(kind, model, on, context);
            String what = on.device() + model.sha256();
            String fault = proven.contains(what) ? null : new DeviceTrial<>(kind, runtime.get(), model).fault(loaded.session(), context);
            if (fault == null) {
                proven.add(what);
                used = true;
                return loaded;
            }
            refusals.add(refusal(on, model, fault));
        } catch (StudioException e) {
            LOG.log(Level.INFO, on.device() + " cannot run " + model.entry().id(), e);
            refusals.add(refusal(on, model, e.problem().why()));
        } finally {
            if (!used) {
                leaveGpu(loaded); // however it ended: a permit that is kept would stop all other jobs
            }
        }
        return null;
    }

    private String refusal(Accelerator on, VerifiedModel model, String why) {
        devices.get().refuse(model, on.device(), why);
        return sentence(on.device(), why);
    }

    private static String sentence(String device, String why) {
        return device + ": " + why;
    }

    private void leaveGpu(@Nullable Loaded<?> loaded) {
        if (loaded != null) {
            loaded.free();
        }
        gpu.release();
    }

    private void enterGpu(JobContext context) throws CancelledException {
        try {
            while (!gpu.tryAcquire(ASK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (context.cancelled()) {
                    throw new CancelledException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private <S extends AutoCloseable> Loaded<S> on(ModelKind<S> kind, VerifiedModel model, @Nullable Accelerator on, JobContext context)
            throws StudioException, CancelledException {
        String device = on == null ? CPU : on.device();
        Loaded.Key key = new Loaded.Key(kind, model.entry().id(), model.sha256(), device, context.threads());
        Loaded<S> waiting = idle.take(key);
        return waiting != null ? waiting
                : new Loaded<>(key, kind.open(runtime.get(), model, context.threads(), on, context::cancelled));
    }

    private void giveBack(Loaded<?> loaded) {
        if (!loaded.key().device().equals(CPU)) {
            gpu.release();
        }
        if (idle.add(loaded)) {
            afterIdling.execute(() -> idle.freeBefore(System.nanoTime() - TimeUnit.SECONDS.toNanos(IDLE_S)
                    + TimeUnit.MILLISECONDS.toNanos(ASK_EVERY_MS)));
        }
    }

    /** Sessions that wait for a job. */
    int idle() {
        return idle.size();
    }

    /** Frees what is idle now; what is borrowed goes when it is given back. */
    @Override
    public void close() {
        idle.close();
    }
}
