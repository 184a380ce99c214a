package org.podstudio.jobs.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.hardware.Tier;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.EngineReport;
import oshi.SystemInfo;

/** The machine's profile, kept in the user folder so that a start need not wait for a probe. */
@ServiceProvider(service = Hardware.class)
public final class OshiHardware implements Hardware {
    private static final Logger LOG = Logger.getLogger(OshiHardware.class.getName());

    private final Supplier<UserHome> home;
    private final MachineProbe machine;
    /** Guarded by this. */
    private @Nullable HardwareProfile known;

    /** For the Lookup. */
    public OshiHardware() {
        this(UserHome::current, new MachineProbe(() -> Lookup.getDefault().lookupAll(EngineReport.class), Clock.systemUTC()));
    }

    OshiHardware(Supplier<UserHome> home, MachineProbe machine) {
        this.home = home;
        this.machine = machine;
    }

    @Override
    public synchronized HardwareProfile profile() {
        if (known == null) {
            known = new ProfileFile(home.get().hardwareProfile()).read().filter(OshiHardware::isOfThisMachine).orElse(null);
        }
        return known == null ? probe() : known;
    }

    /** Cheap signs: another system, or another number of threads (another machine, or another limit on this one). */
    private static boolean isOfThisMachine(HardwareProfile saved) {
        return saved.os().equals(MachineProbe.os()) && saved.cpuThreads() == Runtime.getRuntime().availableProcessors()
                && LinuxMemory.ofThisMachine().total().orElse(saved.ramTotal()) == saved.ramTotal();
    }

    @Override
    public synchronized HardwareProfile probe() {
        Path folder = home.get().root();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the user folder cannot be made", e);
        }
        known = machine.probe(folder);
        new ProfileFile(home.get().hardwareProfile()).write(known);
        return known;
    }

    @Override
    public Tier tier(HardwareProfile profile) {
        return TierRule.of(profile);
    }

    @Override
    public long freeMemory() {
        return LinuxMemory.ofThisMachine().free().orElseGet(() -> new SystemInfo().getHardware().getMemory().getAvailable());
    }

    /** Bytes of memory in all, without a whole probe. */
    static long totalMemory() {
        return LinuxMemory.ofThisMachine().total().orElseGet(() -> new SystemInfo().getHardware().getMemory().getTotal());
    }
}
