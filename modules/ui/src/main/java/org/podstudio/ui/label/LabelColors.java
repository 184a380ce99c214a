package org.podstudio.ui.label;

import java.awt.Color;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.ui.Token;

/** The colours of the labels: they mean themselves, so the theme only makes them lighter or darker. */
public final class LabelColors {
    private LabelColors() {}

    public static Color of(ColorLabel label) {
        boolean dark = Token.isDark();
        return new Color(switch (label) {
            case RED -> dark ? 0xE5534B : 0xC62F27;
            case YELLOW -> dark ? 0xE3C341 : 0xA67C00;
            case GREEN -> dark ? 0x57B65F : 0x2C8A36;
            case BLUE -> dark ? 0x5A9CF8 : 0x2567C8;
            case PURPLE -> dark ? 0xB07CF0 : 0x7E3FC8;
        });
    }
}
