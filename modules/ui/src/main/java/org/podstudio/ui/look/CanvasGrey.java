package org.podstudio.ui.look;

import java.util.Locale;
import javax.swing.UIManager;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.ui.Token;

/** The three greys behind pictures among which the user chooses; each theme has its own three. Remembered as {@code look.canvas}. */
@Messages({"Canvas_usual=Usual", "Canvas_darker=Darker", "Canvas_lighter=Lighter"})
public enum CanvasGrey {
    USUAL,
    DARKER,
    LIGHTER;

    /** The setting's name. */
    public static final String KEY = "look.canvas";

    /** What the settings say; a word that is not known is the usual one. */
    public static CanvasGrey of(Settings settings) {
        String word = settings.get(KEY).orElse("");
        for (CanvasGrey grey : values()) {
            if (grey.wire().equalsIgnoreCase(word)) {
                return grey;
            }
        }
        return USUAL;
    }

    /** Remembers the choice; the usual one is what holds where nothing is said. */
    public void write(Settings settings) {
        if (this == USUAL) {
            settings.remove(KEY);
        } else {
            settings.put(KEY, wire());
        }
    }

    /** In the language of the window. */
    public String title() {
        return switch (this) {
            case USUAL -> Bundle.Canvas_usual();
            case DARKER -> Bundle.Canvas_darker();
            case LIGHTER -> Bundle.Canvas_lighter();
        };
    }

    /** Puts this grey behind pictures, in the theme in use: again after each change of the theme. On the event dispatch thread. */
    public void use() {
        UIManager.put(Token.CANVAS.key(), this == USUAL ? null : UIManager.getLookAndFeelDefaults().getColor(Token.CANVAS.key() + suffix()));
    }

    private String suffix() {
        return this == DARKER ? "Darker" : "Lighter";
    }

    private String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
