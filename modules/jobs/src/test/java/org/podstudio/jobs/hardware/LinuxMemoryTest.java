package org.podstudio.jobs.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

class LinuxMemoryTest {
    @TempDir
    Path folder;

    private LinuxMemory memory;

    @BeforeEach
    void machineOf8GigabytesWith5Available() {
        memory = new LinuxMemory(folder.resolve("proc"), folder.resolve("cgroup"));
        text("proc/meminfo", "MemTotal:        8000000 kB\nMemFree:          100000 kB\nMemAvailable:    5000000 kB\n");
    }

    @Test
    void withoutControlGroupsTheKernelsNumbersHold() {
        assertThat(memory.total()).hasValue(8_000_000L << 10);
        assertThat(memory.free()).hasValue(5_000_000L << 10);
    }

    @Test
    void theTightestGroupAboveTheProcessLimitsBoth() {
        text("proc/self/cgroup", "0::/user/service\n");
        text("cgroup/user/memory.max", "3000000000\n");
        text("cgroup/user/memory.current", "2500000000\n");
        text("cgroup/user/memory.stat", "anon 1\ninactive_file 500000000\n");
        text("cgroup/user/service/memory.max", "max\n");
        assertThat(memory.total()).hasValue(3_000_000_000L);
        assertThat(memory.free()).hasValue(1_000_000_000L);
    }

    @Test
    void theFirstVersionOfControlGroupsIsReadToo() {
        text("proc/self/cgroup", "4:cpu,memory:/box\n");
        text("cgroup/memory/box/memory.limit_in_bytes", "2000000000\n");
        text("cgroup/memory/box/memory.usage_in_bytes", "500000000\n");
        assertThat(memory.free()).hasValue(1_500_000_000L);
    }

    @Test
    void theLimitThatAShellSetHoldsForWhatIsAllocated() {
        text("proc/self/limits", "Limit                     Soft Limit           Hard Limit           Units     \n"
                + "Max data size             1000000000           unlimited            bytes     \n");
        text("proc/self/status", "VmPeak:\t 9000000 kB\nVmData:\t  300000 kB\n");
        assertThat(memory.total()).hasValue(1_000_000_000L);
        assertThat(memory.free()).hasValue(1_000_000_000L - (300_000L << 10));
        text("proc/self/limits", "Max data size             unlimited            unlimited            bytes     \n");
        assertThat(memory.free()).hasValue(5_000_000L << 10);
    }

    @Test
    void elsewhereNothingIsGuessed() {
        assertThat(new LinuxMemory(folder.resolve("none"), folder.resolve("none")).free()).isEmpty();
    }

    private void text(String name, String content) {
        SampleFiles.text(folder.resolve(name), content);
    }
}
