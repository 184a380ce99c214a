package org.podstudio.ui.settings;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Window;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.openide.util.Lookup;
import org.openide.util.NbPreferences;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.ui.Motion;

/**
 * The look that is set in {@code config.json}, which is the only truth: the platform keeps a preference of its own for its start, and
 * that is made to say the same.
 */
public final class ChosenTheme {
    private static final Logger LOG = Logger.getLogger(ChosenTheme.class.getName());

    /** {@code less} or {@code full}; else the desktop's choice holds. */
    private static final String MOTION = "look.motion";

    private ChosenTheme() {}

    /** At start, before any window is there: somebody may have edited the settings, or set them by a command. */
    public static void atStart() {
        UserSettings settings = Lookup.getDefault().lookup(UserSettings.class);
        if (settings == null) {
            return;
        }
        try {
            StudioSettings.Theme theme = agree(settings, NbPreferences.root().node("laf"));
            Optional<String> motion = settings.get(MOTION);
            EventQueue.invokeAndWait(() -> {
                UIManager.addPropertyChangeListener(new UntilShown(theme));
                use(theme);
                motion.ifPresent(word -> UIManager.put(Motion.KEY, word));
            });
        } catch (UncheckedStudioException e) {
            LOG.log(Level.WARNING, "The settings cannot be read; the look is the last one", e);
        } catch (InvocationTargetException e) {
            LOG.log(Level.WARNING, "The look is the platform's", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The platform may have read its preference before we wrote it: until a window shows, what it sets is set right. */
    private record UntilShown(StudioSettings.Theme theme) implements PropertyChangeListener {
        @Override
        public void propertyChange(PropertyChangeEvent e) {
            if (!e.getPropertyName().equals("lookAndFeel")) {
                return;
            }
            if (Arrays.stream(Frame.getFrames()).anyMatch(frame -> frame.isShowing() && !frame.isUndecorated())) {
                UIManager.removePropertyChangeListener(this); // the splash has no frame; from now on the user chooses
            } else {
                use(theme);
            }
        }
    }

    /** Makes the platform's preference say what the settings say. */
    static StudioSettings.Theme agree(Settings settings, Preferences platform) {
        StudioSettings.Theme theme = StudioSettings.theme(settings);
        if (!theme.lookAndFeel().equals(platform.get("laf", ""))) {
            platform.put("laf", theme.lookAndFeel());
        }
        return theme;
    }

    /** Changes windows that are there, and those to come. On the event dispatch thread, or the one that starts the studio. */
    static void use(StudioSettings.Theme theme) {
        LookAndFeel now = UIManager.getLookAndFeel();
        if (now != null && now.getClass().getName().equals(theme.lookAndFeel())) {
            return;
        }
        try {
            ClassLoader loader = Lookup.getDefault().lookup(ClassLoader.class);
            UIManager.setLookAndFeel((LookAndFeel) loader.loadClass(theme.lookAndFeel()).getDeclaredConstructor().newInstance());
            for (Window window : Window.getWindows()) {
                SwingUtilities.updateComponentTreeUI(window);
            }
        } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
            LOG.log(Level.WARNING, "The look changes at the next start", e);
        }
    }
}
