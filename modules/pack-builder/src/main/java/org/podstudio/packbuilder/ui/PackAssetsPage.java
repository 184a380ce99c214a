package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Image;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;

/** What the first step shows: the pack's assets as pictures, and above them how many they are and which are its heroes. */
final class PackAssetsPage {
    private final PackAssetsList list;
    private final HeroBar heroBar;
    private final ThemedLabel summary = new ThemedLabel("", StudioFonts::body, Token.TEXT);

    /** @param pictures asset and device pixels to what is in memory, or null */
    PackAssetsPage(BiFunction<AssetId, Integer, @Nullable Image> pictures, PackAssetsList.Order order) {
        list = new PackAssetsList(pictures, order);
        heroBar = new HeroBar(list);
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
        return scroll;
    }

    /** @param chosen whether somebody chose the heroes; else they are the best rated */
    void show(List<Asset> assets, Set<AssetId> heroes, boolean chosen) {
        list.show(assets, heroes);
        heroBar.tell(chosen);
        summary.setText(BuildSummary.said(assets));
    }

    /** No picture is held any more. */
    void clear() {
        list.show(List.of(), Set.of());
    }

    boolean focus() {
        return list.requestFocusInWindow();
    }
}
