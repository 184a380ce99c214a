package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.podstudio.inference.picture.Picture;

/**
 * A subject with a known, anti-aliased alpha is blended with a chequered ground, cut out with that alpha, and set on other
 * grounds: what differs from the true blend is fringe, measured in CIEDE2000.
 */
class FringeTest {
    private static final int SIZE = 420;
    private static final double LIMIT = 3;
    private static final int[] GROUNDS = {0x000000, 0xffffff, 0x00b140, 0xff00ff, 0x2040c0};

    @Test
    void formulaGivesThePublishedValues() {
        // Pairs 1, 7, 13, 17 and 24 of the paper's table.
        double[][] pairs = {{50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425}, {50, 0, 0, 50, -1, 2, 2.3669},
            {50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792}, {50, 2.5, 0, 73, 25, -18, 27.1492},
            {50, 2.5, 0, 50, 3.2592, 0.3350, 1.0000}};
        for (double[] p : pairs) {
            assertThat(DeltaE.between(Arrays.copyOf(p, 3), Arrays.copyOfRange(p, 3, 6))).isCloseTo(p[6], within(1e-4));
        }
    }

    @Test
    void discOnAChequeredGroundLeavesNoFringe() throws Exception {
        for (int square : new int[] {8, 16, 24}) {
            assertNoFringe("disc, squares of " + square, disc(), chequered(square, 0xffffff, 0xc0c0c0), p -> 0xd04040);
            assertNoFringe("disc, black and white, squares of " + square, disc(), chequered(square, 0, 0xffffff), p -> 0x3070c0);
        }
    }

    @Test
    void shadedDiscLeavesNoFringe() throws Exception {
        IntFunction<Integer> shaded = p -> Art.blend(0xf0c040, 0x602080, (p % SIZE + p / SIZE) / (2.0 * SIZE));
        assertNoFringe("shaded disc", disc(), chequered(16, 0xffffff, 0xc0c0c0), shaded);
        assertNoFringe("shaded disc, black and white", disc(), chequered(16, 0, 0xffffff), shaded);
    }

    @Test
    void hairLeavesNoFringe() throws Exception {
        for (double width : new double[] {1, 1.5, 2.5}) {
            double[] hair = drawn(width);
            assertNoFringe("hair of " + width + " px", hair, chequered(16, 0xffffff, 0xc0c0c0), p -> 0x402010);
            // Along the border of two squares either colour could lie behind a hair that covers no pixel wholly.
            assertNoFringe("hair of " + width + " px, green and red", hair, chequered(16, 0x20a020, 0xa02020), p -> 0xe0c080);
            assertNoFringe("hair of " + width + " px, blue and yellow", hair, chequered(12, 0x2030a0, 0xd0c030), p -> 0x703020);
        }
    }

    @Test
    void textLeavesNoFringe() throws Exception {
        BufferedImage text = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = text.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int line = 0; line < 5; line++) {
            graphics.setFont(new Font(Font.SERIF, Font.BOLD, 18 + 14 * line));
            graphics.drawString("Hearts & Dragons", 10, 50 + line * 75);
        }
        graphics.dispose();
        double[] alpha = new double[SIZE * SIZE];
        Arrays.setAll(alpha, p -> text.getRaster().getSample(p % SIZE, p / SIZE, 0) / 255.0);
        assertNoFringe("text", alpha, chequered(16, 0xffffff, 0xc0c0c0), p -> 0x104080);
        assertNoFringe("text, black and white", alpha, chequered(12, 0, 0xffffff), p -> 0xd03060);
    }

    private static double[] disc() {
        return new Art(SIZE, SIZE, p -> 0, p -> 0, Art.disc(210.3, 209.6, 150)).coverage;
    }

    /** Curved strands that fan out from the middle. */
    private static double[] drawn(double width) {
        return new Art(SIZE, SIZE, p -> 0, p -> 0, (x, y) -> {
            double r = Math.hypot(x - 210, y - 210);
            double turn = Math.atan2(y - 210, x - 210) + r / 300;
            double apart = 2 * Math.PI / 24;
            double off = Math.abs(turn / apart - Math.round(turn / apart)) * apart * r;
            return r < 30 || r < 195 && off < width / 2;
        }).coverage;
    }

    private static IntFunction<Integer> chequered(int square, int one, int other) {
        return p -> (p % SIZE / square + p / SIZE / square) % 2 == 0 ? one : other;
    }

    private static void assertNoFringe(String what, double[] alpha, IntFunction<Integer> ground, IntFunction<Integer> subject)
            throws Exception {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_3BYTE_BGR);
        byte[] mask = new byte[alpha.length];
        for (int p = 0; p < mask.length; p++) {
            mask[p] = (byte) Math.round(alpha[p] * 255);
            image.setRGB(p % SIZE, p / SIZE, Art.blend(ground.apply(p), subject.apply(p), alpha[p]));
        }
        Picture picture = Picture.of(image);
        double before = worst(picture, mask, subject);
        new EdgeColours(picture, mask, () -> false).clean();
        double after = worst(picture, mask, subject);
        System.out.printf(Locale.ROOT, "[figure] fringe of %s: worst CIEDE2000 %.1f before, %.2f after%n", what, before, after);
        assertThat(after).as(what).isLessThanOrEqualTo(LIMIT);
    }

    /** Over all grounds and all half-transparent pixels. */
    private static double worst(Picture picture, byte[] mask, IntFunction<Integer> subject) {
        double worst = 0;
        for (int p = 0; p < mask.length; p++) {
            worst = Math.max(worst, fringe(picture, mask, p, subject.apply(p)));
        }
        return worst;
    }

    private static double fringe(Picture picture, byte[] mask, int p, int subject) {
        double alpha = (mask[p] & 0xff) / 255.0;
        if (alpha == 0 || alpha == 1) {
            return 0;
        }
        double worst = 0;
        double[] cut = {picture.red(p), picture.green(p), picture.blue(p)};
        for (int ground : GROUNDS) {
            worst = Math.max(worst, DeltaE.of(over(ground, cut, alpha), over(ground, rgb(subject), alpha)));
        }
        return worst;
    }

    private static double[] over(int ground, double[] colour, double alpha) {
        double[] under = rgb(ground);
        double[] blended = new double[3];
        Arrays.setAll(blended, i -> Math.rint(alpha * colour[i] + (1 - alpha) * under[i]));
        return blended;
    }

    private static double[] rgb(int colour) {
        return new double[] {colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff};
    }
}
