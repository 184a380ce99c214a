package org.podstudio.ui;

import java.awt.Color;
import javax.swing.UIManager;

/**
 * The colours of the product. The branding module sets them as FlatLaf properties under {@link #key}; where they are not
 * set (tests, a foreign look and feel) the table here holds. Read a token when painting, never keep the colour: the user
 * can switch the theme at any time.
 */
public enum Token {
    /** Behind panels. */
    WINDOW("window", 0x17181A, 0xECEDEF),
    /** Docks. */
    PANEL("panel", 0x1E1F22, 0xF7F7F8),
    /** Cards, toolbars, popups. */
    RAISED("raised", 0x27292D, 0xFFFFFF),
    /** Inputs. */
    FIELD("field", 0x141517, 0xFFFFFF),
    /** Behind pictures, without chroma. */
    CANVAS("canvas", 0x222222, 0xE3E3E3),
    /** Hairlines. */
    LINE("line", 0x313338, 0xD5D7DB),
    TEXT("text", 0xE6E7E9, 0x1B1C1F),
    SECOND("textSecond", 0xA3A7AE, 0x565A62),
    DISABLED("textDisabled", 0x6E727A, 0x9A9EA6),
    /** What is selected, focused, or the one main action of a window. */
    ACCENT("accent", 0x2FC7B5, 0x076B61),
    ON_ACCENT("onAccent", 0x04201C, 0xFFFFFF),
    FOCUS("focus", 0x62E5D6, 0x076B61),
    GOOD("good", 0x4CC38A, 0x17693F),
    WARN("warn", 0xE5A94B, 0x7F5206),
    BAD("bad", 0xF2666B, 0xB4242B),
    INFO("info", 0x6AA8F5, 0x1958AD),
    /** Ratings. */
    STAR("star", 0xF2C14E, 0x946800),
    /** What a control is seen by: its outline, a star not yet given. At least 3:1 against what is behind it. */
    OUTLINE("controlLine", 0x70747C, 0x757981),
    /** What a bar of progress or of time has still to go. */
    TRACK("track", 0x313338, 0xD5D7DB);

    private final String key;
    private final Color dark;
    private final Color light;

    Token(String name, int dark, int light) {
        this.key = "Podstudio." + name;
        this.dark = new Color(dark);
        this.light = new Color(light);
    }

    /** Name among the look and feel's properties, e.g. {@code Podstudio.accent}. */
    public String key() {
        return key;
    }

    /** The colour in the theme in use. */
    public Color color() {
        Color themed = UIManager.getColor(key);
        return themed != null ? themed : isDark() ? dark : light;
    }

    /** The colour, partly transparent. @param opacity 0 to 1 */
    public Color color(double opacity) {
        Color base = color();
        return new Color(base.getRed(), base.getGreen(), base.getBlue(), (int) Math.round(opacity * 255));
    }

    /** The table's value, whatever the theme in use. */
    public Color tableValue(boolean ofDarkTheme) {
        return ofDarkTheme ? dark : light;
    }

    /** Whether the look and feel in use is a dark one; by its own word, else by the brightness of its panels. */
    public static boolean isDark() {
        if (UIManager.get("laf.dark") instanceof Boolean dark) {
            return dark;
        }
        Color panel = UIManager.getColor("Panel.background");
        return panel == null || panel.getRed() + panel.getGreen() + panel.getBlue() < 3 * 128;
    }
}
