package org.podstudio.core.api.media;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The colours that a picture mostly consists of, the one that covers most of it first.
 *
 * @param shades at most {@link #MOST}; none of a picture that is transparent everywhere
 */
public record Palette(List<Shade> shades) {
    /** Version of the algorithm: palettes of another are made anew. Stored. */
    public static final int VERSION = 1;

    public static final int MOST = 5;

    /** How far a colour may be from the one asked for, in thousandths of OKLab: seen beside each other they differ, but have the same name. */
    public static final int NEAR = 80;

    public Palette {
        shades = List.copyOf(shades);
        if (shades.size() > MOST) {
            throw new IllegalArgumentException("a palette has at most " + MOST + " colours, not " + shades.size());
        }
    }

    /**
     * One colour.
     *
     * @param rgb 0xRRGGBB, sRGB
     * @param percent of what is not transparent that has it or one near it, 1 to 100
     */
    public record Shade(int rgb, int percent) {
        public Shade {
            if (rgb < 0 || rgb > 0xffffff || percent < 1 || percent > 100) {
                throw new IllegalArgumentException("rgb " + rgb + ", " + percent + " %");
            }
        }

        /** As it is written: {@code #2fc7b5}. */
        public String hex() {
            return String.format(Locale.ROOT, "#%06x", rgb);
        }

        public ColorName name() {
            return ColorName.of(OkLab.of(rgb));
        }
    }

    /** What its colours are called. */
    public Set<ColorName> names() {
        Set<ColorName> names = EnumSet.noneOf(ColorName.class);
        shades.forEach(shade -> names.add(shade.name()));
        return names;
    }

    /** Whether one of its colours is as good as that one. */
    public boolean near(OkLab wanted) {
        return shades.stream().anyMatch(shade -> OkLab.of(shade.rgb()).within(NEAR, wanted));
    }
}
