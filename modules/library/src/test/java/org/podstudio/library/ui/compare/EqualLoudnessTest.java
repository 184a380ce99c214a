package org.podstudio.library.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EqualLoudnessTest {
    @Test
    void sixDecibelsMoreAreTurnedDownToHalfAndTheQuietestStaysAsItIs() {
        assertThat(EqualLoudness.share(OptionalDouble.of(-16), OptionalDouble.of(-22.02))).isCloseTo(0.5, within(0.001));
        assertThat(EqualLoudness.share(OptionalDouble.of(-22.02), OptionalDouble.of(-22.02))).isEqualTo(1);
    }

    @Test
    void whatHasNoLoudnessStaysAsItIs() {
        assertThat(EqualLoudness.share(OptionalDouble.empty(), OptionalDouble.of(-22))).isEqualTo(1);
        assertThat(EqualLoudness.share(OptionalDouble.of(-10), OptionalDouble.empty())).isEqualTo(1);
    }
}
