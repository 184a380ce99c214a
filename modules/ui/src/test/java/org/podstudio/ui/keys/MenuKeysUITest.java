package org.podstudio.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.ui.FlatMenuItemUI;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MenuKeysUITest {
    private static final LookAndFeel BEFORE = UIManager.getLookAndFeel();

    @BeforeAll
    static void look() throws UnsupportedLookAndFeelException {
        UIManager.setLookAndFeel(new FlatDarkLaf());
    }

    @AfterAll
    static void restore() throws UnsupportedLookAndFeelException {
        UIManager.setLookAndFeel(BEFORE);
    }

    private static int width(int key, FlatMenuItemUI ui) {
        JMenuItem item = new JMenuItem("Keyboard Shortcuts");
        item.setAccelerator(KeyStroke.getKeyStroke(key, InputEvent.CTRL_DOWN_MASK));
        item.setUI(ui);
        return item.getPreferredSize().width;
    }

    @Test
    void keysOfSignsAreShownAsTheSignAndOthersAsEver() {
        assertThat(width(KeyEvent.VK_SLASH, new MenuKeysUI())).isLessThan(width(KeyEvent.VK_SLASH, new FlatMenuItemUI()));
        assertThat(width(KeyEvent.VK_K, new MenuKeysUI())).isEqualTo(width(KeyEvent.VK_K, new FlatMenuItemUI()));
    }
}
