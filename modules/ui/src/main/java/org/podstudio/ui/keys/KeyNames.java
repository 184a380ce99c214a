package org.podstudio.ui.keys;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;

/**
 * Keys as they are written down and as they are shown. Written they are the platform's names, such as {@code DS-Z}, where D is Ctrl, and
 * Cmd on macOS; so one file of settings holds on every system.
 */
@Messages({"# {0} - digit or sign on the number pad", "KEY_numpad=Num {0}", "KEY_none=No key"})
public final class KeyNames {
    private static final String NUMPAD = "NUMPAD";
    /** Java names the keys of signs by words. */
    private static final Map<Integer, String> SIGNS = Map.ofEntries(Map.entry(KeyEvent.VK_SLASH, "/"), Map.entry(KeyEvent.VK_COMMA, ","),
            Map.entry(KeyEvent.VK_PERIOD, "."), Map.entry(KeyEvent.VK_OPEN_BRACKET, "["), Map.entry(KeyEvent.VK_CLOSE_BRACKET, "]"),
            Map.entry(KeyEvent.VK_EQUALS, "="), Map.entry(KeyEvent.VK_PLUS, "+"), Map.entry(KeyEvent.VK_MINUS, "−"),
            Map.entry(KeyEvent.VK_SEMICOLON, ";"), Map.entry(KeyEvent.VK_QUOTE, "'"), Map.entry(KeyEvent.VK_BACK_SLASH, "\\"),
            Map.entry(KeyEvent.VK_BACK_QUOTE, "`"), Map.entry(KeyEvent.VK_LEFT, "←"), Map.entry(KeyEvent.VK_RIGHT, "→"),
            Map.entry(KeyEvent.VK_UP, "↑"), Map.entry(KeyEvent.VK_DOWN, "↓"));
    private static final int MODIFIERS = InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK | InputEvent.ALT_DOWN_MASK
            | InputEvent.META_DOWN_MASK | InputEvent.ALT_GRAPH_DOWN_MASK;

    private KeyNames() {}

    /** @param names as {@code DS-Z}, {@code SPACE}; what no key is called is left out */
    public static List<KeyStroke> parse(String... names) {
        List<KeyStroke> found = new ArrayList<>();
        for (String name : names) {
            KeyStroke stroke = name.isEmpty() ? null : Utilities.stringToKey(name);
            if (stroke != null && stroke.getKeyCode() != KeyEvent.VK_UNDEFINED) {
                found.add(stroke);
            }
        }
        return found;
    }

    /** @return names with blanks between them; empty for no key */
    static String written(List<KeyStroke> strokes) {
        return strokes.stream().map(KeyNames::written).collect(Collectors.joining(" "));
    }

    static String written(KeyStroke stroke) {
        return Utilities.keyToString(stroke, true);
    }

    static List<KeyStroke> read(String written) {
        return parse(written.strip().split("\\s+"));
    }

    /** As it is on the keyboard: {@code Ctrl+Shift+Z}, {@code Ctrl+/}. */
    public static String shown(KeyStroke stroke) {
        String modifiers = InputEvent.getModifiersExText(stroke.getModifiers() & MODIFIERS);
        return modifiers.isEmpty() ? key(stroke.getKeyCode()) : modifiers + "+" + key(stroke.getKeyCode());
    }

    private static String key(int code) {
        String sign = SIGNS.get(code);
        if (sign != null) {
            return sign;
        }
        if (code >= KeyEvent.VK_NUMPAD0 && code <= KeyEvent.VK_NUMPAD9) {
            return Bundle.KEY_numpad("" + (code - KeyEvent.VK_NUMPAD0));
        }
        return switch (code) {
            case KeyEvent.VK_ADD -> Bundle.KEY_numpad("+");
            case KeyEvent.VK_SUBTRACT -> Bundle.KEY_numpad("−");
            default -> KeyEvent.getKeyText(code);
        };
    }

    /** All of them, the one to name first in front; those of the number pad only where there is no other. */
    public static String shown(List<KeyStroke> strokes) {
        List<KeyStroke> worth = strokes.stream().filter(stroke -> !numberPad(stroke)).toList();
        return (worth.isEmpty() ? strokes : worth).stream().map(KeyNames::shown).collect(Collectors.joining(", "));
    }

    private static boolean numberPad(KeyStroke stroke) {
        return written(stroke).contains(NUMPAD) || Arrays.asList(KeyEvent.VK_ADD, KeyEvent.VK_SUBTRACT, KeyEvent.VK_PLUS).contains(stroke.getKeyCode());
    }

    /** What a press of this key is; null for a modifier alone, which is on its way to become one. */
    static @Nullable KeyStroke pressed(KeyEvent event) {
        return switch (event.getKeyCode()) {
            case KeyEvent.VK_UNDEFINED, KeyEvent.VK_SHIFT, KeyEvent.VK_CONTROL, KeyEvent.VK_ALT, KeyEvent.VK_META, KeyEvent.VK_ALT_GRAPH,
                    KeyEvent.VK_CAPS_LOCK, KeyEvent.VK_NUM_LOCK, KeyEvent.VK_WINDOWS, KeyEvent.VK_CONTEXT_MENU -> null;
            default -> KeyStroke.getKeyStroke(event.getKeyCode(), event.getModifiersEx() & MODIFIERS);
        };
    }

    /** Whether it writes something into a text field: such a key cannot belong to the whole window. */
    static boolean types(KeyStroke stroke) {
        int held = stroke.getModifiers() & (InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK);
        int code = stroke.getKeyCode();
        boolean function = code >= KeyEvent.VK_F1 && code <= KeyEvent.VK_F12 || code >= KeyEvent.VK_F13 && code <= KeyEvent.VK_F24;
        return held == 0 && !function;
    }
}
