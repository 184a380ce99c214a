package org.podstudio.ui.settings;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Window;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.openide.util.Lookup;
import org.openide.util.NbPreferences;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.ui.Motion;
import org.podstudio.ui.look.CanvasGrey;
import org.podstudio.ui.look.Ground;
import org.podstudio.ui.look.ChosenZoom;
import org.podstudio.ui.look.SystemLook;

/**
 * The look that is set in {@code config.json}, which is the only truth: the platform keeps a preference of its own for its start, and
 * that is made to say the same.
 */
public final class ChosenTheme {
    private static final Logger LOG = Logger.getLogger(ChosenTheme.class.getName());

    /** {@code less} or {@code full}; else the desktop's choice holds. */
    private static final String MOTION = StudioSettingsTable.MOTION.key();

    private ChosenTheme() {}

    /**
     * All that the settings say of the look.
     *
     * @param theme never {@link Theme#SYSTEM}: what the system asks for instead
     * @param motion {@code less} or {@code full}
     */
    record Look(Theme theme, CanvasGrey canvas, Ground ground, Optional<String> motion) {}

    /** At start, before any window is there: somebody may have edited the settings, or set them by a command. */
    public static void atStart() {
        UserSettings settings = Lookup.getDefault().lookup(UserSettings.class);
        if (settings == null) {
            return;
        }
        try {
            Look look = agree(settings);
            Optional<Integer> zoom = ChosenZoom.of(settings);
            EventQueue.invokeAndWait(() -> {
                UIManager.addPropertyChangeListener(new UntilShown(look));
                use(look);
                UIManager.getDefaults().addPropertyChangeListener(e -> remember(e, settings));
                if (zoom.isPresent() && ChosenZoom.use(zoom.get())) {
                    setUp(look.theme());
                }
            });
        } catch (UncheckedStudioException e) {
            LOG.log(Level.WARNING, "The settings cannot be read; the look is the last one", e);
        } catch (InvocationTargetException e) {
            LOG.log(Level.WARNING, "The look is the platform's", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What lies behind pictures is chosen where they are seen, too. */
    private static void remember(PropertyChangeEvent e, UserSettings settings) {
        if (Ground.KEY.equals(e.getPropertyName()) && e.getNewValue() instanceof Ground ground) {
            RequestProcessor.getDefault().post(() -> {
                try {
                    if (Ground.of(settings) != ground) {
                        ground.write(settings);
                    }
                } catch (UncheckedStudioException failed) {
                    LOG.log(Level.WARNING, "What lies behind pictures is not remembered", failed);
                }
            });
        }
    }

    /** After the settings changed: the windows that are there take the new look on. Blocks; never on the event dispatch thread. */
    public static void refresh(Settings settings) {
        Look look = agree(settings);
        EventQueue.invokeLater(() -> use(look));
    }

    /** The platform may have read its preference before we wrote it: until a window shows, what it sets is set right. */
    private record UntilShown(Look look) implements PropertyChangeListener {
        @Override
        public void propertyChange(PropertyChangeEvent e) {
            if (!e.getPropertyName().equals("lookAndFeel")) {
                return;
            }
            if (Arrays.stream(Frame.getFrames()).anyMatch(frame -> frame.isShowing() && !frame.isUndecorated())) {
                UIManager.removePropertyChangeListener(this); // the splash has no frame; from now on the user chooses
            } else {
                use(look);
            }
        }
    }

    private static Look agree(Settings settings) {
        return agree(settings, NbPreferences.root().node("laf"), SystemLook::ask);
    }

    /** Makes the platform's preference say what the settings say. @param system asked only where the settings leave it to the system */
    static Look agree(Settings settings, Preferences platform, Supplier<Optional<SystemLook.Wish>> system) {
        Theme theme = Theme.of(settings);
        if (theme == Theme.SYSTEM) {
            theme = system.get().map(ChosenTheme::asked).orElse(Theme.DARK);
        }
        if (!theme.lookAndFeel().equals(platform.get("laf", ""))) {
            platform.put("laf", theme.lookAndFeel());
        }
        return new Look(theme, CanvasGrey.of(settings), Ground.of(settings), settings.get(MOTION).filter(word -> word.equals("less") || word.equals("full")));
    }

    private static Theme asked(SystemLook.Wish wish) {
        return switch (wish) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case CONTRAST -> Theme.CONTRAST;
        };
    }

    /** Changes windows that are there, and those to come. On the event dispatch thread, or the one that starts the studio. */
    static void use(Look look) {
        look.motion().ifPresentOrElse(word -> UIManager.put(Motion.KEY, word), () -> UIManager.put(Motion.KEY, null));
        LookAndFeel now = UIManager.getLookAndFeel();
        boolean same = now != null && now.getClass().getName().equals(look.theme().lookAndFeel());
        if (!same) {
            setUp(look.theme());
        }
        look.canvas().use();
        look.ground().use();
        for (Window window : Window.getWindows()) {
            if (same) {
                window.repaint();
            } else {
                SwingUtilities.updateComponentTreeUI(window);
            }
        }
    }

    private static void setUp(Theme theme) {
        try {
            ClassLoader loader = Lookup.getDefault().lookup(ClassLoader.class);
            UIManager.setLookAndFeel((LookAndFeel) loader.loadClass(theme.lookAndFeel()).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
            LOG.log(Level.WARNING, "The look changes at the next start", e);
        }
    }
}
