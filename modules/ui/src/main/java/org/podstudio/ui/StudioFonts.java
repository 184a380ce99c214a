package org.podstudio.ui;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import javax.swing.UIManager;

/**
 * The product's type: Inter for words, JetBrains Mono for hashes, logs and raw metadata; both under the OFL. The sizes
 * follow the look and feel's default font. Families that are not installed (in tests) fall back to the system's.
 */
public final class StudioFonts {
    /** Size of body text at 100 %, in points; the caption, section and title sizes stand in fixed ratio to it. */
    private static final float BODY_PT = 13;

    private StudioFonts() {}

    /** 13: what is read. */
    public static Font body() {
        Font font = UIManager.getFont("defaultFont");
        if (font == null) {
            font = UIManager.getFont("Label.font");
        }
        return font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 13) : font;
    }

    /** 11: what is glanced at. */
    public static Font caption() {
        return scaled(body(), 11);
    }

    /** 15: heads a section. */
    public static Font section() {
        return semiBold(scaled(body(), 15));
    }

    /** 20: heads an empty state or a dialog. */
    public static Font title() {
        return semiBold(scaled(body(), 20));
    }

    /** Half-bold at body size, for the one word that matters in a line. */
    public static Font strong() {
        return semiBold(body());
    }

    /** JetBrains Mono one point below body, which is its match in height. */
    public static Font mono() {
        float size = body().getSize2D() - 1;
        return FontUtils.getCompositeFont(FlatJetBrainsMonoFont.FAMILY, Font.PLAIN, Math.round(size)).deriveFont(size);
    }

    private static Font scaled(Font body, float pointsAt13) {
        return body.deriveFont(body.getSize2D() * pointsAt13 / BODY_PT);
    }

    private static Font semiBold(Font font) {
        return FontUtils.getCompositeFont(FlatInterFont.FAMILY_SEMIBOLD, Font.PLAIN, Math.round(font.getSize2D()))
                .deriveFont(font.getSize2D());
    }
}
