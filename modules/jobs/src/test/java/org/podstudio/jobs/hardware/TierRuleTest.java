package org.podstudio.jobs.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.hardware.HardwareProfile.Gpu;
import org.podstudio.core.api.hardware.Tier;

class TierRuleTest {
    @ParameterizedTest(name = "{0}: {1} MiB VRAM, {2} threads, {3} MiB RAM is {4}")
    @CsvSource({
        "workstation, 24576, 32, 64000, GREEN",
        "gaming desktop on each border, 6144, 8, 15900, GREEN",
        "laptop with a small card, 4096, 6, 7800, YELLOW",
        "card between 2 and 4 GB, 3072, 8, 16000, YELLOW",
        "memory between 12 and 16 GB, 8192, 12, 14000, YELLOW",
        "processor only and strong, 0, 8, 16000, YELLOW",
        "old desktop on the border, 0, 4, 8000, RED",
        "too little memory for any card, 24576, 32, 4000, RED",
        "too few threads for any card, 24576, 2, 64000, RED",
        "processor only with 7 threads, 512, 7, 64000, RED"
    })
    void theWorstGradeCounts(String machine, long vramMiB, int threads, long ramMiB, Tier expected) {
        HardwareProfile profile = new HardwareProfile(Instant.EPOCH, "os", "cpu", threads, threads, List.of(), ramMiB << 20, ramMiB << 20,
                vramMiB == 0 ? List.of() : List.of(new Gpu("vendor", "card", vramMiB << 20, null)), 0, 0, List.of(), null, List.of(), null);
        assertThat(TierRule.of(profile)).as(machine).isEqualTo(expected);
    }
}
