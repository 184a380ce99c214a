package org.podstudio.ui.keys;

import com.formdev.flatlaf.ui.FlatMenuItemRenderer;
import com.formdev.flatlaf.ui.FlatMenuItemUI;
import com.formdev.flatlaf.util.SystemInfo;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.plaf.ComponentUI;

/** Menus name keys as tooltips and the map of keys do: {@code Ctrl+/}, where Java would say Ctrl+Slash. */
public final class MenuKeysUI extends FlatMenuItemUI {

    /** For all menus that are made from now on, in every theme. */
    public static void install() {
        UIManager.put("MenuItemUI", MenuKeysUI.class.getName());
        // Found by its name there, because Swing's class loader knows no modules.
        UIManager.put(MenuKeysUI.class.getName(), MenuKeysUI.class);
    }

    /** As Swing asks for it. */
    public static ComponentUI createUI(JComponent component) {
        return new MenuKeysUI();
    }

    @Override
    protected FlatMenuItemRenderer createRenderer() {
        return new FlatMenuItemRenderer(menuItem, checkIcon, arrowIcon, acceleratorFont, acceleratorDelimiter) {
            @Override
            protected String getTextForAccelerator(KeyStroke key) {
                // macOS has signs of its own for all of them.
                return SystemInfo.isMacOS ? super.getTextForAccelerator(key) : KeyNames.shown(key);
            }
        };
    }
}
