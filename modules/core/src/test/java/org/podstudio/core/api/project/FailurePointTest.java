package org.podstudio.core.api.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FailurePointTest {
    @Test
    void firesOnlyAtTheNamedMomentAndOnlyTheNthTime() {
        FailurePoint third = new FailurePoint("import.copy:3");
        assertThat(third.fires("import.copy")).isFalse();
        assertThat(third.fires("pack.zip")).isFalse();
        assertThat(third.fires("import.copy")).isFalse();
        assertThat(third.fires("import.copy")).isTrue();
        assertThat(third.fires("import.copy")).isFalse();
    }

    @Test
    void aNameAloneMeansTheFirstTime() {
        assertThat(new FailurePoint("pack.zip").fires("pack.zip")).isTrue();
    }

    @Test
    void unarmedNothingBlocks() {
        assertThat(new FailurePoint("").fires("")).isFalse();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FailurePoint.reached("import.copy"));
    }
}
