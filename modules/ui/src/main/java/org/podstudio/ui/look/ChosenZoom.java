package org.podstudio.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.util.Locale;
import java.util.Optional;
import javax.swing.UIManager;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;

/**
 * The user's own zoom of the windows, from {@link StudioSettingsTable#ZOOM}, over what the desktop asks for. FlatLaf reads its factor
 * when a look and feel is set up, so it is said before that; windows that are there cannot follow, which the setting tells.
 */
public final class ChosenZoom {
    /** FlatLaf's own; a user who sets it on the command line has decided already. */
    private static final String FACTOR = "flatlaf.uiScale";
    /** Without it FlatLaf takes 80 % for 100 %. */
    private static final String SMALLER = "flatlaf.uiScale.allowScaleDown";

    private ChosenZoom() {}

    /** Percent when it is not 100; a word that is not known is 100. Blocks. */
    public static Optional<Integer> of(Settings settings) {
        return settings.get(StudioSettingsTable.ZOOM.key()).filter(word -> StudioSettingsTable.ZOOM.kind().mistake(word).isEmpty())
                .map(Integer::valueOf).filter(percent -> percent != 100);
    }

    /**
     * Says it to FlatLaf, which must have been set up once by then: what the desktop asks for is known from that. On the event dispatch
     * thread, before the first window.
     *
     * @return whether the look and feel must be set up again
     */
    public static boolean use(int percent) {
        if (System.getProperty(FACTOR) != null) {
            return false;
        }
        double zoom = percent / 100.0;
        Font font = UIManager.getFont("defaultFont");
        System.setProperty(SMALLER, "true");
        System.setProperty(FACTOR, String.format(Locale.ROOT, "%.4f", UIScale.getUserScaleFactor() * zoom));
        if (font != null) {
            // FlatLaf would derive it from the size that it believes the desktop's fonts to have, which differs between systems.
            UIManager.put("defaultFont", font.deriveFont((float) (font.getSize2D() * zoom)));
        }
        return true;
    }
}
