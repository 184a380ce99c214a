package org.podstudio.media.fingerprint;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.pixels.BoxShrink;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/**
 * How well fingerprints tell the same picture from others: what is found after each treatment, and how many pairs of unrelated
 * pictures are taken for the same. Run by {@code ./dev bench similar}, or: {@code java -cp …
 * org.podstudio.media.fingerprint.FingerprintTable MADE-PICTURES [FOLDER…]}.
 */
public final class FingerprintTable {
    private static final StudioImageCodec CODEC = new StudioImageCodec();

    private FingerprintTable() {}

    public static void main(String[] args) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            pictures.add(MadePictures.of(i, 400, 300 + 50 * (i % 3)));
            names.add("made " + i);
        }
        for (int i = 1; i < args.length; i++) {
            for (Path file : files(Path.of(args[i]))) {
                BufferedImage picture = read(file);
                if (picture != null) {
                    pictures.add(picture);
                    names.add(file.getFileName().toString());
                }
            }
        }
        print(names, pictures);
    }

    private static void print(List<String> names, List<BufferedImage> pictures) {
        List<Fingerprint> prints = pictures.stream().map(picture -> PictureFingerprint.of(small(picture))).toList();
        System.out.printf(Locale.ROOT, "%d pictures, %d of them flat%n", prints.size(), prints.stream().filter(Fingerprint::flat).count());
        int[] limits = {8, 10, 12, 14, 16, 18, 20, 24};
        row("bits that differ, both hashes, at most", limits, limit -> Integer.toString(limit));
        for (Map.Entry<String, UnaryOperator<BufferedImage>> treatment : Treatments.harmless().entrySet()) {
            row("found: " + treatment.getKey(), limits, share(pictures, prints, treatment.getValue()));
        }
        for (Map.Entry<String, UnaryOperator<BufferedImage>> treatment : Treatments.other().entrySet()) {
            row("taken for the same: " + treatment.getKey(), limits, share(pictures, prints, treatment.getValue()));
        }
        unrelated(names, prints, limits);
    }

    private static java.util.function.IntFunction<String> share(List<BufferedImage> pictures, List<Fingerprint> prints,
            UnaryOperator<BufferedImage> treatment) {
        List<Fingerprint> treated = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            treated.add(prints.get(i).flat() ? null : PictureFingerprint.of(small(treatment.apply(pictures.get(i)))));
        }
        return limit -> {
            int near = 0;
            int all = 0;
            for (int i = 0; i < treated.size(); i++) {
                if (treated.get(i) != null) {
                    all++;
                    near += prints.get(i).looksLike(treated.get(i), Fingerprint.RADIUS, limit) ? 1 : 0;
                }
            }
            return String.format(Locale.ROOT, "%.1f%%", 100.0 * near / all);
        };
    }

    /** Pairs of different pictures: all pairs, but those of which both are of a family of the same picture in the corpus. */
    private static void unrelated(List<String> names, List<Fingerprint> prints, int[] limits) {
        Map<Integer, long[]> counts = new LinkedHashMap<>();
        for (int limit : limits) {
            counts.put(limit, new long[2]);
        }
        long pairs = 0;
        List<String> worst = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            for (int j = i + 1; j < prints.size(); j++) {
                if (prints.get(i).flat() || prints.get(j).flat()) {
                    continue;
                }
                pairs++;
                Fingerprint a = prints.get(i);
                Fingerprint b = prints.get(j);
                int distance = a.distance(b);
                for (int limit : limits) {
                    counts.get(limit)[0] += distance <= limit ? 1 : 0;
                    counts.get(limit)[1] += a.looksLike(b, Fingerprint.RADIUS, limit) ? 1 : 0;
                }
                if (a.looksLike(b, Fingerprint.RADIUS, limits[limits.length - 1])) {
                    worst.add(String.format(Locale.ROOT, "%2d %2d %.2f  %s  %s", distance, a.edgeDistance(b),
                            a.colourLikeness(b), names.get(i), names.get(j)));
                }
            }
        }
        row("taken for the same: other pictures, 1st hash", limits, limit -> Long.toString(counts.get(limit)[0]));
        row("taken for the same: other pictures", limits, limit -> Long.toString(counts.get(limit)[1]));
        System.out.printf("of %,d pairs; the nearest (hash, edges, colours):%n", pairs);
        worst.stream().sorted().limit(60).forEach(System.out::println);
    }

    private static void row(String name, int[] limits, java.util.function.IntFunction<String> cell) {
        StringBuilder line = new StringBuilder(String.format("%-46s", name));
        for (int limit : limits) {
            line.append(String.format("%8s", cell.apply(limit)));
        }
        System.out.println(line);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** At most 1,024 pixels, on grey; null when it cannot be decoded. */
    private static BufferedImage read(Path file) {
        try {
            DecodedImage image = CODEC.toSrgb(CODEC.decode(file));
            PictureRows rows = new PictureRows(image.pixels());
            BoxShrink shrink = new BoxShrink(rows.layout(), BoxShrink.factor(rows.layout().width(), rows.layout().height(), 1024), 0x80);
            rows.to(shrink);
            ImageRows out = new ImageRows(new PixelLayout(shrink.width(), shrink.height(), 3, 8));
            byte[] rgb = shrink.rgb();
            byte[] row = new byte[shrink.width() * 3];
            for (int y = 0; y < shrink.height(); y++) {
                System.arraycopy(rgb, y * row.length, row, 0, row.length);
                out.row(y, row);
            }
            return out.image();
        } catch (StudioException e) {
            return null;
        }
    }

    /** What a thumbnail is. */
    static BufferedImage small(BufferedImage picture) {
        double factor = Math.min(1, 256.0 / Math.max(picture.getWidth(), picture.getHeight()));
        return CODEC.resize(picture, new PixelSize(Math.max(1, (int) Math.round(picture.getWidth() * factor)),
                Math.max(1, (int) Math.round(picture.getHeight() * factor))));
    }
}
