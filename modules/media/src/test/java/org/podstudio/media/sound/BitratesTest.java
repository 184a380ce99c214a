package org.podstudio.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BitratesTest {
    @Test
    void ratesOfBrokenFilesAreNoMistakeOfOurs() {
        assertEquals("0", Bitrates.options("aac", 96_000, 2, 0).get("b"));
        assertEquals("510000", Bitrates.options("libopus", 96_000, 64, 48_000).get("b"));
        assertEquals("96000", Bitrates.options("aac", 96_000, 2, 44_100).get("b"));
    }
}
