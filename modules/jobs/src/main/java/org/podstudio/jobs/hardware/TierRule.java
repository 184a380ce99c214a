package org.podstudio.jobs.hardware;

import java.util.Collections;
import java.util.List;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.hardware.Tier;

/** The worst grade over graphics card, memory and threads. Source: ruling X11. */
final class TierRule {
    /** Decimal, so that a machine sold with 16 GB, of which the firmware keeps a part, counts as one. */
    private static final long GB = 1_000_000_000L;

    private TierRule() {}

    static Tier of(HardwareProfile profile) {
        long vram = profile.gpus().stream().mapToLong(HardwareProfile.Gpu::vram).max().orElse(0);
        boolean cpuOnly = vram < 2 * GB;
        if (cpuOnly && profile.cpuThreads() < 8) {
            return Tier.RED; // on the border by each grade alone, but too slow to be yellow
        }
        return Collections.max(List.of(vram >= 6 * GB ? Tier.GREEN : Tier.YELLOW, grade(profile.ramTotal(), 16 * GB, 8 * GB),
                grade(profile.cpuThreads(), 8, 4)));
    }

    private static Tier grade(long value, long green, long yellow) {
        return value >= green ? Tier.GREEN : value >= yellow ? Tier.YELLOW : Tier.RED;
    }
}
