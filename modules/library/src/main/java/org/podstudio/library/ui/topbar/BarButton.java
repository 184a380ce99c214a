package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.event.ActionListener;
import javax.swing.JButton;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;

/** A button of the bar that says something: no frame until hovered, as high as the controls beside it. */
final class BarButton extends JButton {
    private static final long serialVersionUID = 1L;

    /** @param name its name for tests */
    BarButton(String name, ActionListener pressed) {
        setName(name);
        putClientProperty("JButton.buttonType", "toolBarButton");
        putClientProperty("FlatLaf.style", "arc:6;margin:4,6,4,6");
        putClientProperty("html.disable", Boolean.TRUE);
        setIconTextGap(px(6));
        addActionListener(pressed);
    }

    /** @param name what it says, for people who do not see it @param hint what a click does */
    void say(String name, String hint) {
        getAccessibleContext().setAccessibleName(name);
        setToolTipText(hint);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(StudioFonts.body());
        setForeground(Token.TEXT.color());
    }
}
