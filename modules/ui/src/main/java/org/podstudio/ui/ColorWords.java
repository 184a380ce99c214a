package org.podstudio.ui;

import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.ColorName;

/** What colours are called in the user's language. */
@Messages({
    "COLOR_red=Red",
    "COLOR_orange=Orange",
    "COLOR_brown=Brown",
    "COLOR_yellow=Yellow",
    "COLOR_green=Green",
    "COLOR_teal=Teal",
    "COLOR_blue=Blue",
    "COLOR_purple=Purple",
    "COLOR_pink=Pink",
    "COLOR_black=Black",
    "COLOR_grey=Grey",
    "COLOR_white=White"
})
public final class ColorWords {
    private ColorWords() {}

    public static String of(ColorName name) {
        return switch (name) {
            case RED -> Bundle.COLOR_red();
            case ORANGE -> Bundle.COLOR_orange();
            case BROWN -> Bundle.COLOR_brown();
            case YELLOW -> Bundle.COLOR_yellow();
            case GREEN -> Bundle.COLOR_green();
            case TEAL -> Bundle.COLOR_teal();
            case BLUE -> Bundle.COLOR_blue();
            case PURPLE -> Bundle.COLOR_purple();
            case PINK -> Bundle.COLOR_pink();
            case BLACK -> Bundle.COLOR_black();
            case GREY -> Bundle.COLOR_grey();
            case WHITE -> Bundle.COLOR_white();
        };
    }
}
