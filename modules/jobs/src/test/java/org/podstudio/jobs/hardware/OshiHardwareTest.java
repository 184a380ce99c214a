package org.podstudio.jobs.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.EngineReport;

class OshiHardwareTest {
    @TempDir
    Path folder;

    private int asked;

    @Test
    void theProfileOfThisMachineIsSavedAndNotProbedAgain() {
        HardwareProfile first = hardware().profile();
        assertThat(first.cpuThreads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(first.ramTotal()).isGreaterThan(100L << 20);
        assertThat(first.diskFree()).isPositive();
        assertThat(first.inferenceProviders()).containsExactly("CPU");
        assertThat(first.encoders()).containsExactly("libx264");
        assertThat(hardware().profile()).isEqualTo(first);
        assertThat(asked).isEqualTo(1);
        hardware().probe();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aDamagedOrForeignProfileIsMadeAgain() throws Exception {
        Path file = folder.resolve("hardware_profile.json");
        Files.writeString(file, "{ not json");
        HardwareProfile made = hardware().profile();
        assertThat(hardware().profile()).isEqualTo(made);
        Files.writeString(file, Files.readString(file).replace("\"os\" : \"", "\"os\" : \"Another "));
        hardware().profile();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void memoryThatIsFreeIsLessThanAllOfIt() {
        assertThat(hardware().freeMemory()).isBetween(1L, OshiHardware.totalMemory());
    }

    private OshiHardware hardware() {
        EngineReport engine = new EngineReport() {
            @Override
            public List<String> inferenceProviders() {
                asked++;
                return List.of("CPU");
            }

            @Override
            public List<String> encoders() {
                return List.of("libx264");
            }
        };
        return new OshiHardware(() -> new UserHome(folder), new MachineProbe(() -> List.of(engine), Clock.systemUTC()));
    }
}
