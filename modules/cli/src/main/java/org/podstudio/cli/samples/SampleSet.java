package org.podstudio.cli.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** A dozen files like those in a creator's download folder. The same bytes every time. */
public final class SampleSet {
    private static final int SIZE = 640;
    private static final String NEGATIVE = "blurry, watermark, text, cropped";

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private SampleSet(Path folder) {
        this.folder = folder;
    }

    /** Writes the files; existing ones of the same name are replaced. @return what was written, in order */
    public static List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        SampleSet set = new SampleSet(folder);
        set.webUi("00012-1187234651.png", Motif.POTION, new Color(0xffffff),
                "magic potion bottle, glowing pink liquid, game asset, flat white background", 1187234651L);
        set.webUi("00013-1187234652.png", Motif.SWORD, new Color(0xe8eef2),
                "ornate short sword, game asset, icon, plain background", 1187234652L);
        set.webUi("00014-1187234653.png", Motif.SHIELD, new Color(0x101820),
                "heraldic shield with a golden star, game asset, dark flat background", 1187234653L);
        set.webUi("gem_teal.png", Motif.GEM, new Color(0xffffff),
                "teal gemstone, faceted, sticker, isolated on white", 77001L);
        set.comfyUi("ComfyUI_00031_.png", Motif.MUSHROOM, new Color(0x00b140),
                "red forest mushroom, cute sticker, solid green background", 833543590226030L);
        set.comfyUi("ComfyUI_00032_.png", Motif.PLANET, new Color(0x0b1026),
                "ringed planet, space game sprite, solid dark background", 18446744073709551L);
        set.comfyUi("ComfyUI_00033_.png", Motif.GEM, new Color(0xf5f5dc),
                "emerald crystal, treasure, flat cream background", 42L);
        set.put("potion without prompt.png", PngFile.of(Motif.POTION.on(new Color(0xfafafa), 512), Map.of()));
        set.put("sunset_gradient.png", PngFile.of(gradient(960, 540), GeneratorText.webUi(
                "abstract sunset gradient, seamless wallpaper, warm colours", NEGATIVE, 5150L, 960)));
        set.photo("IMG_2041.jpg");
        set.put("chime_success.wav", WavFile.chime(0.35, 523.25, 659.25, 783.99));
        set.put("low_hum.wav", WavFile.chime(2.0, 110));
        return List.copyOf(set.written);
    }

    private void webUi(String name, Motif motif, Color background, String prompt, long seed) throws IOException {
        put(name, PngFile.of(motif.on(background, SIZE), GeneratorText.webUi(prompt, NEGATIVE, seed, SIZE)));
    }

    private void comfyUi(String name, Motif motif, Color background, String prompt, long seed) throws IOException {
        put(name, PngFile.of(motif.on(background, SIZE), GeneratorText.comfyUi(prompt, NEGATIVE, seed, SIZE)));
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        written.add(file);
    }

    /** A picture that no generator made: noise over a landscape of colours, as a camera gives it. */
    private void photo(String name) throws IOException {
        BufferedImage image = gradient(800, 600);
        Random grain = new Random(2041);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int noise = grain.nextInt(17) - 8;
                int rgb = image.getRGB(x, y);
                image.setRGB(x, y, clamp((rgb >> 16 & 255) + noise) << 16 | clamp((rgb >> 8 & 255) + noise) << 8
                        | clamp((rgb & 255) + noise));
            }
        }
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        if (!ImageIO.write(image, "jpeg", file.toFile())) {
            throw new IOException("this Java cannot write JPEG");
        }
        written.add(file);
    }

    private static BufferedImage gradient(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double down = (double) y / height;
                double wave = Math.sin(x * 0.01 + down * 3) * 0.08;
                image.setRGB(x, y, clamp((int) (255 * (1 - 0.5 * down + wave))) << 16
                        | clamp((int) (190 * (1 - down) + 40 + 255 * wave)) << 8 | clamp((int) (70 + 120 * down)));
            }
        }
        return image;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }
}
