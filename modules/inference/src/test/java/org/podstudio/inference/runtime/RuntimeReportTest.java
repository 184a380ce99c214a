package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeReportTest {
    @Test
    void theRuntimeRunsModelsOnTheProcessorAtLeast(@TempDir Path cache) throws Exception {
        assertThat(new ModelRuntime(cache).providers()).contains("CPU");
    }
}
