package org.podstudio.library.ui.cull;

import javax.swing.JComponent;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.ui.keys.KeyBindings;

/**
 * The keys that decide and that change the view: the same in the grid, the loupe, compare and full screen. They act only while
 * the component they are installed on has the focus, so that a word typed into a field decides nothing.
 */
public final class CullKeys {
    private static final int MOST_STARS = 5;

    private CullKeys() {}

    public static void install(JComponent on, CullCommands commands) {
        KeyBindings.bind(on, LibraryKey.APPROVE, commands::approve);
        KeyBindings.bind(on, LibraryKey.REJECT, commands::reject);
        KeyBindings.bind(on, LibraryKey.DISCARD, commands::discard);
        KeyBindings.bind(on, LibraryKey.UNFLAG, commands::unflag);
        for (int stars = 0; stars <= MOST_STARS; stars++) {
            int given = stars;
            KeyBindings.bind(on, LibraryKey.rating(stars), () -> commands.rate(given));
        }
        for (ColorLabel label : ColorLabel.values()) {
            KeyBindings.bind(on, LibraryKey.label(label), () -> commands.label(label));
        }
        KeyBindings.bind(on, LibraryKey.STACK, commands::stack);
        KeyBindings.bind(on, LibraryKey.TAG, commands::tag);
        KeyBindings.bind(on, LibraryKey.REPEAT_TAG, commands::repeatTag);
        KeyBindings.bind(on, LibraryKey.COPY, commands::copy);
        KeyBindings.bind(on, LibraryKey.UNDO, commands::undo);
        KeyBindings.bind(on, LibraryKey.REDO, commands::redo);
        KeyBindings.bind(on, LibraryKey.PREVIEW, commands::togglePreview);
        KeyBindings.bind(on, LibraryKey.INSPECT, commands::inspect);
        KeyBindings.bind(on, LibraryKey.STEP_BACK, commands::stepBack);
        for (ViewMode mode : ViewMode.values()) {
            KeyBindings.bind(on, LibraryKey.mode(mode), () -> commands.show(mode));
        }
    }
}
