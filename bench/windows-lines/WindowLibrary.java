package org.podstudio.storage.project;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/**
 * The library of {@code ./dev bench windows}: rows of a synthetic library, each with a file and a thumbnail. 2,000 different
 * thumbnails are drawn; the assets share them through hard links. Prints the project's folder.
 */
public final class WindowLibrary {
    private static final int PICTURES = 2000;
    private static final int LINKS = 1000;
    private static final int AT_ONCE = 500;

    private WindowLibrary() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Path root = SyntheticProject.at(folder, Engine.SQLITE, Integer.parseInt(args[1]));
        Path whole = root.resolve("Cache/whole");
        if (!Files.exists(whole)) {
            List<Path> pictures = draw(Files.createDirectories(root.resolve("Cache/drawn")));
            Files.createDirectories(root.resolve("Cache/thumbnails"));
            try (Project project = SyntheticProject.projects(folder).open(root)) {
                List<AssetId> ids = project.assets().ids(Query.ALL, AssetSort.NEWEST);
                for (int from = 0; from < ids.size(); from += AT_ONCE) {
                    int at = from;
                    for (Asset asset : project.assets().load(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                        link(root.resolve("Cache/thumbnails/" + asset.id() + ".jpg"), pictures.get(at % PICTURES));
                        Path file = project.file(asset);
                        Files.createDirectories(file.getParent());
                        link(file, pictures.get(at % LINKS));
                        at++;
                    }
                }
            }
            Files.createFile(whole);
        }
        System.out.println(root);
    }

    private static void link(Path at, Path picture) throws Exception {
        if (!Files.exists(at)) {
            Files.createLink(at, picture);
        }
    }

    private static List<Path> draw(Path folder) throws Exception {
        Random random = new Random(6);
        Path[] made = new Path[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            int shape = random.nextInt(3);
            BufferedImage image = new BufferedImage(shape == 1 ? 175 : 256, shape == 2 ? 175 : 256, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setPaint(new GradientPaint(0, 0, color(random), image.getWidth(), image.getHeight(), color(random)));
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            for (int n = 0; n < 40; n++) {
                g.setColor(color(random));
                int size = 4 + random.nextInt(60);
                g.fillOval(random.nextInt(256), random.nextInt(256), size, size);
            }
            g.dispose();
            made[i] = folder.resolve(i + ".jpg");
            ImageIO.write(image, "jpg", made[i].toFile());
        }
        return List.of(made);
    }

    private static Color color(Random random) {
        return new Color(random.nextInt(0x1000000));
    }
}
