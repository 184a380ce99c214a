package org.podstudio.library.ui.cull;

import java.util.function.Consumer;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** The switch of auto-advance in the status bar, which also shows when Caps Lock has it on. */
@Messages({
    "Advance_off=Auto-advance off", "Advance_on=Auto-advance on", "Advance_caps=Auto-advance on: Caps Lock",
    "Advance_tip=After each decision go on to the next asset (Caps Lock does the same)", "Advance_name=Auto-advance"
})
public final class AdvanceSwitch extends JToggleButton {
    private static final long serialVersionUID = 1L;

    private transient Consumer<Boolean> chosen = on -> { };
    private String words = "";
    private Room room = Room.WORDS;

    /** How much of it is shown. */
    public enum Room { WORDS, GLYPH }

    public AdvanceSwitch() {
        setName("auto-advance");
        setFocusable(true);
        putClientProperty("JButton.buttonType", "toolBarButton");
        putClientProperty("FlatLaf.style", "arc:6;margin:2,6,2,6;font:-2");
        setToolTipText(Bundle.Advance_tip());
        getAccessibleContext().setAccessibleName(Bundle.Advance_name());
        addActionListener(e -> chosen.accept(isSelected()));
        show(new AutoAdvance());
    }

    public void onChoice(Consumer<Boolean> listener) {
        chosen = listener;
    }

    public void show(AutoAdvance advance) {
        setSelected(advance.on());
        setFont(StudioFonts.caption());
        setIcon(Glyph.CHEVRONS_RIGHT.icon(14, advance.on() ? Token.ACCENT : Token.SECOND));
        words = advance.byCaps() ? Bundle.Advance_caps() : advance.on() ? Bundle.Advance_on() : Bundle.Advance_off();
        setToolTipText(words + ". " + Bundle.Advance_tip());
        setText(room == Room.WORDS ? words : "");
    }

    /** Changes nothing where nothing is to be changed: it is asked while the window is laid out. */
    public void take(Room given) {
        if (room != given) {
            room = given;
            setText(room == Room.WORDS ? words : "");
        }
    }

    /** How wide it would be; nothing changes. */
    public int width(Room given) {
        int said = getFontMetrics(getFont()).stringWidth(words) + getIconTextGap();
        return getPreferredSize().width + (given == room ? 0 : given == Room.WORDS ? said : -said);
    }
}
