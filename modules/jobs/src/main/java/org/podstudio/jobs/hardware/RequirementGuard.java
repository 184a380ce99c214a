package org.podstudio.jobs.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.spi.RuntimeLibraries;

/** Compares what an operation needs with what is free. Only memory and disk block; few threads, and no or a small card, never do. */
@ServiceProvider(service = Guard.class)
public final class RequirementGuard implements Guard {
    private static final Logger LOG = Logger.getLogger(RequirementGuard.class.getName());

    private final LongSupplier totalMemory;
    private final LongSupplier freeMemory;
    private final Supplier<OptionalLong> cardMemory;
    private volatile long knownTotal;

    /** For the Lookup. */
    public RequirementGuard() {
        this(OshiHardware::totalMemory, () -> Lookup.getDefault().lookup(Hardware.class).freeMemory(), RequirementGuard::largestCard);
    }

    /** @param cardMemory bytes of the largest graphics card that could be used; empty where none can, or none says */
    RequirementGuard(LongSupplier totalMemory, LongSupplier freeMemory, Supplier<OptionalLong> cardMemory) {
        this.totalMemory = totalMemory;
        this.freeMemory = freeMemory;
        this.cardMemory = cardMemory;
    }

    /** Without an add-on for cards none is used, and the machine need not be looked at. */
    private static OptionalLong largestCard() {
        Lookup services = Lookup.getDefault();
        return services.lookup(RuntimeLibraries.class) == null ? OptionalLong.empty()
                : services.lookup(Hardware.class).profile().gpus().stream().mapToLong(HardwareProfile.Gpu::vram).filter(bytes -> bytes > 0).max();
    }

    @Override
    public Verdict judge(String title, Requirement needs, Path target) {
        String what = "\"" + title + "\" cannot run on this machine now.";
        if (needs.ram() > 0) {
            long total = total();
            long free = freeMemory.getAsLong();
            if (needs.ram() > total) {
                return new Verdict.Block(new Problem("not-enough-memory", what,
                        "It needs " + size(needs.ram()) + " of memory, and this machine has " + size(total) + " in all.",
                        "Use a smaller file or smaller settings, or a machine with more memory."));
            } else if (needs.ram() > free) {
                return new Verdict.Block(new Problem("not-enough-memory", what,
                        "It needs " + size(needs.ram()) + " of memory, and " + size(free) + " of " + size(total) + " are free.",
                        "Close other programs to free " + size(needs.ram() - free) + ", or use a smaller file."));
            }
        }
        OptionalLong space = needs.disk() > 0 ? free(target) : OptionalLong.empty();
        if (space.isPresent() && needs.disk() > space.getAsLong()) {
            return new Verdict.Block(new Problem("disk-full", what,
                    "It writes up to " + size(needs.disk()) + ", and the disk of " + target + " has " + size(space.getAsLong()) + " free.",
                    "Free " + size(needs.disk() - space.getAsLong()) + " on that disk, or use a folder on another one."));
        }
        if (needs.ramComfortable() > 0 && total() < needs.ramComfortable()) {
            return new Verdict.Warn(new Problem("little-memory", "\"" + title + "\" may be slow on this machine.",
                    "It runs well with " + size(needs.ramComfortable()) + " of memory, and this machine has " + size(total()) + ".",
                    "Close other programs before, or use a smaller file."));
        }
        OptionalLong card = needs.vram() > 0 ? cardMemory.get() : OptionalLong.empty();
        if (card.isPresent() && needs.vram() > card.getAsLong()) {
            return new Verdict.Warn(new Problem("little-graphics-memory", "\"" + title + "\" will run on the processor, not on the graphics card.",
                    "There it needs " + size(needs.vram()) + " of graphics memory, and the largest card here has " + size(card.getAsLong()) + ".",
                    "Run it so, which takes longer, or choose a smaller model or a smaller size."));
        }
        return new Verdict.Ok();
    }

    /** Asked for once: it takes half a dozen files to read, and a batch is judged item by item. */
    private long total() {
        long known = knownTotal;
        if (known == 0) {
            known = totalMemory.getAsLong();
            knownTotal = known;
        }
        return known;
    }

    /** Empty when the disk does not say: then the write itself will tell. */
    private static OptionalLong free(Path target) {
        try {
            return OptionalLong.of(Files.getFileStore(target).getUsableSpace());
        } catch (IOException e) {
            LOG.log(Level.FINE, "no free space known of " + target, e);
            return OptionalLong.empty();
        }
    }

    /** In GB with one decimal, small amounts in MB; rounded up, so that following the advice is enough. */
    static String size(long bytes) {
        long megabytes = (bytes + (1 << 20) - 1) >> 20;
        return megabytes < 1024 ? megabytes + " MB" : String.format(Locale.ROOT, "%.1f GB", Math.ceil(megabytes / 102.4) / 10);
    }
}
