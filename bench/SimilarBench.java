package org.podstudio.library.similar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.openide.util.Lookup;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.similar.TextEmbeddings;
import org.podstudio.media.fingerprint.PictureFingerprint;

/** The parts of bench/similar that run inside Java: compiled by it beside the application's own jars. */
public final class SimilarBench {
    private static final int MANY = 100_000;

    /** Keeps what is measured from being left out. */
    private static long sink;

    private SimilarBench() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "figures" -> figures();
            case "files" -> files(Path.of(args[1]), Integer.parseInt(args[2]));
            case "ours" -> ours(Path.of(args[1]), Integer.parseInt(args[2]));
            case "peer" -> peer(Path.of(args[1]), Integer.parseInt(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        if (sink == 42) {
            System.out.println();
        }
    }

    private static double cpuMs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static void say(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-68s %9.2f %s%n", what, value, unit);
    }

    private static void figures() throws Exception {
        Random random = new Random(1);
        long[] hashes = new long[MANY];
        for (int i = 0; i < MANY; i++) {
            // A tenth are near copies of others.
            hashes[i] = i % 10 != 9 ? random.nextLong() : hashes[random.nextInt(i)] ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64);
        }
        for (int round = 0; round < 3; round++) {
            double start = cpuMs();
            HashIndex index = new HashIndex(hashes);
            double built = cpuMs();
            double slowest = 0;
            for (int i = 0; i < 10_000; i++) {
                double before = cpuMs();
                index.near(random.nextLong(), Fingerprint.RADIUS, found -> sink += found);
                slowest = Math.max(slowest, cpuMs() - before);
            }
            double looked = cpuMs();
            for (long hash : hashes) {
                index.near(hash, Fingerprint.RADIUS, found -> sink += found);
            }
            double paired = cpuMs();
            if (round == 2) {
                say("index of 100,000 hashes, build (CPU)", built - start, "ms");
                say("look up within 10 bits, mean of 10,000 (CPU)", (looked - built) / 10_000, "ms");
                say("look up within 10 bits, slowest (CPU)", slowest, "ms");
                say("all pairs of 100,000 (CPU)", paired - looked, "ms");
            }
        }
        fingerprints();
        meanings();
    }

    private static void fingerprints() {
        List<BufferedImage> thumbnails = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            thumbnails.add(made(i, 256, 192));
        }
        double each = 0;
        for (int round = 0; round < 30; round++) {
            double start = cpuMs();
            thumbnails.forEach(thumbnail -> sink += PictureFingerprint.of(thumbnail).shape());
            each = (cpuMs() - start) / thumbnails.size();
        }
        say("fingerprint of a 256 x 192 thumbnail, beyond making it, warm (CPU)", each, "ms");
        List<Fingerprint> prints = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < MANY; i++) {
            byte[] colours = new byte[Fingerprint.BINS];
            random.nextBytes(colours);
            prints.add(new Fingerprint(random.nextLong(), random.nextLong(), 100, colours));
        }
        for (int round = 0; round < 5; round++) {
            double start = cpuMs();
            for (Fingerprint print : prints) {
                sink += (long) (1000 * prints.getFirst().likeness(print));
            }
            each = cpuMs() - start;
        }
        say("likeness of one picture to each of 100,000 (CPU)", each, "ms");
    }

    private static void meanings() throws Exception {
        TextEmbeddings embeddings = Lookup.getDefault().lookup(TextEmbeddings.class);
        if (embeddings == null || !embeddings.available()) {
            System.out.println("search by meaning: the model is not installed");
            return;
        }
        double before = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
        try (TextEmbeddings.Session session = embeddings.open()) {
            double opened = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
            say("model of the search by meaning, load (process CPU)", opened - before, "ms");
            String prompt = "masterpiece, best quality, a calm seaport at dusk, fishing boats at anchor, soft orange light, "
                    + "reflections on water, highly detailed, watercolor by a master";
            for (int round = 0; round < 2; round++) {
                double start = cpuMs();
                for (int i = 0; i < 50; i++) {
                    sink += (long) session.embed(prompt + " " + i)[0];
                }
                if (round == 1) {
                    say("a prompt of 25 words (CPU)", (cpuMs() - start) / 50, "ms");
                }
            }
        }
        Random random = new Random(3);
        byte[][] vectors = new byte[MANY][384];
        for (byte[] vector : vectors) {
            random.nextBytes(vector);
        }
        double each = 0;
        for (int round = 0; round < 10; round++) {
            double start = cpuMs();
            double best = 0;
            for (byte[] vector : vectors) {
                best = Math.max(best, Vectors.cosine(vectors[round], vector));
            }
            sink += (long) best;
            each = cpuMs() - start;
        }
        say("search by meaning among 100,000 vectors in memory (CPU)", each, "ms");
    }

    private static BufferedImage made(long seed, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(seed);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 30; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            g.fillOval((int) ((random.nextDouble() - 0.1) * width), (int) ((random.nextDouble() - 0.1) * height),
                    (int) (width * (0.05 + random.nextDouble() / 3)), (int) (height * (0.05 + random.nextDouble() / 3)));
        }
        g.dispose();
        return image;
    }

    /** {@code 0007-original.png} and its copies {@code 0007-….jpg|png}. */
    private static void files(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            BufferedImage image = made(1000 + i, 1024, 768);
            String name = String.format("%04d-", i);
            ImageIO.write(image, "png", folder.resolve(name + "original.png").toFile());
            jpeg(image, folder.resolve(name + "q50.jpg"));
            BufferedImage half = new BufferedImage(512, 384, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D g = half.createGraphics();
            g.drawImage(image.getScaledInstance(512, 384, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
            g.dispose();
            ImageIO.write(half, "png", folder.resolve(name + "half.png").toFile());
            BufferedImage brighter = new RescaleOp(1.1f, 10, null).filter(image, new BufferedImage(1024, 768, BufferedImage.TYPE_3BYTE_BGR));
            ImageIO.write(brighter, "png", folder.resolve(name + "brighter.png").toFile());
        }
    }

    private static void jpeg(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.5f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static void ours(Path json, int count) throws IOException {
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode group : new ObjectMapper().readTree(json.toFile()).path("groups")) {
            List<String> names = new ArrayList<>();
            group.path("members").forEach(member -> names.add(Path.of(member.path("path").asText()).getFileName().toString()));
            groups.add(names);
        }
        score("podstudio assets duplicates --near", groups, count);
    }

    /** One group a line, paths separated by spaces; the made names have none. */
    private static void peer(Path lines, int count) throws IOException {
        List<List<String>> groups = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            groups.add(List.of(line.split(" ")).stream().map(path -> Path.of(path).getFileName().toString()).toList());
        }
        score("findimagedupes -R", groups, count);
    }

    private static void score(String who, List<List<String>> groups, int count) {
        int right = 0;
        int wrong = 0;
        for (List<String> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    boolean same = group.get(i).substring(0, 4).equals(group.get(j).substring(0, 4));
                    right += same ? 1 : 0;
                    wrong += same ? 0 : 1;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s: %d of %d pairs found, %d wrong%n", who, right, count * 6, wrong);
    }
}
