package org.podstudio.library.ui.welcome;

import static org.podstudio.ui.Scale.px;

import java.awt.GridLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.OneOf;
import org.podstudio.ui.part.WrappedText;

/** How the studio looks; what is chosen holds at once. And what this machine is. */
@Messages({
    "Welcome_look=How shall it look?",
    "Welcome_look_words=The whole studio takes it on at once. Edit ▸ Settings has more: the grey behind pictures, motion, and the rest."
})
final class LookStep extends StepPart {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, ThemeTile> tiles = new LinkedHashMap<>();
    private final WrappedText machine = new WrappedText("", StudioFonts::body, Token.SECOND);

    LookStep(WelcomePresenter presenter) {
        super(Bundle.Welcome_look(), Bundle.Welcome_look_words());
        JPanel row = new JPanel(new GridLayout(1, 0, px(12), 0));
        row.setOpaque(false);
        row.setBorder(new EmptyBorder(px(12), 0, px(16), 0));
        OneOf one = new OneOf();
        if (StudioSettingsTable.THEME.kind() instanceof SettingKind.Choice(var words)) {
            for (String word : words) {
                ThemeTile tile = new ThemeTile(word, StudioSettingsTable.THEME.choice(word));
                tile.addActionListener(e -> presenter.theme(word));
                tiles.put(word, tile);
                one.add(tile);
                row.add(tile);
            }
        }
        add(row);
        machine.setFocusable(false);
        add(machine);
    }

    void showTheme(String theme) {
        if (tiles.containsKey(theme)) {
            tiles.get(theme).setSelected(true);
        }
    }

    void showMachine(String sentence) {
        machine.setText(sentence);
        revalidate();
    }
}
