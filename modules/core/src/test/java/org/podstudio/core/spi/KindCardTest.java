package org.podstudio.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;

class KindCardTest {
    record Settings(int edgePx) implements JobSettings {}

    @Test
    void theSettingsRecordIsThatOfTheDefaults() {
        assertThat(new KindCard<>("blur_2", "Blur", new Settings(4), Set.of(), Lane.CPU).settingsType()).isEqualTo(Settings.class);
    }

    @Test
    void anIdThatCannotBeTypedIsRefused() {
        assertThatThrownBy(() -> new KindCard<>("Blur more", "Blur", new Settings(4), Set.of(), Lane.CPU))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Blur more");
    }
}
