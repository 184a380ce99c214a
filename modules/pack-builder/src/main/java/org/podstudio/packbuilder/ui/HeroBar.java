package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.packbuilder.build.Heroes;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.WrappedText;

/** Says which pictures are the heroes, and chooses them. */
@Messages({
    "hero.best=Stars mark the heroes, which the pack shows large: the best rated, until you choose.",
    "# {0} - most", "hero.chosen=Stars mark the heroes that you chose, {0} at most. Without one, the best rated are taken.",
    "hero.button=Hero", "hero.tip=Show the selected pictures large in the pack, or no longer (H)",
    "hero.none=Select a picture below first", "hero.sound=Only pictures are shown large: sounds and videos are not"
})
final class HeroBar extends JPanel {
    private static final long serialVersionUID = 1L;

    private final WrappedText words = new WrappedText("", StudioFonts::caption, Token.SECOND);
    private final JButton star;

    HeroBar(PackAssetsList list) {
        super(new BorderLayout(px(12), 0));
        setOpaque(false);
        words.getAccessibleContext().setAccessibleName(Bundle.hero_button());
        star = Buttons.plain(Bundle.hero_button(), e -> list.star());
        star.setName("hero");
        star.setIcon(Glyph.STAR.icon(16, Token.STAR));
        add(words, BorderLayout.CENTER);
        add(star, BorderLayout.LINE_END);
        list.addListSelectionListener(e -> enable(list));
        enable(list);
        tell(false);
    }

    private void enable(PackAssetsList list) {
        boolean pictures = list.getSelectedValuesList().stream().anyMatch(asset -> asset.facts().type() == MediaType.IMAGE);
        Buttons.enable(star, pictures, Bundle.hero_tip(), list.isSelectionEmpty() ? Bundle.hero_none() : Bundle.hero_sound());
    }

    /** @param chosen by somebody; else the heroes are the best rated */
    void tell(boolean chosen) {
        words.setText(chosen ? Bundle.hero_chosen(Heroes.MOST) : Bundle.hero_best());
    }
}
