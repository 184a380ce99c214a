package org.podstudio.jobs.hardware;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.spi.EngineReport;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;

/** Looks at the machine through OSHI, and asks the engines what they can. Takes up to some seconds. */
final class MachineProbe {
    private static final Logger LOG = Logger.getLogger(MachineProbe.class.getName());

    /** What numeric libraries choose their code by. */
    private static final Set<String> FEATURES = Set.of("sse4_2", "avx", "avx2", "fma", "f16c", "avx512f", "avx512bw", "avx512_vnni",
            "avx512_bf16", "avx_vnni", "amx_int8", "amx_bf16", "asimd", "asimddp", "i8mm", "bf16", "sve", "sve2");

    private final Supplier<Collection<? extends EngineReport>> engines;
    private final Clock clock;

    MachineProbe(Supplier<Collection<? extends EngineReport>> engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    /** @param home existing folder whose disk is told */
    HardwareProfile probe(Path home) {
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        CentralProcessor cpu = hardware.getProcessor();
        LinuxMemory linux = LinuxMemory.ofThisMachine();
        List<String> providers = new ArrayList<>();
        List<String> encoders = new ArrayList<>();
        String ffmpeg = null;
        for (EngineReport engine : engines.get()) {
            try {
                providers.addAll(engine.inferenceProviders());
                encoders.addAll(engine.encoders());
                ffmpeg = ffmpeg == null ? engine.ffmpegVersion() : ffmpeg;
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "an engine cannot say what it offers", e);
            }
        }
        long[] disk = disk(home);
        return new HardwareProfile(clock.instant().truncatedTo(ChronoUnit.MILLIS), os(), cpu.getProcessorIdentifier().getName().strip(),
                cpu.getPhysicalProcessorCount(), Runtime.getRuntime().availableProcessors(), features(cpu),
                linux.total().orElseGet(() -> hardware.getMemory().getTotal()),
                linux.free().orElseGet(() -> hardware.getMemory().getAvailable()),
                gpus(hardware), disk[0], disk[1], providers, ffmpeg, encoders, onPath("exiftool"));
    }

    static String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch");
    }

    private static List<String> features(CentralProcessor cpu) {
        return cpu.getFeatureFlags().stream().flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^a-z0-9_]+")))
                .filter(FEATURES::contains).distinct().sorted().toList();
    }

    private static List<HardwareProfile.Gpu> gpus(HardwareAbstractionLayer hardware) {
        List<HardwareProfile.Gpu> nvidia = nvidia();
        List<HardwareProfile.Gpu> others = hardware.getGraphicsCards().stream()
                .filter(card -> nvidia.isEmpty() || !card.getVendor().toLowerCase(Locale.ROOT).contains("nvidia"))
                .map(MachineProbe::gpu).toList();
        return Stream.concat(nvidia.stream(), others.stream()).toList();
    }

    private static HardwareProfile.Gpu gpu(GraphicsCard card) {
        return new HardwareProfile.Gpu(card.getVendor(), card.getName(), Math.max(0, card.getVRam()), card.getVersionInfo());
    }

    /** From the driver's own tool, because what the bus says of memory is a window and not the memory. */
    private static List<HardwareProfile.Gpu> nvidia() {
        String tool = onPath("nvidia-smi");
        if (tool == null) {
            return List.of();
        }
        try {
            Process process = new ProcessBuilder(tool, "--query-gpu=name,memory.total,driver_version", "--format=csv,noheader,nounits")
                    .redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice()))).start();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() != 0 ? List.of() : text.lines().map(line -> line.split("\\s*,\\s*"))
                    .filter(parts -> parts.length == 3 && parts[1].matches("[0-9]+"))
                    .map(parts -> new HardwareProfile.Gpu("NVIDIA", parts[0], Long.parseLong(parts[1]) << 20, parts[2])).toList();
        } catch (IOException e) {
            LOG.log(Level.INFO, "nvidia-smi does not run", e);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static String nullDevice() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }

    private static @Nullable String onPath(String program) {
        String name = File.separatorChar == '\\' ? program + ".exe" : program;
        return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator)).filter(part -> !part.isBlank())
                .map(folder -> new File(folder, name)).filter(file -> file.isFile() && file.canExecute()).map(File::getAbsolutePath)
                .findFirst().orElse(null);
    }

    private static long[] disk(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return new long[] {store.getTotalSpace(), store.getUsableSpace()};
        } catch (IOException e) {
            LOG.log(Level.INFO, "the disk of the user folder tells no sizes", e);
            return new long[] {0, 0};
        }
    }
}
