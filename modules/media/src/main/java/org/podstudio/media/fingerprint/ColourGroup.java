package org.podstudio.media.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.podstudio.core.api.media.Palette;

/** Colours that look alike, as one: k-means in OKLab over counted colours, begun with those that are frequent and far apart. */
final class ColourGroup {
    /** Groups begun with; those that turn out to look alike become one. */
    private static final int SEEDS = 8;

    private static final int ROUNDS = 4;

    /** Square of the distance below which two groups are one colour to most eyes. */
    private static final double ALIKE = 0.075 * 0.075;

    /** The same where there are more than a palette has: better one colour for two that are related than none for one. */
    private static final double RELATED = 0.12 * 0.12;

    /** Of a pixel's light: shadows and lights on one thing should not tear it apart as two hues do. */
    private static final float LIGHT_WEIGHT = 0.5f;

    /** Less than one in so many pixels has a colour: noise, which no group is begun with or moved by. */
    private static final int RARE = 1500;

    private double light;
    private double a;
    private double b;
    private double weight;
    private final double[] rgb = new double[3];

    private ColourGroup(int bin) {
        light = ColourBins.lab(bin, 0);
        a = ColourBins.lab(bin, 1);
        b = ColourBins.lab(bin, 2);
    }

    /** Pixels in it. */
    double weight() {
        return weight;
    }

    /** Their mean, 0xRRGGBB. */
    int rgb() {
        return (int) Math.round(rgb[0] / weight) << 16 | (int) Math.round(rgb[1] / weight) << 8 | (int) Math.round(rgb[2] / weight);
    }

    private double distance(int bin) {
        double l = ColourBins.lab(bin, 0) - light;
        double x = ColourBins.lab(bin, 1) - a;
        double y = ColourBins.lab(bin, 2) - b;
        return LIGHT_WEIGHT * l * l + x * x + y * y;
    }

    /** The groups of what was counted, at least one; their weights are together the total, but for noise. */
    static List<ColourGroup> of(ColourBins bins) {
        int[] frequent = frequent(bins);
        List<ColourGroup> groups = seeds(bins, frequent);
        for (int round = 0; round < ROUNDS; round++) {
            gather(bins, frequent, groups);
            groups.removeIf(group -> group.weight == 0);
        }
        return merged(groups);
    }

    private static int[] frequent(ColourBins bins) {
        int least = 1 + bins.total() / RARE;
        int[] frequent = new int[ColourBins.SIZE];
        int many = 0;
        for (int bin = 0; bin < ColourBins.SIZE; bin++) {
            if (bins.count(bin) >= least) {
                frequent[many++] = bin;
            }
        }
        if (many == 0) { // every pixel has another colour
            for (int bin = 0; bin < ColourBins.SIZE; bin++) {
                if (bins.count(bin) > 0) {
                    frequent[many++] = bin;
                }
            }
        }
        return Arrays.copyOf(frequent, many);
    }

    /** The most frequent, then again and again what is frequent and unlike those chosen. */
    private static List<ColourGroup> seeds(ColourBins bins, int[] frequent) {
        List<ColourGroup> seeds = new ArrayList<>();
        double[] nearest = new double[frequent.length];
        Arrays.fill(nearest, 1);
        while (seeds.size() < SEEDS) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < frequent.length; i++) {
                double score = bins.count(frequent[i]) * nearest[i];
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            ColourGroup seed = new ColourGroup(frequent[best]);
            seeds.add(seed);
            for (int i = 0; i < frequent.length; i++) {
                nearest[i] = Math.min(nearest[i], seed.distance(frequent[i]));
            }
        }
        return seeds;
    }

    /** Puts each colour to the nearest group and moves the groups to the middle of what they have. */
    private static void gather(ColourBins bins, int[] frequent, List<ColourGroup> groups) {
        int many = groups.size();
        double[][] sums = new double[many][7];
        for (int bin : frequent) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int g = 0; g < many; g++) {
                double distance = groups.get(g).distance(bin);
                if (distance < least) {
                    least = distance;
                    nearest = g;
                }
            }
            double count = bins.count(bin);
            double[] sum = sums[nearest];
            sum[0] += count;
            for (int axis = 0; axis < 3; axis++) {
                sum[1 + axis] += count * ColourBins.lab(bin, axis);
                sum[4 + axis] += bins.sum(bin, axis);
            }
        }
        for (int g = 0; g < many; g++) {
            groups.get(g).become(sums[g]);
        }
    }

    private void become(double[] sum) {
        weight = sum[0];
        if (weight > 0) {
            light = sum[1] / weight;
            a = sum[2] / weight;
            b = sum[3] / weight;
            System.arraycopy(sum, 4, rgb, 0, 3);
        }
    }

    /** The two that are nearest to each other become one, until all look different. */
    private static List<ColourGroup> merged(List<ColourGroup> groups) {
        List<ColourGroup> left = new ArrayList<>(groups);
        while (true) {
            ColourGroup first = null;
            ColourGroup second = null;
            double least = left.size() > Palette.MOST ? RELATED : ALIKE;
            for (int i = 0; i < left.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double distance = left.get(i).distance(left.get(j));
                    if (distance < least) {
                        least = distance;
                        first = left.get(j);
                        second = left.get(i);
                    }
                }
            }
            if (first == null || second == null) {
                return left;
            }
            first.take(second);
            left.remove(second);
        }
    }

    private double distance(ColourGroup other) {
        double l = light - other.light;
        return LIGHT_WEIGHT * l * l + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b);
    }

    private void take(ColourGroup other) {
        double all = weight + other.weight;
        light = (light * weight + other.light * other.weight) / all;
        a = (a * weight + other.a * other.weight) / all;
        b = (b * weight + other.b * other.weight) / all;
        for (int band = 0; band < 3; band++) {
            rgb[band] += other.rgb[band];
        }
        weight = all;
    }
}
