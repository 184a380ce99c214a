package org.podstudio.ui.thumb;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.WeakHashMap;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.ui.Token;

/** Shows thumbnails of sounds in the colours of the theme: they are stored in one pair of colours. For the EDT. */
public final class WaveTint {
    private static final int FROM = Thumbnails.WAVE_GROUND_RGB >> 8 & 0xff;
    private static final int TO = Thumbnails.WAVE_RGB >> 8 & 0xff;

    private record Tinted(int rgb, Image image) {}

    private final Map<Image, Tinted> made = new WeakHashMap<>();

    /** The waveform in the theme's accent on transparent ground. @param thumbnail of a sound, as it is stored */
    public Image of(Image thumbnail) {
        Color ink = Token.ACCENT.color();
        Tinted known = made.get(thumbnail);
        if (known == null || known.rgb() != ink.getRGB()) {
            known = new Tinted(ink.getRGB(), tint(thumbnail, ink.getRGB() & 0xffffff));
            made.put(thumbnail, known);
        }
        return known.image();
    }

    private static BufferedImage tint(Image thumbnail, int ink) {
        int width = thumbnail.getWidth(null);
        int height = thumbnail.getHeight(null);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.drawImage(thumbnail, 0, 0, null);
        g.dispose();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int alpha = Math.clamp(((row[x] >> 8 & 0xff) - FROM) * 255L / (TO - FROM), 0, 255);
                // What JPEG smeared over the ground is not seen.
                row[x] = (alpha < 16 ? 0 : alpha) << 24 | ink;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
