package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.CardLayout;
import java.awt.Image;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.ThemedLabel;

/** What the first step shows: the pack's assets as pictures, and above them how many they are and which are its heroes. */
@Messages({
    "assets.none=No assets yet", "assets.none.says=Select some in the library and press Build Pack there.",
    "assets.choose=Choose in the library"
})
final class PackAssetsPage {
    private static final String FULL = "full";
    private static final String EMPTY = "empty";

    private final PackAssetsList list;
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private final JButton choose;
    private final HeroBar heroBar;
    private final ThemedLabel summary = new ThemedLabel("", StudioFonts::body, Token.TEXT);

    /** @param pictures asset and device pixels to what is in memory, or null @param toLibrary goes where assets are chosen */
    PackAssetsPage(BiFunction<AssetId, Integer, @Nullable Image> pictures, PackAssetsList.Order order, Runnable toLibrary) {
        list = new PackAssetsList(pictures, order);
        heroBar = new HeroBar(list);
        choose = Buttons.plain(Bundle.assets_choose(), e -> toLibrary.run());
        choose.setName("choose-assets");
        body.setOpaque(false);
    }

    JComponent above() {
        JPanel above = new JPanel(new Column(px(2)));
        above.setOpaque(false);
        above.add(summary);
        above.add(heroBar);
        return above;
    }

    JComponent pictures() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(px(24));
        body.add(scroll, FULL);
        body.add(new EmptyState(Glyph.PACKAGE, Bundle.assets_none(), Bundle.assets_none_says(), choose), EMPTY);
        return body;
    }

    /** @param chosen whether somebody chose the heroes; else they are the best rated */
    void show(List<Asset> assets, Set<AssetId> heroes, boolean chosen) {
        list.show(assets, heroes);
        heroBar.tell(chosen);
        summary.setText(BuildSummary.said(assets));
        summary.setVisible(!assets.isEmpty());
        heroBar.setVisible(!assets.isEmpty());
        cards.show(body, assets.isEmpty() ? EMPTY : FULL);
    }

    /** No picture is held any more. */
    void clear() {
        list.show(List.of(), Set.of());
    }

    boolean focus() {
        return (choose.isShowing() ? choose : list).requestFocusInWindow();
    }
}
