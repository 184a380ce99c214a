package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {
    private static final List<String> TOLD = List.of("processor\t: 0", "model name\t: EPYC", "flags\t\t: fpu avx2", "processor\t: 1",
            "model name\t: EPYC", "flags\t\t: fpu avx2");

    @Test
    void processorsOfTheSameNameAndAbilitiesAreTheSame() {
        assertThat(Processor.key(TOLD)).isEqualTo(Processor.key(TOLD.subList(0, 3))).hasSize(12);
    }

    @Test
    void anotherAbilityIsAnotherProcessor() {
        assertThat(Processor.key(List.of("model name\t: EPYC", "flags\t\t: fpu avx2 avx512f"))).isNotEqualTo(Processor.key(TOLD));
        assertThat(Processor.key(List.of("CPU part\t: 0xd0c", "Features\t: asimd")))
                .isNotEqualTo(Processor.key(List.of("CPU part\t: 0xd40", "Features\t: asimd")));
    }

    @Test
    void whereAbilitiesAreNotToldNothingIsAssumed() {
        assertThat(Processor.key(List.of("model name\t: EPYC"))).isNull();
    }
}
