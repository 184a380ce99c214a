package org.podstudio.core.api.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MomentTest {
    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertEquals(62.25, Moment.of("1:02.250").in(100));
        assertEquals(3723, Moment.of("1:02:03").in(4000));
        assertEquals(7.5, Moment.of("-2.5").in(10));
        assertEquals(0, Moment.of("-20").in(10));
        assertEquals(0.5, Moment.of("0,5").in(10));
        for (String wrong : List.of("abc", "1:75", "--3", "1:2:3:4", "1e9", "NaN")) {
            assertThrows(IllegalArgumentException.class, () -> Moment.of(wrong), wrong);
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertEquals("0", Moment.text(0));
        assertEquals("12.5", Moment.text(12.5));
        assertEquals("10", Moment.text(10));
        assertEquals("1:00", Moment.text(59.9999));
        assertEquals("1:02.25", Moment.text(62.25));
        assertEquals("100:00.001", Moment.text(6000.001));
        for (double seconds : new double[] {0, 0.001, 9.999, 60, 70.5, 3599.999, 7200}) {
            assertEquals(seconds, Moment.of(Moment.text(seconds)).in(1e9), 1e-9);
        }
    }
}
