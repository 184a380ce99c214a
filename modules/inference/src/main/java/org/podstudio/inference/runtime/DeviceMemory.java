package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.inference.models.VerifiedModel;

/**
 * Which devices did not run which models, for the next start too. Another model file, driver, runtime or system is tried by itself.
 * The file is what counts, so that one process hears what another was told; of two that write at once the last stays, and what
 * the other one knew is found out again.
 */
@ServiceProvider(service = ModelDevices.class)
public final class DeviceMemory implements ModelDevices {
    /**
     * What is said where memory is held by others, or the driver was taken away for a moment. Sources: ONNX Runtime's messages, the states
     * of CUDA, cuBLAS and cuDNN, and the codes of DXGI (887A0005, 887A0006) and of Windows (8007000E).
     */
    private static final List<String> PASSING = List.of("out of memory", "memory allocation", "failed to allocate", "alloc failed", "outofmemory",
            "not enough memory", "8007000e", "device lost", "device removed", "887a0005", "887a0006");

    private static final Logger LOG = Logger.getLogger(DeviceMemory.class.getName());

    private final Supplier<DeviceFile> file;
    private final Supplier<String> findDrivers;
    private final Clock clock;

    private @Nullable String drivers; // guarded by this

    /** What is not to be asked again before the next start: it may pass, or the file could not be written. Guarded by this. */
    private final Map<String, DeviceFile.Entry> passing = new HashMap<>();

    /** For the Lookup. Touches nothing until it is asked. */
    public DeviceMemory() {
        this(() -> new DeviceFile(UserHome.current().root().resolve("model_devices.json")), DeviceMemory::driversOfThisMachine, Clock.systemUTC());
    }

    /** @param drivers what a refusal depends on; asked once, and only when there is a refusal */
    DeviceMemory(Supplier<DeviceFile> file, Supplier<String> drivers, Clock clock) {
        this.file = file;
        this.findDrivers = drivers;
        this.clock = clock;
    }

    /** For programs that keep nothing. */
    static DeviceMemory ofThisProcess() {
        DeviceFile none = DeviceFile.ofThisProcess();
        return new DeviceMemory(() -> none, () -> "", Clock.systemUTC());
    }

    /** The one that windows and the command line speak to. */
    static DeviceMemory installed() {
        return Lookup.getDefault().lookup(ModelDevices.class) instanceof DeviceMemory memory ? memory : new DeviceMemory();
    }

    /** Probed anew: the saved profile may be older than the driver. */
    private static String driversOfThisMachine() {
        Hardware hardware = Lookup.getDefault().lookup(Hardware.class);
        List<String> cards = hardware == null ? List.of() : hardware.probe().gpus().stream()
                .map(gpu -> gpu.model() + " " + (gpu.driver() == null ? "?" : gpu.driver())).sorted().toList();
        return "ONNX Runtime " + OrtEnvironment.class.getPackage().getImplementationVersion() + "; " + String.join(", ", cards) + "; "
                + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    /** @return why the device is not to be tried with this model; empty when it may be */
    synchronized Optional<Refusal> refusal(VerifiedModel model, String device) {
        DeviceFile.Entry now = passing.get(device + model.sha256());
        if (now != null) {
            return Optional.of(now.refusal());
        }
        return file.get().read().refused().stream().filter(entry -> entry.about(model.sha256(), device))
                .filter(entry -> entry.drivers().equals(drivers())).map(DeviceFile.Entry::refusal).findFirst();
    }

    /** The device did not run the model. What lies in memory that others hold is only kept until the process ends. */
    synchronized void refuse(VerifiedModel model, String device, String why) {
        DeviceFile.Entry entry = new DeviceFile.Entry(new Refusal(model.entry().id(), device, why, clock.instant()), model.sha256(),
                drivers());
        if (mayPass(why) || !saved(with(entry, file.get().read()))) {
            passing.put(device + model.sha256(), entry);
        }
    }

    private static boolean mayPass(String why) {
        String words = why.toLowerCase(Locale.ROOT).replace('_', ' ');
        return PASSING.stream().anyMatch(words::contains);
    }

    private static DeviceFile.Content with(DeviceFile.Entry entry, DeviceFile.Content before) {
        List<DeviceFile.Entry> refused = new ArrayList<>(before.refused());
        refused.removeIf(one -> one.about(entry.sha256(), entry.refusal().device()));
        refused.add(entry);
        return new DeviceFile.Content(refused, before.used());
    }

    /** The device runs the model: what was said of it before, with another driver, is over. */
    synchronized void used(VerifiedModel model, String device) {
        DeviceFile.Content before = file.get().read();
        List<DeviceFile.Entry> refused = before.refused().stream().filter(entry -> !entry.about(model.sha256(), device)).toList();
        if (refused.size() < before.refused().size() || !device.equals(before.used().get(model.entry().id()))) {
            Map<String, String> used = new HashMap<>(before.used());
            used.put(model.entry().id(), device);
            saved(new DeviceFile.Content(refused, used));
        }
    }

    private boolean saved(DeviceFile.Content content) {
        try {
            file.get().write(content);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what is known of models and devices is not kept", e);
            return false;
        }
    }

    private String drivers() {
        if (drivers == null) {
            drivers = findDrivers.get();
        }
        return drivers;
    }

    @Override
    public synchronized List<Refusal> refusals() {
        return Stream.concat(file.get().read().refused().stream(), passing.values().stream()).map(DeviceFile.Entry::refusal)
                .sorted(Comparator.comparing(Refusal::since).reversed()).toList();
    }

    @Override
    public Optional<String> lastUsed(String model) {
        return Optional.ofNullable(file.get().read().used().get(model));
    }

    @Override
    public synchronized List<Refusal> tryAgain(@Nullable String model) throws StudioException {
        List<Refusal> forgotten = refusals().stream().filter(refusal -> meant(refusal, model)).toList();
        DeviceFile.Content before = file.get().read();
        List<DeviceFile.Entry> left = before.refused().stream().filter(entry -> !meant(entry.refusal(), model)).toList();
        if (left.size() < before.refused().size()) {
            try {
                file.get().write(new DeviceFile.Content(left, before.used()));
            } catch (IOException e) {
                throw new StudioException(new Problem("not-saved", "The graphics card will not be tried again.",
                        "What is known of it cannot be written to " + file.get().path() + ": " + Causes.of(e) + ".",
                        "Check that you may write there and that the disk has room."), e);
            }
        }
        passing.values().removeIf(entry -> meant(entry.refusal(), model));
        return forgotten;
    }

    private static boolean meant(Refusal refusal, @Nullable String model) {
        return model == null || refusal.model().equals(model);
    }
}
