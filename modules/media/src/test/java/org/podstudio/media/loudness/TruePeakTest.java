package org.podstudio.media.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TruePeakTest {
    /** Source: EBU Tech 3341, cases 15 to 19: a sine of a quarter, a sixth and an eighth of the rate, whose tops lie between samples. */
    @Test
    void sinesWhoseTopsLieBetweenTheSamplesAreReadAsHighAsTheyAre() {
        for (double[] one : new double[][] {{4, 0}, {4, 45}, {6, 60}, {8, 67.5}, {5, 17}, {50, 3}}) {
            TruePeak peak = new TruePeak();
            float[] samples = new float[9600];
            for (int i = 0; i < samples.length; i++) {
                // Faded in and out, for a sudden start has peaks of its own.
                double fade = Math.min(1, Math.min(i, samples.length - i) / 2000.0);
                samples[i] = (float) (0.5 * fade * Math.sin(2 * Math.PI * i / one[0] + Math.toRadians(one[1])));
            }
            peak.add(samples, samples.length);
            double dbtp = peak.dbtp();
            assertTrue(dbtp <= -6.02 + 0.2 && dbtp >= -6.02 - 0.4, () -> "1/" + one[0] + " of the rate at " + one[1] + " degrees: " + dbtp);
        }
    }

    @Test
    void whatIsLeftOutChangesNothingAndPartsDoNotMatter() {
        float[] samples = new float[20_000];
        Random random = new Random(5);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (random.nextGaussian() * 0.05 * (1 + 3 * Math.sin(i / 900.0)));
        }
        TruePeak whole = new TruePeak();
        whole.add(samples, samples.length);
        TruePeak parts = new TruePeak();
        for (int at = 0; at < samples.length; at += 37) {
            parts.add(java.util.Arrays.copyOfRange(samples, at, Math.min(samples.length, at + 37)), Math.min(37, samples.length - at));
        }
        double one = whole.dbtp();
        assertEquals(one, parts.dbtp(), 1e-4);
        assertTrue(one >= whole.dbfs());
        assertEquals(Double.NEGATIVE_INFINITY, new TruePeak().dbtp());
    }
}
