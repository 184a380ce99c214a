package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemorySettings;

class DeviceWishTest {
    private final MemorySettings user = new MemorySettings();

    @Test
    void whereNothingIsWishedTheSettingsDecide() {
        assertThat(DeviceWish.AUTO.settled(user)).isEqualTo(DeviceWish.AUTO);
        assertThat(DeviceWish.AUTO.settled(null)).isEqualTo(DeviceWish.AUTO);
        user.put("operations.device", "cpu");
        assertThat(DeviceWish.AUTO.settled(user)).isEqualTo(DeviceWish.CPU);
        assertThat(DeviceWish.CPU.settled(user)).isEqualTo(DeviceWish.CPU);
        user.put("operations.device", "quantum");
        assertThat(DeviceWish.AUTO.settled(user)).as("a word that nobody knows").isEqualTo(DeviceWish.AUTO);
    }
}
